import { imagePath } from '../check/prose/images.ts'
import type { RecordEntry, Records } from '../check/records.ts'
import { countRecords } from '../measure/select.ts'
import { resolveRef, vocabularyOf } from '../schema/schema-set.ts'
import type { Figure, Kind, Source } from '../types.generated.ts'
import { kindUrl, mediaUrl, recordUrl, termUrl } from './address.ts'
import { figureChart } from './figures.ts'
import { isPublic, isPublicField } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import type { Chart } from './views/chart.ts'
import type { Link } from './views/link.ts'

/** What a body refers to, answered for the record it belongs to. */
export interface ProseContext {
  /** the number of one of the record's sources, from 1 */
  sourceNumber(id: string): number
  record(kind: string, id: string): Link
  /** how many records meet a condition, and the list of them */
  measure(kind: string, field?: string, is?: string): Link
  chart(unit: string, title: string, labels?: string[]): Chart
  /** a picture of the record's own folder */
  image(url: string): { url: string; width: number; height: number }
}

/** What the body of a record may refer to. */
export function proseContext(
  records: Records,
  entry: RecordEntry,
  figures: readonly Figure[],
  sources: readonly Source[],
): ProseContext {
  return {
    sourceNumber: (id) => sources.findIndex((source) => source.id === id) + 1,
    record: (kind, id) => {
      const url = recordUrl(records, kind as Kind, id)
      if (url === undefined) throw new Error(`正文不能链接没有公开页面的记录：${kind}`)
      return { text: inRunningText(kind, recordTitle(records, kind as Kind, id)), url }
    },
    measure: (kind, field, is) => {
      refusePrivate(kind as Kind, field)
      const where = field === undefined ? [] : [{ field, is: is ?? '' }]
      const count = countRecords(records, { kind, where })
      return { text: String(count), url: measureUrl(records, kind as Kind, field, is) }
    },
    image: (url) => {
      const file = imagePath(entry, url)
      const picture = file === undefined ? undefined : records.images.get(file)?.picture
      if (file === undefined || !picture) throw new Error(`${entry.file} shows ${url}, which is no picture`)
      return { url: mediaUrl(file), width: picture.width, height: picture.height }
    },
    chart: (unit, title, labels) => figureChart(figures, sources, unit, title, labels),
  }
}

/** Kinds whose titles read as part of a sentence, unless they stand in marks (GB/T 15834); those of others are names. */
const TITLED: ReadonlySet<string> = new Set([
  ...['model', 'practice', 'report', 'activity', 'policy'],
  ...['programme', 'topic', 'suggestion'],
])

function inRunningText(kind: string, title: string): string {
  return TITLED.has(kind) ? `《${title}》` : title
}

/** Ends the build where a body would count what is not public: an exact number is as good as the record. */
function refusePrivate(kind: Kind, field: string | undefined): void {
  const isShown = isPublic(kind) && (field === undefined || isPublicField(kind, field))
  if (!isShown) throw new Error(`正文不能数不公开的内容：${kind} ${field ?? ''}`)
}

/** The list of what a `Measure` counts: everything of the kind, where the field is no way to browse. */
function measureUrl(records: Records, kind: Kind, field?: string, is?: string): string {
  const schema = field === undefined ? undefined : records.schemas.kinds.get(kind)?.properties?.[field]
  const vocabulary = schema && vocabularyOf(resolveRef(records.schemas, schema))
  return (vocabulary && is !== undefined && termUrl(vocabulary, is)) || kindUrl(records, kind)
}
