import type { Diagnostic } from '../diagnostic.ts'
import { visible } from '../read/visible.ts'
import { countBySeverity, type Report } from './report.ts'

const MOST_PER_FILE = 20

/** Diagnostics for a terminal: place, message, the line with a mark under the column, and what to do. */
export function renderText({ diagnostics, elsewhere, sourceLine }: Report): string {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file)
  const blocks = [...byFile.values()].flatMap((ofFile) => [
    ...ofFile.slice(0, MOST_PER_FILE).map((diagnostic) => renderOne(diagnostic, sourceLine)),
    ...(ofFile.length > MOST_PER_FILE
      ? [`${visible(ofFile[0]?.file ?? '')}：还有 ${ofFile.length - MOST_PER_FILE} 处没有列出。\n`]
      : []),
  ])
  return [...blocks, summary(diagnostics, byFile.size, elsewhere)].join('\n')
}

function renderOne(diagnostic: Diagnostic, sourceLine: Report['sourceLine']): string {
  const { file, line, column, rule, severity, message, hint } = diagnostic
  const place = `${visible(file)}:${line}:${column}`
  const head = `${place}  ${severity === 'error' ? '错误' : '提醒'}  ${visible(message)}  [${rule}]`
  const text = sourceLine(file, line)
  const frame = text === undefined || text.trim() === '' ? [] : codeFrame(text, line, column)
  return [head, ...frame, ...(hint ? [`  → ${visible(hint)}`] : []), ''].join('\n')
}

const WIDTH = 60

function codeFrame(text: string, line: number, column: number): string[] {
  const from = Math.max(0, column - 1 - WIDTH / 2)
  const shown = visible(text.slice(from, from + WIDTH))
  const gutter = `  ${line} | `
  const before = gutter.length + displayWidth(shown.slice(0, column - 1 - from))
  return [gutter + shown, `${' '.repeat(before)}^`]
}

/** Terminal cells: a Han character or full-width sign takes two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, char) => width + (WIDE.test(char) ? 2 : 1), 0)
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u

function summary(diagnostics: readonly Diagnostic[], files: number, elsewhere: number): string {
  const { errors, warnings } = countBySeverity(diagnostics)
  const found =
    diagnostics.length > 0
      ? `${files} 个文件里有 ${errors} 处错误、${warnings} 处提醒。`
      : elsewhere > 0
        ? '要查的文件没有问题。'
        : '检查通过，没有发现问题。'
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length
  return [
    found,
    elsewhere > 0 ? `别的文件里还有 ${elsewhere} 处错误。` : '',
    errors + elsewhere > 0 ? '改好以前什么都不会发布。' : '',
    fixable > 0 ? `其中 ${fixable} 处可以自动改：npm run check -- --fix` : '',
  ].join('')
}
