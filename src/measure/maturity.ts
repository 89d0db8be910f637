import type { RecordEntry, Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { MaturityRecord } from '../types.generated.ts'
import { byAnyName } from './by-any-name.ts'
import { meets } from './select.ts'

type Level = MaturityRecord['levels'][number]

/** How far a model has spread, and what that rests on. */
export interface Maturity {
  /** code of the vocabulary `maturity` */
  code: string
  /** every level from the top, with how far the model meets it */
  levels: LevelMeasure[]
}

/** A level of maturity held against a model. */
export interface LevelMeasure {
  code: string
  isMet: boolean
  /** what it asks of the model itself, one by one */
  where: { condition: NonNullable<Level['where']>[number]; isMet: boolean }[]
  /** what it asks of the units that took the model up */
  adopted: { title: string; title_en?: string; units: number; found: number; isMet: boolean }[]
}

/** The adoptions of each model by the model's id, in the order of their beginning; later than a day there are none. */
export function adoptionsByModel(records: Records, asOf: string): ReadonlyMap<string, RecordEntry<'adoption'>[]> {
  const begun = records.all('adoption').filter(({ data }) => data.started <= asOf || data.status === 'planned')
  const inOrder = begun.toSorted((a, b) => compareText(a.data.started, b.data.started))
  return Map.groupBy(inOrder, ({ data }) => records.find('model', data.model)?.id ?? data.model)
}

/**
 * Holds every model against the levels of `content/maturity.yaml`, from the top: the first that is met is its maturity.
 * Empty where the portal has no such file.
 */
export function measureMaturity(records: Records, asOf: string): ReadonlyMap<string, Maturity> {
  const [rules] = records.all('maturity')
  if (!rules) return new Map()
  const adoptions = adoptionsByModel(records, asOf)
  return new Map(
    records.all('model').flatMap((model) => {
      const levels = rules.data.levels.map((level) =>
        measureLevel(records, level, model, adoptions.get(model.id) ?? []),
      )
      const first = levels.find(({ isMet }) => isMet)
      return first ? [[model.id, { code: first.code, levels }] as const] : []
    }),
  )
}

function measureLevel(
  records: Records,
  { code, where = [], adopted = [] }: Level,
  { data }: RecordEntry<'model'>,
  adoptions: readonly RecordEntry<'adoption'>[],
): LevelMeasure {
  const { where: meant } = byAnyName(records, { kind: 'model', where })
  const ofModel = where.map((condition, at) => ({ condition, isMet: meets(data, meant[at] ?? condition) }))
  const ofUnits = adopted.map(({ where: written = [], ...asked }) => {
    const { where: conditions } = byAnyName(records, { kind: 'adoption', where: written })
    const meeting = adoptions.filter((adoption) => conditions.every((condition) => meets(adoption.data, condition)))
    const found = new Set(meeting.map((adoption) => records.find('unit', adoption.data.unit)?.id)).size
    return { ...asked, found, isMet: found >= asked.units }
  })
  return { code, isMet: [...ofModel, ...ofUnits].every(({ isMet }) => isMet), where: ofModel, adopted: ofUnits }
}
