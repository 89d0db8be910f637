import type { Diagnostic } from '../diagnostic.ts'
import type { ReadResult } from '../read/documents.ts'
import type { SchemaSet } from '../schema-set.ts'
import { type Content, indexContent } from './content.ts'
import { judge } from './judge.ts'
import type { Rule } from './rule.ts'
import { activityEscorts } from './rules/activity-escorts.ts'
import { activityRepeatVisit } from './rules/activity-repeat-visit.ts'
import { activityUnpaid } from './rules/activity-unpaid.ts'
import { adoptionVersion } from './rules/adoption-version.ts'
import { calendarUnknownYear } from './rules/calendar-unknown-year.ts'
import { closingEdited } from './rules/closing-edited.ts'
import { closingUnmatched } from './rules/closing-unmatched.ts'
import { contentMissing } from './rules/content-missing.ts'
import { disputeOverdue } from './rules/dispute-overdue.ts'
import { fileCaseCollision } from './rules/file-case-collision.ts'
import { fileExecutable } from './rules/file-executable.ts'
import { fileName } from './rules/file-name.ts'
import { fileNotPlain } from './rules/file-not-plain.ts'
import { fileStray } from './rules/file-stray.ts'
import { idDuplicate } from './rules/id-duplicate.ts'
import { idTombstone } from './rules/id-tombstone.ts'
import { idVanished } from './rules/id-vanished.ts'
import { imageAlt } from './rules/image-alt.ts'
import { imageFormat } from './rules/image-format.ts'
import { imageMetadata } from './rules/image-metadata.ts'
import { imageSize } from './rules/image-size.ts'
import { imageTarget } from './rules/image-target.ts'
import { imageUnused } from './rules/image-unused.ts'
import { maturityLevelsRule } from './rules/maturity-levels.ts'
import { modelEstimate } from './rules/model-estimate.ts'
import { modelNoSource } from './rules/model-no-source.ts'
import { programmeDue } from './rules/programme-due.ts'
import { programmeDuplicate } from './rules/programme-duplicate.ts'
import { programmePeriod } from './rules/programme-period.ts'
import { programmeUnknownDuty } from './rules/programme-unknown-duty.ts'
import { programmeUnknownField } from './rules/programme-unknown-field.ts'
import { programmeUnknownKind } from './rules/programme-unknown-kind.ts'
import { programmeUnknownPart } from './rules/programme-unknown-part.ts'
import { programmeUnknownValue } from './rules/programme-unknown-value.ts'
import { proseAnchor } from './rules/prose-anchor.ts'
import { proseAttribute } from './rules/prose-attribute.ts'
import { proseComponent } from './rules/prose-component.ts'
import { proseHeading } from './rules/prose-heading.ts'
import { proseMarkup } from './rules/prose-markup.ts'
import { proseNode } from './rules/prose-node.ts'
import { prosePastedTable } from './rules/prose-pasted-table.ts'
import { proseSection } from './rules/prose-section.ts'
import { proseTable } from './rules/prose-table.ts'
import { proseTarget } from './rules/prose-target.ts'
import { proseUrl } from './rules/prose-url.ts'
import { recordDateOrder } from './rules/record-date-order.ts'
import { recordDuplicate } from './rules/record-duplicate.ts'
import { recordFutureDate } from './rules/record-future-date.ts'
import { recordNearDuplicate } from './rules/record-near-duplicate.ts'
import { recordPeriod } from './rules/record-period.ts'
import { recordStale } from './rules/record-stale.ts'
import { recordStatus } from './rules/record-status.ts'
import { recordUrl } from './rules/record-url.ts'
import { referenceMissing } from './rules/reference-missing.ts'
import { referenceOneWay } from './rules/reference-one-way.ts'
import { reportNoOutcome } from './rules/report-no-outcome.ts'
import { sourceUnknown } from './rules/source-unknown.ts'
import { textEscaped } from './rules/text-escaped.ts'
import { unitNotJoined } from './rules/unit-not-joined.ts'
import { vocabularyUnknown } from './rules/vocabulary-unknown.ts'
import { schemaCheck } from './schema.ts'

/** Every rule, one a file. Adding a rule is adding its file and its line here. */
export const RULES: readonly Rule[] = [
  contentMissing,
  fileName,
  fileCaseCollision,
  fileNotPlain,
  fileExecutable,
  fileStray,
  idDuplicate,
  idVanished,
  idTombstone,
  referenceMissing,
  vocabularyUnknown,
  sourceUnknown,
  recordUrl,
  recordDuplicate,
  recordNearDuplicate,
  recordDateOrder,
  recordFutureDate,
  recordPeriod,
  recordStatus,
  recordStale,
  activityRepeatVisit,
  activityEscorts,
  activityUnpaid,
  disputeOverdue,
  reportNoOutcome,
  modelNoSource,
  modelEstimate,
  adoptionVersion,
  maturityLevelsRule,
  referenceOneWay,
  textEscaped,
  proseNode,
  proseComponent,
  proseAttribute,
  proseUrl,
  proseTarget,
  proseSection,
  proseHeading,
  proseMarkup,
  proseTable,
  prosePastedTable,
  proseAnchor,
  imageTarget,
  imageAlt,
  imageFormat,
  imageSize,
  imageMetadata,
  imageUnused,
  programmeUnknownKind,
  programmeUnknownField,
  programmeUnknownValue,
  programmeUnknownPart,
  programmeUnknownDuty,
  programmeDuplicate,
  programmeDue,
  programmePeriod,
  unitNotJoined,
  calendarUnknownYear,
  closingEdited,
  closingUnmatched,
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
