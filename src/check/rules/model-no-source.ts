import type { Document } from '../../read/document.ts'
import { proseComponents } from '../prose/walk.ts'
import type { Rule } from '../rule.ts'
import { practiceWith } from './examples.ts'

/** A template is copied by others: what it claims can be looked up. */
export const modelNoSource: Rule = {
  id: 'model/no-source',
  meaning: '模式是给别人照着做的，正文里的说法要注明出自哪条来源。',
  bad: [
    { 'content/models/a.mdx': '---\ntitle: 模式\n---\n\n## 背景与问题\n\n独居老人多。\n' },
    { 'content/models/a.mdx': '---\ntitle: 模式\n---\n\n## 背景与问题\n\n<Measure count="model" />\n' },
  ],
  good: [
    { 'content/models/a.mdx': '---\ntitle: 模式\n---\n\n## 背景与问题\n\n独居老人多。<Cite source="main" />\n' },
    practiceWith('每周一次。'),
  ],
  *check(content) {
    const cited = new Set<Document>()
    for (const { document, node } of proseComponents(content)) if (node.name === 'Cite') cited.add(document)
    for (const document of content.documents) {
      if (document.kind !== 'model' || !document.body || cited.has(document)) continue
      yield {
        file: document.file,
        line: 1,
        column: 1,
        rule: 'model/no-source',
        severity: 'error',
        message: '正文没有一处注明来源。',
        hint: '在写成效的句子末尾加上 <Cite source="main" />，代号照 sources 里的写。',
      }
    }
  },
}
