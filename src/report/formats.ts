import { renderGithub } from './github.ts'
import { renderGitlab } from './gitlab.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { renderSarif } from './sarif.ts'
import { renderText } from './text.ts'

/** Every form of a report, one a file. */
export const FORMATS = {
  text: renderText,
  json: renderJson,
  github: renderGithub,
  gitlab: renderGitlab,
  sarif: renderSarif,
  markdown: renderMarkdown,
} as const satisfies Record<string, (report: Report) => string>

export type Format = keyof typeof FORMATS

/** Whether a word names a form of a report. */
export function isFormat(word: string): word is Format {
  return Object.hasOwn(FORMATS, word)
}
