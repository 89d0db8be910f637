import { maskText } from '../check/privacy/mask.ts'
import { withdrawnIds, withdrawnIdWords } from '../check/withdrawn-ids.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { FileText, PortalCheck } from '../submit/check-in-place.ts'
import { submissionFile } from '../submit/check-submissions.ts'
import { type FormPlace, faultPlaces } from '../submit/fault-places.ts'
import { proposeId } from '../submit/propose-id.ts'
import { recordText } from '../submit/record-text.ts'
import type { Choices } from '../workbook/choices.ts'
import type { IssueFault } from './issue-fault.ts'
import { ID_LABEL, issueKinds, KIND_LABEL } from './issue-fields.ts'
import { kindWords } from './issue-form.ts'
import { type IssueRecord, kindOfIssue, readIssue } from './read-issue.ts'

/** What comes of an issue: the file of a record, or what is wrong with it. Private values in faults are masked. */
export type Intake = { file: FileText; warnings: IssueFault[] } | { faults: IssueFault[] }

/** A longer text is no record; forges allow 65,536 characters and more. */
const LONGEST = 100_000

/** Turns the text of an issue into the file of a new record. Nothing is written. */
export function takeIn(portal: PortalCheck, choices: Choices, body: string): Intake {
  const { schemas } = portal
  if (body.length > LONGEST)
    return { faults: [{ label: KIND_LABEL, message: `内容有 ${body.length} 个字，最多 ${LONGEST} 个。` }] }
  const kind = kindOfIssue(schemas, body)
  if (!kind) return { faults: [unknownKind(schemas)] }
  const record = readIssue(schemas, kind, body, choices)
  if (record.id.includes('/')) return { faults: [masked(pathId(record.id))] }
  const file = fileOf(portal, record)
  if (portal.content.find(kind, file.id))
    return {
      faults: [{ label: ID_LABEL, message: `编号“${maskText(file.id)}”已经有了。`, hint: '换一个编号，或不填。' }],
    }
  if (withdrawnIds(portal.content.documents, kind).has(file.id))
    return { faults: [masked({ label: ID_LABEL, ...withdrawnIdWords(file.id) })] }
  const {
    documents: [document],
    diagnostics,
  } = portal.with([file])
  if (!document) throw new Error(`${file.file} was not read`)
  const places = faultPlaces(schemas, portal.validator(kind), document, record)
  const found = diagnostics.map((diagnostic) => ({
    diagnostic,
    fault: faultOf(diagnostic, places(diagnostic), record),
  }))
  const errors = found.filter(({ diagnostic }) => diagnostic.severity === 'error').map(({ fault }) => fault)
  const faults = [...record.faults, ...errors]
  return faults.length > 0
    ? { faults: faults.map(masked) }
    : { file, warnings: [...record.warnings, ...found.map(({ fault }) => masked(fault))] }
}

/** The rule of file names sees the last part only of an id that would be a path. */
function pathId(id: string): IssueFault {
  return { label: ID_LABEL, message: `名称“${id}”不能作编号。`, hint: '只用小写字母、数字和连字符，或不填。' }
}

function fileOf({ schemas, content }: PortalCheck, { kind, id: given, data, sections }: IssueRecord): FileText {
  const withdrawn = withdrawnIds(content.documents, kind)
  const isTaken = (id: string) => content.find(kind, id) !== undefined || withdrawn.has(id)
  const id = given || proposeId(schemas.kinds.get(kind) ?? {}, data, kind, isTaken)
  return { kind, id, file: submissionFile(schemas, kind, id), text: recordText(schemas, kind, { data, sections }) }
}

function faultOf({ rule, message, hint }: Diagnostic, place: FormPlace, { fields }: IssueRecord): IssueFault {
  const label = labelOf(place, fields)
  const own = ownHint(rule, label) ?? hint
  return { label, message, ...(own === undefined ? {} : { hint: own }) }
}

/** What to do where an issue has no lines of a file to add, and no folder to put a picture into. */
function ownHint(rule: Diagnostic['rule'], label: string): string | undefined {
  if (rule === 'image/target') return '议题里放不了图片：删掉这一处，请编辑把图片加进记录。'
  return rule === 'schema/missing-field' && label !== KIND_LABEL ? `在“### ${label}”下面写上。` : undefined
}

/** The question whose answer a place in the record comes from. */
function labelOf(place: FormPlace, fields: IssueRecord['fields']): string {
  if (place === 'file-name') return ID_LABEL
  if (place === 'record') return KIND_LABEL
  if ('section' in place)
    return (
      fields.find(({ columns: [column] }) => column?.role === 'section' && column.path[0] === place.section)?.label ??
      place.section
    )
  const path = place.field.filter((step) => typeof step === 'string').join('.')
  const pathOf = ({ columns: [column], list }: IssueRecord['fields'][number]) =>
    (list ?? column?.path ?? []).filter((step) => step !== '*').join('.')
  const field =
    fields.find((each) => path === pathOf(each) || path.startsWith(`${pathOf(each)}.`)) ??
    fields.find((each) => pathOf(each).startsWith(`${path}.`))
  return field?.label ?? KIND_LABEL
}

function unknownKind(schemas: SchemaSet): IssueFault {
  const kinds = issueKinds(schemas).map((kind) => kindWords(schemas, kind))
  return {
    label: KIND_LABEL,
    message: '看不出是哪一种记录。',
    hint: `在“### ${KIND_LABEL}”下面写其中一种：${kinds.join('、')}。`,
  }
}

function masked({ label, message, hint }: IssueFault): IssueFault {
  return { label, message: maskText(message), ...(hint === undefined ? {} : { hint: maskText(hint) }) }
}
