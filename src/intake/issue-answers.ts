import { ID_LABEL, type IssueField, KIND_LABEL, UNCHOSEN } from './issue-fields.ts'

/** The answers of an issue's text by their labels, and labels that stand there twice: nobody knows which is meant. */
export interface IssueAnswers {
  answers: ReadonlyMap<string, string>
  repeated: readonly string[]
  /** what stands above the first question, and answers none */
  above: string
  /** what stands in comments around the answers, by label: the hints of a template, or an answer that nobody sees */
  comments: ReadonlyMap<string, readonly string[]>
}

/** What a question begins with. */
export const HEADING = '### '

/** GitHub, Gitea and Forgejo write this below a question without an answer. */
const NO_ANSWERS = ['_No response_', UNCHOSEN]
const HINT = /^(?:\s*<!--[\s\S]*?-->)+/

/** Takes a text apart at the headings that are labels. Other headings belong to the answer that they stand in. */
export function answersOf(body: string, labels: readonly string[]): IssueAnswers {
  const answers = new Map<string, string>()
  const comments = new Map<string, readonly string[]>()
  const repeated = new Set<string>()
  let label: string | undefined
  let above = ''
  let lines: string[] = []
  const finish = () => {
    const { text, around } = clean(lines.join('\n'))
    if (label === undefined) above = text
    else answers.set(label, text)
    comments.set(label ?? '', around)
    lines = []
  }
  for (const line of body.split('\n')) {
    const heading = line.startsWith(HEADING) ? line.slice(HEADING.length).trim() : ''
    if (!labels.includes(heading)) {
      lines.push(line)
      continue
    }
    finish()
    if (answers.has(heading)) repeated.add(heading)
    label = heading
  }
  finish()
  return { answers, repeated: [...repeated], above, comments }
}

/** An answer, and the comments around it: the hints of its template, below which it belongs and above which some write. */
function clean(answer: string): { text: string; around: string[] } {
  const [above = ''] = HINT.exec(answer) ?? []
  const rest = answer.slice(above.length).trim()
  let text = rest
  while (text.endsWith('-->') && text.includes('<!--')) text = text.slice(0, text.lastIndexOf('<!--')).trimEnd()
  const around = (above + rest.slice(text.length)).split('-->').map((each) => each.replace(/^\s*<!--/, '').trim())
  return { text: NO_ANSWERS.includes(text) ? '' : text, around: around.filter(Boolean) }
}

/** The labels of the questions of a kind. */
export function labelsOf(fields: readonly IssueField[]): string[] {
  return [KIND_LABEL, ...fields.map(({ label }) => label), ID_LABEL]
}
