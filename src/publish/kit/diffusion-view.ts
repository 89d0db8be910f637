import type { RecordEntry } from '../../check/records.ts'
import { compareText } from '../../diagnostic.ts'
import { hasJoined } from '../../measure/context.ts'
import { fill } from '../../words.ts'
import { recordUrl } from '../address.ts'
import type { Edition } from '../edition.ts'
import type { Shared } from '../shared.ts'
import { label } from '../terms.ts'
import type { Bar } from '../views/chart.ts'
import type { RecordView } from '../views/record.ts'
import type { Tile } from '../views/tile.ts'
import { conditionWords } from './condition-words.ts'
import { type LevelAsk, maturityNote } from './maturity-view.ts'
import type { SpreadView } from './spread.ts'

/** How all models have spread: by maturity, over the units and over time. */
export interface DiffusionView {
  /** adoptions that have begun, and the different units of them */
  adoptions: number
  units: number
  /** levels of maturity in the order of the vocabulary, each with its rule and its models; without rules one level of all */
  levels: DiffusionLevel[]
  /** units with the number of models that they have taken up */
  tiles: Tile[]
  /** adoptions by the month in which they began */
  months: Bar[]
  /** stopped adoptions by reason */
  stops: Bar[]
}

export interface DiffusionLevel {
  /** empty where there are no rules */
  code: string
  label: string
  note: string
  asks: LevelAsk[]
  models: DiffusionModel[]
}

/** A model and how many units are at it. */
export interface DiffusionModel {
  title: string
  url: string
  units: number
  byStatus: SpreadView['byStatus']
}

/** The spread of all models, from their kits; those that most units have taken up come first. */
export function diffusionView(edition: Edition, { facts }: Shared, models: readonly RecordView[]): DiffusionView {
  const begun = edition.all('adoption').filter(({ data }) => data.started <= facts.asOf)
  const byUnit = Map.groupBy(begun, ({ data }) => edition.find('unit', data.unit)?.id ?? data.unit)
  const months = Map.groupBy(begun, ({ data }) => data.started.slice(0, 7))
  const stops = Map.groupBy(begun, ({ data }) => data.stop_reason)
  return {
    adoptions: begun.length,
    units: byUnit.size,
    levels: levels(edition, models),
    tiles: tiles(edition, facts.asOf, byUnit),
    months: [...months]
      .sort(([a], [b]) => compareText(a, b))
      .map(([month, found]) => bar(edition, edition.locale.date(month), found.length)),
    stops: (edition.find('vocabulary', 'stop-reason')?.data.entries ?? []).flatMap((term) => {
      const found = stops.get(term.code)
      return found ? [bar(edition, edition.nameOf(term), found.length)] : []
    }),
  }
}

function bar({ locale }: Edition, label: string, value: number): Bar {
  return { label, value, text: fill(locale.words.diffusion.times, { count: locale.number(value) }) }
}

function tiles(
  edition: Edition,
  asOf: string,
  byUnit: ReadonlyMap<string, readonly RecordEntry<'adoption'>[]>,
): Tile[] {
  return edition.all('unit').flatMap(({ id, data }): Tile[] => {
    const url = recordUrl(edition, 'unit', id)
    if (!data.tile || url === undefined) return []
    const models = (byUnit.get(id) ?? []).map(({ data: { model } }) => edition.find('model', model)?.id ?? model)
    const taken = new Set(models).size
    const { row, column } = data.tile
    return [{ title: data.short_title, url, row, column, count: taken, joined: hasJoined(data, asOf) }]
  })
}

function levels(edition: Edition, models: readonly RecordView[]): DiffusionLevel[] {
  const byCode = Map.groupBy(models, ({ kit }) => kit?.maturity?.code ?? '')
  const rules = new Map(edition.all('maturity').flatMap(({ data }) => data.levels.map((level) => [level.code, level])))
  const codes = (edition.find('vocabulary', 'maturity')?.data.entries ?? []).map(({ code }) => code)
  return (rules.size === 0 ? [''] : codes.filter((code) => rules.has(code))).map((code) => {
    const { where = [], adopted = [] } = rules.get(code) ?? {}
    return {
      code,
      label: code === '' ? edition.locale.words.diffusion.all : label(edition, 'maturity', code),
      note: maturityNote(edition, code),
      asks: [
        ...where.map((condition) => ({ text: conditionWords(edition, 'model', condition) })),
        ...adopted.map((asked) => ({ text: edition.titleOf(asked), asked: asked.units })),
      ],
      models: (byCode.get(code) ?? []).flatMap(diffusionModel).sort(mostTaken),
    }
  })
}

/** What no unit has even planned comes last. */
function mostTaken(a: DiffusionModel, b: DiffusionModel): number {
  return b.units - a.units || b.byStatus.length - a.byStatus.length
}

function diffusionModel({ title, url, kit }: RecordView): DiffusionModel[] {
  return kit ? [{ title, url, units: kit.spread.units, byStatus: kit.spread.byStatus }] : []
}
