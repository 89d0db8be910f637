import type { BenchTable } from './suite.ts'

/** A table as Markdown, numbers to the right. */
export function markdownTable({ columns, rows }: BenchTable): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  const rule = columns.map((_, index) => (rows.some((row) => typeof row[index] === 'number') ? '---:' : '---'))
  return [line(columns), line(rule), ...rows.map(line)].join('\n')
}
