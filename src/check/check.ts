import type { Diagnostic } from '../diagnostic.ts'
import type { ReadResult } from '../read/documents.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import { type Content, indexContent } from './content.ts'
import { judge } from './judge.ts'
import type { Rule } from './rule.ts'
import { closingBackdated } from './rules/closing-backdated.ts'
import { closingEdited } from './rules/closing-edited.ts'
import { closingUnknown } from './rules/closing-unknown.ts'
import { closingUnmatched } from './rules/closing-unmatched.ts'
import { contentMissing } from './rules/content-missing.ts'
import { fileExecutable } from './rules/file-executable.ts'
import { fileNotPlain } from './rules/file-not-plain.ts'
import { fileStray } from './rules/file-stray.ts'
import { idTombstone } from './rules/id-tombstone.ts'
import { idVanished } from './rules/id-vanished.ts'
import { imageFormat } from './rules/image-format.ts'
import { imageMetadata } from './rules/image-metadata.ts'
import { imageSize } from './rules/image-size.ts'
import { imageUnused } from './rules/image-unused.ts'
import { maturityLevelsRule } from './rules/maturity-levels.ts'
import { recordNearDuplicate } from './rules/record-near-duplicate.ts'
import { recordShifts } from './rules/record-shifts.ts'
import { recordUnlikelyNumber } from './rules/record-unlikely-number.ts'
import { referenceRetired } from './rules/reference-retired.ts'
import { schemaCheck } from './schema.ts'
import { SUBMISSION_RULES } from './submission-rules.ts'

/**
 * Every rule, one a file, each named in one place: here where it looks at files, pictures, closings, the site's settings, or all
 * texts at once. The others are the rules of the form too.
 */
export const RULES: readonly Rule[] = [
  ...SUBMISSION_RULES,
  contentMissing,
  fileNotPlain,
  fileExecutable,
  fileStray,
  idVanished,
  idTombstone,
  recordNearDuplicate,
  recordUnlikelyNumber,
  recordShifts,
  maturityLevelsRule,
  imageFormat,
  imageSize,
  imageMetadata,
  imageUnused,
  closingEdited,
  closingUnmatched,
  closingUnknown,
  closingBackdated,
  referenceRetired,
]

/**
 * Checks everything that was read and reports every fault, sorted.
 * @param asOf the reference date, YYYY-MM-DD: the checks have no clock
 */
export function checkContent(
  schemas: SchemaSet,
  read: ReadResult,
  asOf: string,
): { content: Content; diagnostics: Diagnostic[] } {
  const content = indexContent(schemas, read, asOf)
  return { content, diagnostics: judge(content, read.diagnostics, schemaCheck(schemas), RULES) }
}
