import { schemaAt } from '../../schema/schema-set.ts'
import type { RecordRule } from '../rule.ts'
import { textsWhere } from '../texts-where.ts'

/** A field is plain text: what is pasted from a web page or from Word would be read as its code. */
export const textMarkup: RecordRule = {
  id: 'text/markup',
  meaning:
    '字段里只写文字：从网页、Word 粘来的代码（<p>、&nbsp;）会原样显示；标题这样的短文字只写一行，分成两行会弄乱目录和表格。',
  bad: [
    { 'content/policies/plan.yaml': 'summary: <p class="MsoNormal">下基层</p>\n' },
    { 'content/policies/plan.yaml': 'key_points:\n  - 走访&nbsp;调研\n' },
    { 'content/policies/plan.yaml': 'title: |-\n  工作\n  方案\n' },
  ],
  good: [
    { 'content/policies/plan.yaml': 'summary: 人数<60，A&B 两组，a<b，Q&A;\n' },
    { 'content/policies/plan.yaml': 'summary: |-\n  第一段。\n  第二段。\n' },
  ],
  *check({ schemas, documents }) {
    for (const { kind, file, data, locate } of documents) {
      for (const [path, value] of textsWhere(data, hasSign)) {
        const schema = schemaAt(schemas, kind, path)
        const [found] = value.match(CODE) ?? []
        const isBroken = value.includes('\n') && Number(schema?.['maxLength'] ?? LONG) < LONG
        if (!schema || (found === undefined && !isBroken)) continue
        yield {
          file,
          ...locate(path),
          rule: 'text/markup',
          severity: 'error',
          message: `“${schema.title}”${found === undefined ? '分成了几行' : `里有网页代码“${found}”`}。`,
          hint: found === undefined ? '写成一行。' : '删掉代码，只留文字。',
        }
      }
    }
  },
}

/** A tag, or the code of a character. */
const CODE = /<\/?[a-z][\w:-]{0,20}(?=[\s/>])|&(?:nbsp|amp|lt|gt|quot|apos|mdash|hellip|ldquo|rdquo|#x?[\da-f]{1,6});/i

/** From this length on a text may have several lines. */
const LONG = 100

/** Most texts have nothing of it, and need no closer look. */
function hasSign(text: string): boolean {
  return /[<&\n]/.test(text)
}
