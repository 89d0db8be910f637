import type { Diagnostic } from '../diagnostic.ts'
import { visible } from '../read/visible.ts'

/** What was repaired, a line each; places are those before the repair. */
export function renderFixed(fixed: readonly Diagnostic[]): string {
  if (fixed.length === 0) return '没有可以自动改的地方。'
  const lines = fixed.map(
    ({ file, line, column, message, rule }) =>
      `已改  ${visible(file)}:${line}:${column}  ${visible(message)}  [${rule}]`,
  )
  return [...lines, `自动改好 ${fixed.length} 处，请看一遍再提交。`].join('\n')
}
