import type { Document } from '../../read/document.ts'
import { isObject } from '../../read/mapping.ts'
import { fieldsOf, type Schema, type SchemaSet } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { currentId, dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

// as a digit typed twice makes of a usual number, and hardly anything else
const TIMES_USUAL = 10
const TIMES_LARGEST = 4
// of fewer others nothing can be said
const FEWEST_OTHERS = 5
const SMALLEST = 50

const activities = (counts: readonly number[], unit = 'unit: jia\n') =>
  Object.fromEntries(
    counts.map((count, index) => [`content/activities/jia-${index}.yaml`, `${unit}women_reached: ${count}\n`]),
  )

/** A number with a digit too many, or in another unit, is seen by those that the same unit has told elsewhere. */
export const recordUnlikelyNumber: Rule = {
  id: 'record/unlikely-number',
  meaning: '数字比这个单位其他记录里的都大得多，多半是多打了一位，或者单位不对（元和万元）。',
  bad: [activities([30, 35, 40, 45, 60, 400]), activities([10, 10, 10, 10, 100, 400]), activities([1, 2, 3, 4, 5, 50])],
  good: [
    activities([30, 35, 40, 45, 60, 150]),
    activities([30, 35, 40, 45, 60, 399]),
    activities([10, 10, 10, 10, 101, 400]),
    activities([1, 2, 3, 4, 5, 49]),
    activities([0, 0, 0, 0, 0, 400]),
    // of five nothing can be said
    activities([30, 35, 40, 60, 400]),
    // what others have done elsewhere is of no unit
    activities([30, 35, 40, 45, 60, 400], ''),
  ],
  *check(content) {
    for (const [kind, paths] of countsOf(content.schemas)) {
      const isOfUnit = (document: Document) => document.kind === kind && typeof dataOf(document)['unit'] === 'string'
      const records = content.documents.filter(isOfUnit)
      const unitOf = (document: Document) => currentId(content, 'unit', String(dataOf(document)['unit']))
      for (const own of Map.groupBy(records, unitOf).values()) {
        for (const { path, title } of paths) {
          for (const document of unlikely(own, path)) {
            yield {
              file: document.file,
              ...document.locate(path),
              rule: 'record/unlikely-number',
              severity: 'warning',
              message: `“${title}”比这个单位其他记录里的都大得多，是通常的 ${TIMES_USUAL} 倍以上。`,
              hint: '对照原始材料，看是不是多打了一位，或者单位写错了；确实这么多，就在这条记录的 check_exemptions 里说明。',
            }
          }
        }
      }
    }
  },
}

/** The numbers that records of a unit have in fields of their own; not in lists, whose items are of many things. */
function countsOf(schemas: SchemaSet): [Kind, { path: string[]; title: string }[]][] {
  const isCount = ({ type }: Schema) => type === 'integer' || type === 'number'
  return [...schemas.kinds].flatMap(([kind, { properties }]) => {
    const counts = [...fieldsOf(schemas, kind)].filter(({ path, schema }) => isCount(schema) && !path.includes('*'))
    if (!properties?.['unit'] || counts.length === 0) return []
    return [[kind, counts.map(({ path, schema }) => ({ path: [...path], title: schema.title ?? '' }))]]
  })
}

/** The records with the one number of a unit that stands out; their message says nothing of the others, which may be sensitive. */
function unlikely(documents: readonly Document[], path: readonly string[]): Document[] {
  const numbered = documents.flatMap((document) => {
    const value = path.reduce<unknown>((data, step) => (isObject(data) ? data[step] : undefined), dataOf(document))
    return typeof value === 'number' ? [{ document, value }] : []
  })
  if (numbered.length <= FEWEST_OTHERS) return []
  const sorted = numbered.map(({ value }) => value).sort((a, b) => b - a)
  const [largest = 0, second = 0] = sorted
  const usual = sorted[sorted.length >> 1] ?? 0
  const isUnlikely =
    largest >= SMALLEST && second > 0 && largest >= TIMES_USUAL * usual && largest >= TIMES_LARGEST * second
  return isUnlikely ? numbered.flatMap(({ document, value }) => (value === largest ? [document] : [])) : []
}
