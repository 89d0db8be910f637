import { compareText } from '../../diagnostic.ts'
import { auditDisclosure, type Leak, type Told } from './audit.ts'
import { connectedTables } from './connected.ts'
import { boundsOf, type Published, publishCount, type SensitiveTables } from './tables.ts'

/**
 * Every count as it may be published: hidden below 10, else rounded to 5, totals rounded by themselves.
 * Where that would still let a hidden count be worked out, further counts beside it are hidden, the smallest first.
 * @param before what has been published earlier: readers keep it, so it stays as it was
 */
export function protectTables(
  tables: SensitiveTables,
  before: ReadonlyMap<string, Published> = new Map(),
): ReadonlyMap<string, Published> {
  const isNew = ({ cells }: SensitiveTables) =>
    [...cells].some(([key, { isEmpty, isFree }]) => !isEmpty && !isFree && !before.has(key))
  const changed = connectedTables(tables).filter(isNew)
  return new Map([...before, ...changed.flatMap((connected) => [...protectConnected(connected, before)])])
}

function protectConnected(
  tables: SensitiveTables,
  before: ReadonlyMap<string, Published>,
): ReadonlyMap<string, Published> {
  const counted = [...tables.cells].filter(([, { isEmpty, isFree }]) => !isEmpty && !isFree)
  const published = new Map(
    counted.map(
      ([key, { value }]) => [key, before.has(key) ? (before.get(key) ?? null) : publishCount(value)] as const,
    ),
  )
  for (;;) {
    const [leak] = auditDisclosure(tables, toldBy(tables, published))
    if (!leak) return published
    const beside = nearestShown(tables, published, leak, before)
    if (beside === undefined) throw new Error(leakWords(leak))
    published.set(beside, null)
  }
}

/** What published counts tell, and the places where there is nothing. */
export function toldBy({ cells }: SensitiveTables, published: ReadonlyMap<string, Published>): Told {
  const told = [...published].flatMap(([key, shown]) => (shown === null ? [] : [[key, boundsOf(shown)] as const]))
  const empty = [...cells].flatMap(([key, { isEmpty }]) => (isEmpty ? [[key, { low: 0, high: 0 }] as const] : []))
  return new Map([...told, ...empty])
}

/** The error that stops a build: which hidden count can be worked out, and how far. */
function leakWords({ name, low, high }: Pick<Leak, 'name' | 'low' | 'high'>): string {
  return `“${name}”不公开，但从公布的其他数字能推出它在 ${low} 到 ${high} 之间。请少公布一张含有它的表。`
}

/**
 * The smallest count that is still shown beside the leaking one; parts of a sum before its total.
 * Where all beside it are hidden, the search goes on through the hidden ones.
 */
function nearestShown(
  { cells, sums, parts: halves }: SensitiveTables,
  published: ReadonlyMap<string, Published>,
  { key }: Leak,
  before: ReadonlyMap<string, Published>,
): string | undefined {
  const isShown = (each: string) => typeof published.get(each) === 'number' && !before.has(each)
  const size = (each: string) => cells.get(each)?.value ?? 0
  const relations = [...sums, ...halves.map(({ part, whole }) => ({ total: whole, parts: [part] }))]
  const reached = new Set([key])
  for (let before = 0; before < reached.size; ) {
    before = reached.size
    const touching = relations.filter(({ total, parts }) => [total, ...parts].some((each) => reached.has(each)))
    const shownParts = touching.flatMap(({ parts }) => parts.filter(isShown))
    const shown = shownParts.length > 0 ? shownParts : touching.flatMap(({ total }) => [total].filter(isShown))
    const [smallest] = shown.toSorted((a, b) => size(a) - size(b) || compareText(a, b))
    if (smallest !== undefined) return smallest
    for (const { total, parts } of touching) for (const each of [total, ...parts]) reached.add(each)
  }
  return undefined
}
