/** Every rule's permanent id. An id is never renamed or used for another meaning. */
export const RULE_IDS = [
  'file/encoding',
  'file/too-large',
  'file/line-too-long',
  'file/name',
  'file/stray',
  'yaml/syntax',
  'yaml/empty',
  'yaml/feature',
  'yaml/duplicate-key',
  'yaml/number-changed',
  'front-matter/missing',
  'schema/missing-field',
  'schema/unknown-field',
  'schema/type',
  'schema/value',
  'schema/format',
  'id/duplicate',
  'reference/missing',
  'vocabulary/unknown',
  'record/source-unknown',
  'prose/syntax',
  'prose/node',
  'prose/component',
  'prose/attribute',
  'prose/url',
  'prose/too-deep',
  'prose/target',
  'prose/section',
  'content/missing',
] as const

export type RuleId = (typeof RULE_IDS)[number]

/** A place in a file: 1-based line and column, in UTF-16 code units. 1:1 is the whole file. */
export interface Position {
  line: number
  column: number
}

/** One fault. Plain data, never thrown. */
export interface Diagnostic extends Position {
  /** POSIX path from the root */
  file: string
  rule: RuleId
  severity: 'error' | 'warning'
  /** Chinese: what is there, what was expected */
  message: string
  /** Chinese: one action */
  hint?: string
}

/** The order in which diagnostics are shown: file, line, column, rule. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  )
}

/** Orders by code unit: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether anything may be published: one error is enough to stop. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
