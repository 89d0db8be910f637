import { isObject } from '../../read/mapping.ts'
import type { Rule } from '../rule.ts'

/** A figure that names its source names one of the record's own. */
export const sourceUnknown: Rule = {
  id: 'record/source-unknown',
  meaning: '数据标的来源要是本记录自己的来源，读者才查得到原文。',
  bad: [{ 'content/units/yi.yaml': 'figures:\n  - label: 社区\n    source: mian\nsources:\n  - id: main\n' }],
  good: [
    { 'content/units/yi.yaml': 'figures:\n  - label: 社区\n    source: main\nsources:\n  - id: main\n' },
    { 'content/units/yi.yaml': 'figures:\n  - label: 社区\n    source: main\nsources:\n  - title: 通知\n' },
    { 'content/units/yi.yaml': 'figures:\n  - label: 社区\n    source: main\nsources:\n  - id: Main\n' },
  ],
  *check(content) {
    for (const document of content.documents) {
      const data = isObject(document.data) ? document.data : {}
      const ids = Array.isArray(data['sources'])
        ? data['sources'].map((source) => (isObject(source) ? source['id'] : undefined))
        : []
      // where there is no source, or one without an id, the schema has spoken already
      if (ids.length === 0 || !ids.every((id) => typeof id === 'string')) continue
      for (const [index, figure] of (Array.isArray(data['figures']) ? data['figures'] : []).entries()) {
        const source = isObject(figure) ? figure['source'] : undefined
        // of capitals the schema speaks, at whichever of the two they stand
        if (typeof source !== 'string' || ids.some((id) => id.toLowerCase() === source.toLowerCase())) continue
        yield {
          file: document.file,
          ...document.locate(['figures', index, 'source']),
          rule: 'record/source-unknown',
          severity: 'error',
          message: `本记录没有代号为“${source}”的来源。`,
          hint: `只能写：${ids.join('、')}。`,
        }
      }
    }
  },
}
