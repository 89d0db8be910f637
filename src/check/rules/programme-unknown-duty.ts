import type { Document } from '../../read/document.ts'
import { isObject } from '../../read/mapping.ts'
import { listed, programmes } from '../expressions.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** An exemption and a declaration that there is nothing to report name duties of a programme. */
export const programmeUnknownDuty: Rule = {
  id: 'programme/unknown-duty',
  meaning: '免报和无事项申报写的义务，要是方案里有的。',
  bad: [
    { 'content/units/yi.yaml': 'exemptions:\n  - { duty: work-weeks }\n' },
    { 'content/returns/jia-2020-2.yaml': 'nothing_to_report:\n  duties: [reception]\n  reason: 没有\n' },
  ],
  good: [
    { 'content/units/yi.yaml': 'exemptions:\n  - { duty: work-week }\n' },
    { 'content/returns/jia-2020-2.yaml': 'nothing_to_report:\n  duties: [work-week]\n  reason: 没有\n' },
  ],
  *check(content) {
    const known = [...programmes(content)].flatMap((each) =>
      [...listed(each, 'duties')].map(({ data }) => String(data['id'])),
    )
    for (const document of content.documents) {
      for (const { path, duty } of namedDuties(document)) {
        if (known.includes(duty)) continue
        yield {
          file: document.file,
          ...document.locate(path),
          rule: 'programme/unknown-duty',
          severity: 'error',
          message: `方案里没有编号为“${duty}”的义务。`,
          hint: suggestion(duty, known, `可以写：${known.join('、')}。`),
        }
      }
    }
  },
}

function* namedDuties(document: Document): Generator<{ path: (string | number)[]; duty: string }> {
  const data = isObject(document.data) ? document.data : {}
  if (document.kind === 'unit') {
    for (const { path, data: exemption } of listed({ document, path: [], data }, 'exemptions'))
      if (typeof exemption['duty'] === 'string') yield { path: [...path, 'duty'], duty: exemption['duty'] }
  }
  const nothing = data['nothing_to_report']
  if (document.kind !== 'return' || !isObject(nothing) || !Array.isArray(nothing['duties'])) return
  for (const [index, duty] of nothing['duties'].entries())
    if (typeof duty === 'string') yield { path: ['nothing_to_report', 'duties', index], duty }
}
