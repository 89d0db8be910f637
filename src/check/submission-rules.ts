import { RECORD_RULES } from './record-rules.ts'
import type { Rule } from './rule.ts'
import { activityEscorts } from './rules/activity-escorts.ts'
import { activityRepeatVisit } from './rules/activity-repeat-visit.ts'
import { activityUnpaid } from './rules/activity-unpaid.ts'
import { adoptionRetired } from './rules/adoption-retired.ts'
import { adoptionVersion } from './rules/adoption-version.ts'
import { calendarUnknownYear } from './rules/calendar-unknown-year.ts'
import { disputeOverdue } from './rules/dispute-overdue.ts'
import { fileCaseCollision } from './rules/file-case-collision.ts'
import { fileName } from './rules/file-name.ts'
import { idDuplicate } from './rules/id-duplicate.ts'
import { imageAlt } from './rules/image-alt.ts'
import { imageTarget } from './rules/image-target.ts'
import { modelEstimate } from './rules/model-estimate.ts'
import { modelNoSource } from './rules/model-no-source.ts'
import { programmeDue } from './rules/programme-due.ts'
import { programmeDuplicate } from './rules/programme-duplicate.ts'
import { programmeEntangled } from './rules/programme-entangled.ts'
import { programmeNever } from './rules/programme-never.ts'
import { programmePeriod } from './rules/programme-period.ts'
import { programmeQuota } from './rules/programme-quota.ts'
import { programmeUnknownDuty } from './rules/programme-unknown-duty.ts'
import { programmeUnknownField } from './rules/programme-unknown-field.ts'
import { programmeUnknownKind } from './rules/programme-unknown-kind.ts'
import { programmeUnknownPart } from './rules/programme-unknown-part.ts'
import { programmeUnknownValue } from './rules/programme-unknown-value.ts'
import { proseAnchor } from './rules/prose-anchor.ts'
import { proseTarget } from './rules/prose-target.ts'
import { proseUrl } from './rules/prose-url.ts'
import { recordDuplicate } from './rules/record-duplicate.ts'
import { recordFewPeople } from './rules/record-few-people.ts'
import { recordFutureDate } from './rules/record-future-date.ts'
import { recordPartOverWhole } from './rules/record-part-over-whole.ts'
import { recordPeriod } from './rules/record-period.ts'
import { recordStale } from './rules/record-stale.ts'
import { recordStatus } from './rules/record-status.ts'
import { recordUncounted } from './rules/record-uncounted.ts'
import { referenceItself } from './rules/reference-itself.ts'
import { referenceMissing } from './rules/reference-missing.ts'
import { referenceOneWay } from './rules/reference-one-way.ts'
import { reportNoOutcome } from './rules/report-no-outcome.ts'
import { sourceUnknown } from './rules/source-unknown.ts'
import { unitNotJoined } from './rules/unit-not-joined.ts'
import { vocabularyUnknown } from './rules/vocabulary-unknown.ts'

/**
 * The rules that can judge one record by what is public of a portal: those of the form, the workbooks and the intake. They
 * run in browsers, so that none of them may need Node. The others look at files, pictures, closings, or all texts at once.
 */
export const SUBMISSION_RULES: readonly Rule[] = [
  ...RECORD_RULES,
  fileName,
  fileCaseCollision,
  idDuplicate,
  referenceMissing,
  referenceItself,
  vocabularyUnknown,
  sourceUnknown,
  recordDuplicate,
  recordFutureDate,
  recordPeriod,
  recordUncounted,
  recordStatus,
  recordFewPeople,
  recordPartOverWhole,
  recordStale,
  activityRepeatVisit,
  activityEscorts,
  activityUnpaid,
  disputeOverdue,
  reportNoOutcome,
  modelNoSource,
  modelEstimate,
  adoptionVersion,
  adoptionRetired,
  referenceOneWay,
  proseUrl,
  proseTarget,
  proseAnchor,
  imageTarget,
  imageAlt,
  programmeUnknownKind,
  programmeUnknownField,
  programmeUnknownValue,
  programmeUnknownPart,
  programmeUnknownDuty,
  programmeDuplicate,
  programmeDue,
  programmePeriod,
  programmeQuota,
  programmeNever,
  programmeEntangled,
  unitNotJoined,
  calendarUnknownYear,
]
