import type { Position } from '../../diagnostic.ts'
import type { Document } from '../../read/document.ts'
import { type Content, dataOf } from '../content.ts'
import { nearDuplicates } from '../near-duplicates.ts'
import { nodeText } from '../prose/heading.ts'
import type { Rule } from '../rule.ts'

const TEXT =
  '社区里独居老人多，平时没有人照看，一旦生病就无人知道。建议由附近的志愿者每周上门看望一次，记下老人需要什么，交给社区一起想办法；' +
  '每季度由区妇联汇总，需要几个部门一起办的事，报给市里协调，办得怎样再告诉老人。'
const suggestion = (text: string) => `unit: jia\ntext: ${text}\n`

/** A text that was handed in twice, by two units or in two years, is told apart by an editor. */
export const recordNearDuplicate: Rule = {
  id: 'record/near-duplicate',
  meaning: '两条记录的正文几乎一样，多半是重复报送或照抄，要编辑看一看。',
  bad: [
    { 'content/suggestions/a.yaml': suggestion(TEXT), 'content/suggestions/b.yaml': suggestion(`${TEXT}请研究。`) },
  ],
  good: [{ 'content/suggestions/a.yaml': suggestion(TEXT), 'content/suggestions/b.yaml': suggestion('另一件事。') }],
  *check(content) {
    for (const { item, like, share } of nearDuplicates(texts(content))) {
      yield {
        file: item.file,
        ...textStart(item),
        rule: 'record/near-duplicate',
        severity: 'warning',
        message: `正文和 ${like.file} 有约 ${Math.round(share * 100)}% 相同。`,
        hint: '是同一件事就留一条，另一条的编号写进“旧编号”（aliases）；不是就各写各的。',
      }
    }
  },
}

/** What a record has to say in its own words: its body, or the text of a suggestion. */
function* texts(content: Content): Generator<[Document, string]> {
  for (const document of content.documents) {
    const text = document.body ? nodeText(document.body) : dataOf(document)['text']
    if (typeof text === 'string') yield [document, text]
  }
}

function textStart({ body, locate }: Document): Position {
  const { line, column } = body?.children[0]?.position?.start ?? locate(['text'])
  return { line, column }
}
