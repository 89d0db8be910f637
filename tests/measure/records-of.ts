import { join } from 'node:path'
import { indexContent } from '../../src/check/content.ts'
import { acceptRecords, type RecordEntry, type Records } from '../../src/check/records.ts'
import type { Document } from '../../src/read/document.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'
import type { Kind } from '../../src/types.generated.ts'

const schemas = loadSchemas(join(import.meta.dirname, '../../schemas'))

/** Records of a test by `kind/id`; only the fields that matter to it. */
export type Given = Readonly<Record<string, object>>

/** The records of a portal that holds just these. */
export function recordsOf(given: Given, asOf = '2020-12-31'): Records {
  const documents = Object.entries({ 'site/site': {}, ...given }).map(([key, data]): Document => {
    const [kind = '', id = ''] = key.split('/')
    return { kind: kind as Kind, id, file: `content/${key}.yaml`, data, locate: () => ({ line: 1, column: 1 }) }
  })
  return acceptRecords(
    indexContent(schemas, { files: [], documents, images: new Map(), publishedIds: '', strays: [] }, asOf),
  )
}

/** A duty of every district: a return in every period. */
export const RETURN_DUTY = {
  id: 'duty',
  title: '义务',
  summary: '要求',
  part: 'part',
  lead: 'jia',
  who: ['district'],
  every: 'period',
  from: '2020-03-01',
  due: { at: 'return-due' },
  count: { kind: 'return' },
  at_least: 1,
}

/** A programme of two periods in 2020 with these duties and indicators. */
export function programmeOf(duties: object[], indicators: object[] = []): object {
  const period = (id: string, start: string, end: string, week: string, weekEnd: string, due: string) => ({
    id,
    title: id,
    start,
    end,
    work_week: { start: week, end: weekEnd },
    return_due: due,
  })
  return {
    title: '方案',
    year: 2020,
    parts: [{ id: 'part', title: '部分', group: '组', summary: '要求' }],
    periods: [
      period('2020-2', '2020-03-01', '2020-04-30', '2020-04-13', '2020-04-17', '2020-05-10'),
      period('2020-3', '2020-05-01', '2020-06-30', '2020-06-15', '2020-06-19', '2020-07-10'),
    ],
    duties,
    indicators,
    milestones: [],
    escort_limit: 2,
    calendar: 'china',
  }
}

/** The one programme of some records. */
export function programmeIn(records: Records): RecordEntry<'programme'> {
  const [programme] = records.all('programme')
  if (!programme) throw new Error('the test has no programme')
  return programme
}
