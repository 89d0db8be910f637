import type { RecordEntry, Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { Condition, MaturityRecord } from '../types.generated.ts'
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
  const asked = rules.data.levels.map((level) => askedOf(records, level))
  return new Map(
    records.all('model').flatMap((model) => {
      const levels = asked.map((level) => measureLevel(records, level, model, adoptions.get(model.id) ?? []))
      const first = levels.find(({ isMet }) => isMet)
      return first ? [[model.id, { code: first.code, levels }] as const] : []
    }),
  )
}

/** A level with its conditions as they are shown, and as they are met: by all ids of the records that they name. */
interface Asked {
  level: Level
  meant: readonly Condition[]
  adopted: readonly { asked: Omit<Adopted, 'where'>; meant: readonly Condition[] }[]
}

type Adopted = NonNullable<Level['adopted']>[number]

function askedOf(records: Records, level: Level): Asked {
  const adopted = (level.adopted ?? []).map(({ where = [], ...asked }) => {
    return { asked, meant: byAnyName(records, { kind: 'adoption', where }).where }
  })
  return { level, meant: byAnyName(records, { kind: 'model', where: level.where ?? [] }).where, adopted }
}

function measureLevel(
  records: Records,
  { level: { code, where = [] }, meant, adopted }: Asked,
  { data }: RecordEntry<'model'>,
  adoptions: readonly RecordEntry<'adoption'>[],
): LevelMeasure {
  const ofModel = where.map((condition, at) => ({ condition, isMet: meets(data, meant[at] ?? condition) }))
  const ofUnits = adopted.map(({ asked, meant: conditions }) => {
    const meeting = adoptions.filter((adoption) => conditions.every((condition) => meets(adoption.data, condition)))
    const found = new Set(meeting.map((adoption) => records.find('unit', adoption.data.unit)?.id)).size
    return { ...asked, found, isMet: found >= asked.units }
  })
  return { code, isMet: [...ofModel, ...ofUnits].every(({ isMet }) => isMet), where: ofModel, adopted: ofUnits }
}
