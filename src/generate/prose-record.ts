import type { Figure } from '../types.generated.ts'
import { type City, unitAt } from './city.ts'
import { provenance, REGION } from './demonstration.ts'
import { periodsOf } from './periods.ts'
import type { Random } from './random.ts'
import type { Subject } from './subjects.ts'
import { type Slots, sentences } from './wording.ts'

/** The fields that models, practices and reports have in common. */
export function proseFields(city: City, index: number, subject: Subject, scene: Slots, date: string, random: Random) {
  const unit = unitAt(city, index)
  return {
    summary: [...sentences('problem', 1, scene, random), ...sentences('effect', 2, scene, random)].join(''),
    date,
    region: { ...REGION, district: unit.district },
    unit: unit.id,
    organiser: unit.title,
    ...subject.tags,
    figures: figures(city, subject, date, random),
    ...provenance(date),
  }
}

/** What came of it in the periods before the record was written: at least two, so that they make a chart. */
function figures({ year, periods }: City, { output, outputUnit }: Subject, date: string, random: Random): Figure[] {
  const before = [...periodsOf(year - 1), ...periods].filter(({ end }) => end < date)
  const first = random.integer(6, 60)
  return before.slice(-random.integer(3, 6)).map(({ title, end }, step) => ({
    label: `${title}${output}`,
    value: first + step * random.integer(2, 18),
    unit: outputUnit,
    as_of: end,
  }))
}
