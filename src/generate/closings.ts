import { parse } from 'yaml'
import { indexContent } from '../check/content.ts'
import { acceptRecords, type Records } from '../check/records.ts'
import { freezePeriod } from '../measure/closing.ts'
import { closingText } from '../measure/closing-file.ts'
import { measureLedger } from '../measure/ledger.ts'
import type { Document } from '../read/document.ts'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { ContentFile, GeneratedRecord } from './record.ts'

/** The frozen figures of all periods that the programme closes, as `npm run close-period` would have written them on their days. */
export function* closingFiles(
  schemas: SchemaSet,
  given: readonly ContentFile[],
  generated: readonly GeneratedRecord[],
): Generator<ContentFile> {
  const records = recordsOf(schemas, given, generated)
  for (const programme of records.all('programme')) {
    for (const { id, closed } of programme.data.periods) {
      if (closed === undefined) continue
      const closing = freezePeriod(records, measureLedger(records, programme, closed), id)
      yield { path: `content/${formOf(schemas, 'closing').folder}/${id}.yaml`, text: closingText(closing) }
    }
  }
}

/** The generated records and the vocabularies that they use, without a round trip through their files. */
function recordsOf(schemas: SchemaSet, given: readonly ContentFile[], generated: readonly GeneratedRecord[]): Records {
  const locate = () => ({ line: 1, column: 1 })
  const vocabularies = given.flatMap(({ path, text }): Document[] => {
    const [, id] = new RegExp(`^content/${formOf(schemas, 'vocabulary').folder}/(.+)\\.yaml$`).exec(path) ?? []
    return id === undefined ? [] : [{ kind: 'vocabulary', id, file: path, data: parse(text), locate }]
  })
  const documents = generated.map(({ kind, id, data }): Document => ({ kind, id, file: `${kind}/${id}`, data, locate }))
  const read = {
    files: [],
    documents: [...vocabularies, ...documents],
    images: new Map(),
    publishedIds: '',
    strays: [],
  }
  return acceptRecords(indexContent(schemas, read, ''))
}
