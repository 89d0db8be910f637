import type { SchemaSet } from '../schema/schema-set.ts'
import type { BodySection } from '../submit/body-sections.ts'
import { putAt } from '../submit/put-at.ts'
import type { Kind } from '../types.generated.ts'
import type { Choices } from '../workbook/choices.ts'
import { answersOf, labelsOf } from './issue-answers.ts'
import type { IssueFault } from './issue-fault.ts'
import { ID_LABEL, type IssueField, issueFields, issueKinds, KIND_LABEL } from './issue-fields.ts'
import { issueTemplate, kindWords } from './issue-form.ts'
import { doubtfulHeadings, strayHeadings } from './issue-headings.ts'
import { labelsWrittenOver } from './issue-hints.ts'
import { readAnswer } from './read-answer.ts'

/** A record as an issue gives it. */
export interface IssueRecord {
  kind: Kind
  /** empty where none was given */
  id: string
  data: Record<string, unknown>
  sections: readonly BodySection[]
  fields: readonly IssueField[]
  faults: readonly IssueFault[]
  /** words that are in no field */
  warnings: readonly IssueFault[]
}

/** The kind that an issue says it is of; undefined where it says none that issues may hold. */
export function kindOfIssue(schemas: SchemaSet, body: string): Kind | undefined {
  const answer = answersOf(body, [KIND_LABEL]).answers.get(KIND_LABEL)?.split('\n')[0]?.trim()
  return issueKinds(schemas).find((kind) => kindWords(schemas, kind) === answer || kind === answer)
}

/** Reads the answers of an issue as the fields of a record. The text is data: nothing of it is run or followed. */
export function readIssue(schemas: SchemaSet, kind: Kind, body: string, choices: Choices): IssueRecord {
  const fields = issueFields(schemas, kind)
  const { answers, repeated, above, comments } = answersOf(body, labelsOf(fields))
  const data: Record<string, unknown> = {}
  const sections: BodySection[] = []
  const faults = repeated.map(
    (label): IssueFault => ({
      label,
      message: `“### ${label}”写了不止一次，不知道以哪一处为准。`,
      hint: '只留一处；正文里的小标题换一个名字。',
    }),
  )
  const absent = labelsOf(fields).filter((label) => !answers.has(label))
  const hints = answersOf(issueTemplate(schemas, kind, choices), labelsOf(fields)).comments
  const warnings: IssueFault[] = [
    ...(above === '' ? [] : [LEFT_OUT]),
    ...(answers.get(KIND_LABEL)?.includes('\n') ? [BELOW_KIND] : []),
    ...labelsWrittenOver(comments, hints).map(unseen),
  ]
  for (const field of fields) {
    const answer = answers.get(field.label) ?? ''
    const [column] = field.columns
    if (column?.role === 'section') {
      sections.push({ name: column.path[0] ?? '', text: answer })
      warnings.push(...doubtfulHeadings(field, answer, absent))
    } else if (answer !== '') faults.push(...strayHeadings(field, answer), ...readAnswer(data, field, answer, choices))
  }
  fillNulls(data, fields)
  return {
    kind,
    id: (answers.get(ID_LABEL) ?? '').trim(),
    data,
    sections,
    fields,
    faults,
    warnings,
  }
}

const LEFT_OUT: IssueFault = {
  label: KIND_LABEL,
  message: '写在第一个标题上面的内容没有收进记录。',
  hint: '要收进记录的，写到它的标题下面。',
}

/** Only the first line says the kind. */
const BELOW_KIND: IssueFault = {
  label: KIND_LABEL,
  message: '写在种类下面的内容没有收进记录。',
  hint: '要收进记录的，写到它的标题下面。',
}

/** Of a question in whose hint somebody has written; what stands above the first one belongs to the kind. */
function unseen(label: string): IssueFault {
  const message = '写在“<!--”和“-->”中间的内容没有收进记录。'
  return { label: label || KIND_LABEL, message, hint: '要收进记录的，写到“-->”下面。' }
}

/** A field of a group that says nothing beside one that says something is null, where it may be. */
function fillNulls(data: Record<string, unknown>, fields: readonly IssueField[]): void {
  for (const {
    columns: [column],
    list,
  } of fields) {
    if (!column?.isNullInGroup || list || column.role !== 'field') continue
    const group = column.path
      .slice(0, -1)
      .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], data)
    const name = column.path.at(-1) ?? ''
    if (typeof group === 'object' && group !== null && !Object.hasOwn(group, name)) putAt(data, column.path, null)
  }
}
