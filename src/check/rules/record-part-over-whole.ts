import type { Document } from '../../read/document.ts'
import { isObject } from '../../read/mapping.ts'
import { shown } from '../../read/shown.ts'
import { type Content, dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

const VOCABULARY = 'project-indicator'

const codes = (whole: string) => ({
  [`content/vocabularies/${VOCABULARY}.yaml`]: `title: 指标\nentries:\n  - { code: eligible, zh: 应保人数, en: Eligible }\n  - { code: insured, zh: 已保人数, en: Insured, part_of: ${whole} }\n`,
})
const project = (...indicators: (readonly [string, string, number])[]) => ({
  ...codes('eligible'),
  'content/projects/a.yaml': `indicators:\n${indicators.map(([code, date, value]) => `  - { indicator: ${code}, date: ${date}, value: ${value} }\n`).join('')}`,
})

/** A part is never more than the whole: 300 insured of 100 makes a share of 300 %, and a wrong one of the city. */
export const recordPartOverWhole: Rule = {
  id: 'record/part-over-whole',
  meaning: '部分不会比整体多，例如已保人数不会多于应保人数；这样的数会让全市的比例也算错。',
  bad: [
    project(['eligible', '2020-03-01', 100], ['insured', '2020-06-01', 300]),
    // the newest of each count
    project(['eligible', '2020-03-01', 100], ['insured', '2020-03-01', 90], ['insured', '2020-06-01', 101]),
    codes('nowhere'),
  ],
  good: [
    project(['eligible', '2020-03-01', 100], ['insured', '2020-06-01', 100]),
    project(['eligible', '2020-03-01', 100], ['eligible', '2020-06-01', 400], ['insured', '2020-06-01', 300]),
    project(['eligible', '2020-06-01', 400], ['eligible', '2020-03-01', 100], ['insured', '2020-06-01', 300]),
    project(['insured', '2020-06-01', 300]),
  ],
  *check(content) {
    const parts = [...partsIn(content)]
    for (const { document, index, whole } of parts) {
      if (content.codes(VOCABULARY)?.has(whole)) continue
      const message = `“整体”写的是${shown(whole)}，词表里没有这个编码。`
      yield {
        ...at(document, ['entries', index, 'part_of']),
        message,
        hint: '改成同一词表里整体的编码，或删掉这一行。',
      }
    }
    for (const document of content.documents)
      if (document.kind === 'project') yield* overWhole(content, document, parts)
  },
}

interface Part {
  document: Document
  index: number
  code: string
  whole: string
}

/** The codes of indicators that are a part of others. */
function* partsIn({ find }: Content): Generator<Part> {
  const document = find('vocabulary', VOCABULARY)
  const entries = document ? dataOf(document)['entries'] : undefined
  for (const [index, entry] of (Array.isArray(entries) ? entries : []).entries())
    if (document && isObject(entry) && typeof entry['part_of'] === 'string')
      yield { document, index, code: String(entry['code']), whole: entry['part_of'] }
}

function* overWhole({ codes }: Content, document: Document, parts: readonly Part[]) {
  const newest = newestValues(dataOf(document)['indicators'])
  const names = codes(VOCABULARY)
  for (const { code, whole } of parts) {
    const [part, all] = [newest.get(code), newest.get(whole)]
    if (!part || !all || part.value <= all.value) continue
    const message = `“${names?.get(code) ?? code}”比“${names?.get(whole) ?? whole}”还多，最近一次填报的对不上。`
    yield { ...at(document, ['indicators', part.index, 'value']), message, hint: '核对两个数，把写错的改正。' }
  }
}

/** The newest value of each indicator, and its place in the list. */
function newestValues(indicators: unknown): Map<string, { index: number; date: string; value: number }> {
  const newest = new Map<string, { index: number; date: string; value: number }>()
  for (const [index, item] of (Array.isArray(indicators) ? indicators : []).entries()) {
    if (!isObject(item) || typeof item['value'] !== 'number') continue
    const [code, date] = [String(item['indicator']), String(item['date'])]
    if (date >= (newest.get(code)?.date ?? '')) newest.set(code, { index, date, value: item['value'] })
  }
  return newest
}

function at(document: Document, path: (string | number)[]) {
  return {
    file: document.file,
    ...document.locate(path),
    rule: 'record/part-over-whole',
    severity: 'error',
  } as const
}
