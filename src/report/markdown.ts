import type { Diagnostic } from '../diagnostic.ts'
import { visible } from '../read/visible.ts'
import { countBySeverity, type Report } from './report.ts'

/** Diagnostics as Markdown, for a comment or a notice: a table a file. */
export function renderMarkdown({ diagnostics, elsewhere }: Report): string {
  const { errors, warnings } = countBySeverity(diagnostics)
  if (diagnostics.length + elsewhere === 0) return '检查通过，没有发现问题。'
  const rest = elsewhere > 0 ? `别的文件里还有 ${elsewhere} 处错误。` : ''
  const tables = [...Map.groupBy(diagnostics, ({ file }) => file)].map(([file, ofFile]) => table(file, ofFile))
  return [`有 ${errors} 处错误、${warnings} 处提醒。${rest}`, ...tables].join('\n\n')
}

function table(file: string, diagnostics: readonly Diagnostic[]): string {
  const rows = diagnostics.map(
    ({ line, column, severity, message, hint, rule }) =>
      `| ${line}:${column} | ${severity === 'error' ? '错误' : '提醒'} | ${plain(message)} | ${plain(hint ?? '')} | ${plain(rule)} |`,
  )
  return [
    `### ${plain(file)}`,
    '',
    '| 位置 | | 问题 | 怎么改 | 规则 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}

/** Signs of markup, and what makes a renderer find an address in a text. */
const LIVE = /[\\`*_{}[\]<>#|~@&]|:(?=\/\/)|(?<=www)\./gi

/** Text that no Markdown renderer takes for markup, a mention, a link or a cell's end. */
function plain(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replace(LIVE, (char) => `&#${char.charCodeAt(0)};`)
}
