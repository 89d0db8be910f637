import { type City, unitAt } from './city.ts'
import { placeNumber, siteNameOf } from './places.ts'
import type { Random } from './random.ts'
import type { Subject } from './subjects.ts'
import type { Slots } from './wording.ts'

/** The words for a record's sentences: its subject, its unit and the place where it happens. */
export function sceneOf(city: City, unitNumber: number, subject: Subject, random: Random, place?: number): Slots {
  const unit = unitAt(city, unitNumber)
  const division = unit.divisions.length > 0 ? random.pick(unit.divisions) : '示例街道'
  return {
    ...subject.nouns,
    unit: unit.title,
    area: unit.short,
    division,
    site: siteNameOf(city, place ?? placeNumber(city, unitNumber, random.integer(0, 200))),
    year: String(city.year),
    month: String(random.integer(3, 12)),
  }
}
