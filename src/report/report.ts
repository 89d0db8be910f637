import type { Diagnostic } from '../diagnostic.ts'

/** What a renderer shows. */
export interface Report {
  /** the diagnostics to list, sorted */
  diagnostics: readonly Diagnostic[]
  /** how many errors are in files that nobody asked for: they too keep everything from being published */
  elsewhere: number
  /** the text of a line of a file with private values masked; undefined when it cannot be shown */
  sourceLine: (file: string, line: number) => string | undefined
}

/** How many errors and how many warnings there are. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: diagnostics.length - errors }
}
