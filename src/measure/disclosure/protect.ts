import { compareText } from '../../diagnostic.ts'
import { auditDisclosure, type Leak, type Told } from './audit.ts'
import { boundsOf, type Published, publishCount, type SensitiveTables } from './tables.ts'

/**
 * Every count as it may be published: hidden below 10, else rounded to 5, totals rounded by themselves.
 * Where that would still let a hidden count be worked out, further counts beside it are hidden, the smallest first.
 */
export function protectTables(tables: SensitiveTables): ReadonlyMap<string, Published> {
  const published = new Map([...tables.cells].map(([key, { value }]) => [key, publishCount(value)] as const))
  for (;;) {
    const [leak] = auditDisclosure(tables, toldBy(published))
    if (!leak) return published
    const beside = nearestShown(tables, published, leak)
    if (beside === undefined) throw new Error(leakWords(leak))
    published.set(beside, null)
  }
}

/** What published counts tell. */
export function toldBy(published: ReadonlyMap<string, Published>): Told {
  return new Map([...published].flatMap(([key, shown]) => (shown === null ? [] : [[key, boundsOf(shown)] as const])))
}

/** The error that stops a build: which hidden count can be worked out, and how far. */
export function leakWords({ name, low, high }: Pick<Leak, 'name' | 'low' | 'high'>): string {
  return `“${name}”不公开，但从公布的其他数字能推出它在 ${low} 到 ${high} 之间。请少公布一张含有它的表。`
}

/**
 * The smallest count that is still shown in a sum with the leaking one; parts before totals.
 * Where all of them are hidden, the search goes on through the hidden ones.
 */
function nearestShown(
  { cells, sums }: SensitiveTables,
  published: ReadonlyMap<string, Published>,
  { key }: Leak,
): string | undefined {
  const isShown = (each: string) => published.get(each) !== null
  const size = (each: string) => cells.get(each)?.value ?? 0
  const reached = new Set([key])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    const touching = sums.filter(({ total, parts }) => [total, ...parts].some((each) => reached.has(each)))
    const shownParts = touching.flatMap(({ parts }) => parts.filter(isShown))
    const shown = shownParts.length > 0 ? shownParts : touching.flatMap(({ total }) => [total].filter(isShown))
    const [smallest] = shown.toSorted((a, b) => size(a) - size(b) || compareText(a, b))
    if (smallest !== undefined) return smallest
    for (const { total, parts } of touching) for (const each of [total, ...parts]) reached.add(each)
  }
  return undefined
}
