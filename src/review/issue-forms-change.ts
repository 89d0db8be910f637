import { issueTemplates } from '../intake/issue-templates.ts'
import { choicesOf } from '../workbook/choices.ts'
import type { Branch } from './branch.ts'

/** Whether the forms of issues offer other choices after a branch: they are files of the repository, made by a command. */
export function isOtherForms({ before, after }: Branch): boolean {
  const [old, current] = [before, after].map(({ content }) => issueTemplates(content.schemas, choicesOf(content)))
  return [...(current ?? [])].some(([path, text]) => old?.get(path) !== text)
}
