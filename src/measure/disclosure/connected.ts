import type { SensitiveTables } from './tables.ts'

/** The tables that have nothing to do with each other, apart: what is told of one says nothing of another. */
export function connectedTables({ cells, sums, parts }: SensitiveTables): SensitiveTables[] {
  const leader = new Map<string, string>()
  const leaderOf = (key: string): string => {
    let leading = key
    for (let above = leader.get(leading); above !== undefined; above = leader.get(leading)) leading = above
    return leading
  }
  const join = (a: string, b: string) => {
    const [first, second] = [leaderOf(a), leaderOf(b)]
    if (first !== second) leader.set(second, first)
  }
  for (const { total, parts: summed } of sums) for (const part of summed) join(total, part)
  for (const { part, whole } of parts) join(whole, part)
  const sumsBy = Map.groupBy(sums, ({ total }) => leaderOf(total))
  const partsBy = Map.groupBy(parts, ({ whole }) => leaderOf(whole))
  return [...Map.groupBy(cells, ([key]) => leaderOf(key))].map(([key, members]) => ({
    cells: new Map(members),
    sums: sumsBy.get(key) ?? [],
    parts: partsBy.get(key) ?? [],
  }))
}
