import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { contentFiles } from '../read/content-files.ts'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { ProgrammeRecord } from '../types.generated.ts'
import { activityRecord, receptionOf } from './activities.ts'
import { adoptionRecord } from './adoptions.ts'
import { awardRecords } from './awards.ts'
import { bulletinRecord } from './bulletins.ts'
import { type City, type CityOptions, planCity, randomOf } from './city.ts'
import { closingFiles } from './closings.ts'
import { disputeRecord } from './disputes.ts'
import type { FreeKind } from './mix.ts'
import { modelRecord } from './models.ts'
import { placeRecord } from './places.ts'
import { policyRecords } from './policies.ts'
import { practiceRecord } from './practices.ts'
import { programmeRecord } from './programme.ts'
import { projectRecord } from './projects.ts'
import { type ContentFile, type GeneratedRecord, recordFile } from './record.ts'
import { reportRecord } from './reports.ts'
import { returnRecord } from './returns.ts'
import { siteRecord } from './site.ts'
import { suggestionRecord } from './suggestions.ts'
import { titleCounter } from './titles.ts'
import { topicRecord } from './topics.ts'
import { unitRecord } from './units.ts'

/**
 * The files of a demonstration portal: a fictional city with a full year of records of every kind.
 * Vocabularies and search words are the project's own, its programme is moved to the year; all else is made from the seed.
 * @param project the folder of the project
 */
export function* generatePortal(schemas: SchemaSet, project: string, options: CityOptions): Generator<ContentFile> {
  const given = givenFiles(schemas, project)
  // the programme and the settings of the site are no part of the plan either
  const city = planCity(options, given.length + 2)
  yield* given
  const settings = [programmeRecord(modelProgramme(schemas, project), city.year), siteRecord(city)]
  const withOwnTitle = titleCounter()
  const records = [...settings, ...Array.from(cityRecords(city), withOwnTitle)]
  for (const record of records) yield recordFile(schemas, record)
  yield* closingFiles(schemas, given, records)
}

function* cityRecords(city: City): Generator<GeneratedRecord> {
  yield* policyRecords(city)
  yield* awardRecords(city)
  yield bulletinRecord(city)
  for (const [index, unit] of city.units.entries())
    yield unitRecord(unit, city.year, index, randomOf(city, 'unit', index))
  const active = city.cells.filter(({ conduct }) => conduct !== 'missing')
  for (const [index, cell] of active.entries()) yield returnRecord(city, cell, index, receptionOf(city, active, index))
  for (let index = 0; index < city.mix.activity; index++) yield activityRecord(city, active, index)
  for (const [kind, make] of Object.entries(MAKERS)) {
    for (let index = 0; index < city.mix[kind as FreeKind]; index++) yield make(city, index)
  }
}

const MAKERS: Readonly<Record<Exclude<FreeKind, 'activity'>, (city: City, index: number) => GeneratedRecord>> = {
  place: placeRecord,
  topic: topicRecord,
  suggestion: suggestionRecord,
  project: projectRecord,
  dispute: disputeRecord,
  adoption: adoptionRecord,
  model: modelRecord,
  report: reportRecord,
  practice: practiceRecord,
}

/** Vocabularies, search words and the rules of maturity hold for any city; exemptions and contacts are of one city and are left out. */
function givenFiles(schemas: SchemaSet, project: string): ContentFile[] {
  const vocabularies = `content/${formOf(schemas, 'vocabulary').folder}/`
  const single = (['search-aliases', 'maturity'] as const).map((kind) => `content/${formOf(schemas, kind).file}`)
  return contentFiles(project)
    .map(({ file }) => file)
    .filter((path) => path.startsWith(vocabularies) || single.includes(path))
    .map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }))
}

/** The project's newest programme. */
function modelProgramme(schemas: SchemaSet, project: string): ProgrammeRecord {
  const folder = `content/${formOf(schemas, 'programme').folder}/`
  const newest = contentFiles(project).findLast(({ file }) => file.startsWith(folder))
  if (newest === undefined) throw new Error(`no programme in ${join(project, folder)}`)
  return parse(readFileSync(join(project, newest.file), 'utf8'))
}
