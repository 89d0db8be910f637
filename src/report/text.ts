import type { Diagnostic } from '../diagnostic.ts'

const MOST_PER_FILE = 20

/**
 * Diagnostics as text for a terminal: place, message, the line with a mark under the column, and what to do.
 * @param sourceLine gives the text of a line of a file, undefined when it cannot be shown
 */
export function renderText(
  diagnostics: readonly Diagnostic[],
  sourceLine: (file: string, line: number) => string | undefined,
): string {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file)
  const blocks = [...byFile.values()].flatMap((ofFile) => [
    ...ofFile.slice(0, MOST_PER_FILE).map((diagnostic) => renderOne(diagnostic, sourceLine)),
    ...(ofFile.length > MOST_PER_FILE
      ? [`${ofFile[0]?.file}：还有 ${ofFile.length - MOST_PER_FILE} 处没有列出。\n`]
      : []),
  ])
  return [...blocks, summary(diagnostics, byFile.size)].join('\n')
}

function renderOne(diagnostic: Diagnostic, sourceLine: (file: string, line: number) => string | undefined): string {
  const { file, line, column, rule, severity, message, hint } = diagnostic
  const head = `${file}:${line}:${column}  ${severity === 'error' ? '错误' : '提醒'}  ${message}  [${rule}]`
  const text = sourceLine(file, line)
  const frame = text === undefined || text.trim() === '' ? [] : codeFrame(text, line, column)
  return [head, ...frame, ...(hint ? [`  → ${hint}`] : []), ''].join('\n')
}

const WIDTH = 60

function codeFrame(text: string, line: number, column: number): string[] {
  const from = Math.max(0, column - 1 - WIDTH / 2)
  const shown = text.slice(from, from + WIDTH)
  const gutter = `  ${line} | `
  const before = gutter.length + displayWidth(shown.slice(0, column - 1 - from))
  return [gutter + shown, `${' '.repeat(before)}^`]
}

/** Terminal cells: a Han character or full-width sign takes two. */
function displayWidth(text: string): number {
  return [...text].reduce(
    (width, char) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u.test(
        char,
      )
        ? 2
        : 1),
    0,
  )
}

function summary(diagnostics: readonly Diagnostic[], files: number): string {
  if (diagnostics.length === 0) return '检查通过，没有发现问题。'
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return `${files} 个文件里有 ${errors} 处错误、${diagnostics.length - errors} 处提醒。${errors > 0 ? '改好以前什么都不会发布。' : ''}`
}
