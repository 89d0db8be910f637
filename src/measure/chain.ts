import type { RecordEntry, Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'

/** The kinds of record that lead to one another: an opinion becomes a topic, and in the end something that others do. */
export const CHAIN = ['suggestion', 'topic', 'report', 'model', 'adoption'] as const

export type ChainKind = (typeof CHAIN)[number]

/** What leads to what. */
export interface Chains {
  /** records of a kind that a record comes from or has led to; itself for its own kind; each once, by id */
  reach(entry: RecordEntry, kind: ChainKind): readonly RecordEntry[]
  /** what a record has led to in the next kind */
  next(entry: RecordEntry): readonly RecordEntry[]
}

type Links = ReadonlyMap<RecordEntry, ReadonlySet<RecordEntry>>

/** Reads the links of all chains, each once. */
export function readChains(records: Records): Chains {
  const [forward, back] = linksOf(records)
  const reach = (entry: RecordEntry, kind: ChainKind): readonly RecordEntry[] => {
    const steps = CHAIN.indexOf(kind) - CHAIN.indexOf(entry.kind as ChainKind)
    let found = new Set([entry])
    for (let step = 0; step < Math.abs(steps); step++) found = follow(steps > 0 ? forward : back, found)
    return [...found].sort((a, b) => compareText(a.id, b.id))
  }
  return { reach, next: (entry) => [...(forward.get(entry) ?? [])] }
}

function follow(links: Links, from: ReadonlySet<RecordEntry>): Set<RecordEntry> {
  const found = new Set<RecordEntry>()
  for (const entry of from) for (const other of links.get(entry) ?? []) found.add(other)
  return found
}

/** The links forwards and backwards. Between two kinds either side may name the other. */
function linksOf(records: Records): [forward: Links, back: Links] {
  const forward = new Map<RecordEntry, Set<RecordEntry>>()
  const back = new Map<RecordEntry, Set<RecordEntry>>()
  const add = (earlier: RecordEntry | undefined, later: RecordEntry | undefined) => {
    if (!earlier || !later) return
    forward.set(earlier, (forward.get(earlier) ?? new Set()).add(later))
    back.set(later, (back.get(later) ?? new Set()).add(earlier))
  }
  const find = (kind: ChainKind, id: string | undefined) => (id === undefined ? undefined : records.find(kind, id))
  for (const entry of records.all('suggestion')) add(entry, find('topic', entry.data.topic))
  for (const entry of records.all('topic'))
    for (const id of entry.data.suggestions ?? []) add(find('suggestion', id), entry)
  for (const entry of records.all('report')) add(find('topic', entry.data.topic), entry)
  for (const entry of records.all('model')) for (const id of entry.data.reports ?? []) add(find('report', id), entry)
  for (const entry of records.all('adoption')) add(find('model', entry.data.model), entry)
  return [forward, back]
}
