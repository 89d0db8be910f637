import { HEADING } from './issue-answers.ts'
import type { IssueFault } from './issue-fault.ts'
import type { IssueField } from './issue-fields.ts'

/** Only prose has headings of its own: elsewhere one is a question that was changed, whose answer would end up in this one. */
export function strayHeadings({ label }: IssueField, answer: string): IssueFault[] {
  return headingsOf(answer).map((heading) => ({
    label,
    message: `“${heading}”不是这里的标题，它下面的内容不知道归到哪里。`,
    hint: '把标题改回原来的写法；不是标题的，去掉前面的“###”。',
  }))
}

/** In prose a heading may be its own; where a question is nowhere, it may as well be that one, changed. */
export function doubtfulHeadings({ label }: IssueField, answer: string, absent: readonly string[]): IssueFault[] {
  if (absent.length === 0) return []
  const questions = absent.map((each) => `“${HEADING}${each}”`).join('或')
  return headingsOf(answer).map((heading) => ({
    label,
    message: `“${heading}”算作“${label}”里的小标题。`,
    hint: `它原来要是${questions}，请改回来。`,
  }))
}

function headingsOf(answer: string): string[] {
  return answer.split('\n').flatMap((line) => (line.startsWith(HEADING) ? [line.trim()] : []))
}
