import type { RecordEntry, Records } from '../check/records.ts'
import type { Histories } from '../history/record-histories.ts'
import { CHINESE } from '../language.ts'
import type { ChangeDates } from '../measure/amendment-day.ts'
import { type Chains, readChains } from '../measure/chain.ts'
import { adoptionsByModel, type Maturity, measureMaturity } from '../measure/maturity.ts'
import { otherProgrammes, programmeInForce } from '../measure/programmes.ts'
import { measureStatistics, type Statistics } from '../measure/statistics.ts'
import { onceEach } from '../once-each.ts'
import type { Audience } from './audience.ts'
import { findBacklinks } from './backlinks.ts'
import { sortKey } from './browse/sort-key.ts'
import { type Edition, editionOf } from './edition.ts'
import { type LedgerBasis, ledgerBasis } from './ledger/context.ts'
import type { RenderedProse } from './prose.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import { recordProse } from './record-prose.ts'
import { recordTitle } from './record-title.ts'
import { relateRecords } from './related.ts'

/** What the build knows besides the content. */
export interface BuildFacts {
  /** YYYY-MM-DD */
  asOf: string
  commit: string | null
  /** by file; absent outside a repository */
  histories?: Histories
  /** who the site is built for; the public where nothing is said */
  audience?: Audience
  /** when each file of the content was last changed; nothing outside a repository */
  changed?: ChangeDates
}

/** What no language changes, worked out once for all of them. */
export interface Shared {
  facts: BuildFacts
  /** the edition that data and search are made of */
  chinese: Edition
  statistics: Statistics
  programme: RecordEntry<'programme'>
  ledger: LedgerBasis
  /** of the other programmes that have begun, the newest first */
  otherLedgers: readonly LedgerBasis[]
  /** other records that a record's page lists: those that refer to it and those in the area of a unit */
  referring(entry: RecordEntry): readonly RecordEntry[]
  related(entry: RecordEntry): readonly RecordEntry[]
  /** of a model, other models that are like it */
  likeModels(entry: RecordEntry): readonly RecordEntry[]
  /** by the id of a model */
  adoptions: ReadonlyMap<string, readonly RecordEntry<'adoption'>[]>
  /** by the id of a model; empty where the portal has no rules of maturity */
  maturity: ReadonlyMap<string, Maturity>
  chains: Chains
  /** where a record stands from A to Z, read when first asked for */
  sortKey(entry: RecordEntry): string
  /** the body of a record, rendered when first asked for */
  prose(entry: RecordEntry): RenderedProse
}

/** Works out what all editions of a portal share. */
export function shareWork(records: Records, facts: BuildFacts): Shared {
  const statistics = measureStatistics(records, PUBLIC_KINDS)
  const backlinks = findBacklinks(records)
  const related = relateRecords(statistics.total.filter(({ kind }) => kind !== 'unit'))
  const likeModels = relateRecords(records.all('model'))
  const programme = programmeInForce(records)
  if (!programme) throw new Error(`no programme ${records.site.programme}`)
  const basisOf = (each: RecordEntry<'programme'>) => ledgerBasis(records, each, facts.asOf, facts.audience ?? 'public')
  return {
    facts,
    chinese: editionOf(records, CHINESE),
    statistics,
    programme,
    ledger: basisOf(programme),
    otherLedgers: otherProgrammes(records, facts.asOf).map(basisOf),
    referring: (entry) => {
      const referring = backlinks.get(`${entry.kind}/${entry.id}`) ?? []
      const inArea = entry.kind === 'unit' ? (statistics.byUnit.get(entry.id) ?? []) : []
      return [...new Set([...referring, ...inArea])]
    },
    related: (entry) => related.get(entry) ?? [],
    likeModels: (entry) => likeModels.get(entry) ?? [],
    adoptions: adoptionsByModel(records, facts.asOf),
    maturity: measureMaturity(records, facts.asOf),
    chains: readChains(records),
    sortKey: onceEach((entry: RecordEntry) => sortKey(recordTitle(records, entry.kind, entry.id))),
    prose: onceEach((entry: RecordEntry) => recordProse(records, entry)),
  }
}
