import type { IssueAnswers } from './issue-answers.ts'

/** The comments around the answers of an issue, or the hints of its template, by the label of the question. */
type Comments = IssueAnswers['comments']

/** The questions in whose comments somebody has written: some write where the hint is. */
export function labelsWrittenOver(comments: Comments, hints: Comments): string[] {
  return [...comments].flatMap(([label, written]) =>
    written.every((words) => hints.get(label)?.some((hint) => isHint(words, hint))) ? [] : [label],
  )
}

/** Whether a comment is a hint of the template: what may be chosen changes with the portal while an issue is open. */
function isHint(words: string, hint: string): boolean {
  const [head = '', ...options] = words.split(OPTIONS)
  const [ownHead, ...own] = hint.split(OPTIONS)
  const isExtended = (option: string) => own.some((known) => option !== known && option.startsWith(known))
  const isKnown = options.length === 0 || options.some((option) => own.includes(option))
  return head === ownHead && isKnown && !options.some((option) => !own.includes(option) && isExtended(option))
}

/** Between what is said of a choice and its options, and between those. */
const OPTIONS = /(?<=选一个)：|(?<=用顿号隔开)：|、/
