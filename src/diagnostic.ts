/** Every rule's permanent id. An id is never renamed or used for another meaning. */
export const RULE_IDS = [
  'file/empty',
  'file/binary',
  'file/encoding',
  'file/damaged',
  'file/byte-order-mark',
  'file/line-end',
  'file/too-large',
  'file/line-too-long',
  'file/conflict',
  'text/control-character',
  'text/bidi-control',
  'text/zero-width',
  'text/tag-character',
  'text/replacement-character',
  'text/private-use',
  'text/radical',
  'text/not-normalised',
  'text/escaped',
  'text/blank',
  'text/markup',
  'file/name',
  'file/case-collision',
  'file/not-plain',
  'file/executable',
  'file/stray',
  'yaml/syntax',
  'yaml/too-deep',
  'yaml/too-long',
  'yaml/odd-space',
  'yaml/full-width-colon',
  'yaml/full-width-punctuation',
  'yaml/full-width-quote',
  'yaml/space-missing',
  'yaml/empty',
  'yaml/feature',
  'yaml/duplicate-key',
  'yaml/number-changed',
  'yaml/odd-word',
  'yaml/date-form',
  'yaml/text-cut',
  'front-matter/missing',
  'front-matter/second',
  'schema/missing-field',
  'schema/unknown-field',
  'schema/type',
  'schema/value',
  'schema/format',
  'id/duplicate',
  'id/vanished',
  'id/tombstone',
  'reference/missing',
  'reference/itself',
  'reference/one-way',
  'vocabulary/unknown',
  'record/source-unknown',
  'record/url',
  'record/duplicate',
  'record/repeated-item',
  'record/near-duplicate',
  'record/unlikely-number',
  'record/shifts',
  'record/part-over-whole',
  'record/few-people',
  'record/few-told',
  'record/date-order',
  'record/future-date',
  'record/period',
  'record/uncounted',
  'record/status',
  'record/stale',
  'activity/repeat-visit',
  'activity/escorts',
  'activity/unpaid',
  'dispute/overdue',
  'report/no-outcome',
  'model/no-source',
  'model/estimate',
  'adoption/version',
  'adoption/retired',
  'maturity/levels',
  'prose/syntax',
  'prose/node',
  'prose/component',
  'prose/attribute',
  'prose/url',
  'prose/too-deep',
  'prose/too-complex',
  'prose/target',
  'prose/section',
  'prose/heading',
  'prose/markup',
  'prose/table',
  'prose/pasted-table',
  'prose/anchor',
  'image/target',
  'image/alt',
  'image/format',
  'image/size',
  'image/metadata',
  'image/unused',
  'content/missing',
  'exemption/not-allowed',
  'exemption/expired',
  'exemption/expiring',
  'exemption/unneeded',
  'programme/unknown-kind',
  'programme/unknown-field',
  'programme/unknown-value',
  'programme/unknown-part',
  'programme/unknown-duty',
  'programme/duplicate',
  'programme/due',
  'programme/period',
  'programme/quota',
  'programme/never',
  'programme/entangled',
  'unit/not-joined',
  'calendar/unknown-year',
  'closing/edited',
  'closing/unmatched',
  'closing/unknown',
  'closing/backdated',
  'reference/retired',
  'duty/almost-due',
  'privacy/resident-id',
  'privacy/bank-card',
  'privacy/mobile',
  'privacy/landline',
  'privacy/passport',
  'privacy/certificate',
  'privacy/plate',
  'privacy/email',
  'privacy/social-account',
  'privacy/address',
  'privacy/minor',
  'privacy/person-name',
  'privacy/small-base',
  'privacy/contact-unused',
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
  /** a repair that needs no judgement; `--fix` applies it */
  fix?: Fix
}

/**
 * A repair of a file. Offsets are UTF-16 code units of the decoded text with `\n` as its only line end;
 * `rewrite` changes nothing but the bytes: UTF-8, no byte order mark, `\n`; `clean-picture` takes out all but the picture.
 */
export type Fix = { start: number; end: number; text: string } | 'rewrite' | 'clean-picture'

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
