import type { SchemaSet } from '../schema/schema-set.ts'
import type { BodySection } from '../submit/body-sections.ts'
import { putAt } from '../submit/put-at.ts'
import type { Kind } from '../types.generated.ts'
import { readList } from '../workbook/cell-lists.ts'
import { type CellWords, readCell } from '../workbook/cell-reading.ts'
import type { Choices } from '../workbook/choices.ts'
import type { Column } from '../workbook/layout.ts'
import { answersOf, HEADING, labelsOf } from './issue-answers.ts'
import { ID_LABEL, type IssueField, issueFields, issueKinds, KIND_LABEL, SEPARATOR } from './issue-fields.ts'
import { issueTemplate, kindWords } from './issue-form.ts'
import { labelsWrittenOver } from './issue-hints.ts'

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

/** What is wrong with an answer. */
export interface IssueFault {
  label: string
  message: string
  hint?: string
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

/** Of a question in whose hint somebody has written; what stands above the first one belongs to the kind. */
function unseen(label: string): IssueFault {
  const message = '写在“<!--”和“-->”中间的内容没有收进记录。'
  return { label: label || KIND_LABEL, message, hint: '要收进记录的，写到“-->”下面。' }
}

/** Only prose has headings of its own: elsewhere one is a question that was changed, whose answer would end up in this one. */
function strayHeadings({ label }: IssueField, answer: string): IssueFault[] {
  return headingsOf(answer).map((heading) => ({
    label,
    message: `“${heading}”不是这里的标题，它下面的内容不知道归到哪里。`,
    hint: '把标题改回原来的写法；不是标题的，去掉前面的“###”。',
  }))
}

/** In prose a heading may be its own; where a question is nowhere, it may as well be that one, changed. */
function doubtfulHeadings({ label }: IssueField, answer: string, absent: readonly string[]): IssueFault[] {
  if (absent.length === 0) return []
  const questions = absent.map((each) => `“${HEADING}${each}”`).join('或')
  return headingsOf(answer).map((heading) => ({
    label,
    message: `“${heading}”算作“${label}”里的小标题。`,
    hint: `它原来要是${questions}，请改回来。`,
  }))
}

function headingsOf(answer: string): string[] {
  return answer.split('\n').flatMap((line) => (line.startsWith(HEADING) ? [line.trim()] : []))
}

function readAnswer(
  data: object,
  { label, columns, list }: IssueField,
  answer: string,
  choices: Choices,
): IssueFault[] {
  const [column] = columns
  if (list) return readItems(data, label, columns, list, answer, choices)
  if (!column) return []
  if (column.role === 'value') {
    const { values = [], fault } = readList({ value: answer }, column.schema, choices)
    putAt(data, column.path.slice(0, -1), values)
    return faultOf(label, fault)
  }
  const { value, fault } = readCell({ value: answer }, column.schema, choices)
  if (value !== undefined) putAt(data, column.path, value)
  return faultOf(label, fault)
}

function faultOf(label: string, fault: CellWords | undefined): IssueFault[] {
  return fault ? [{ label, ...fault }] : []
}

function readItems(
  data: object,
  label: string,
  columns: readonly Column[],
  list: readonly string[],
  answer: string,
  choices: Choices,
): IssueFault[] {
  const lines = answer.split('\n').filter((line) => line.trim() !== '')
  const faults: IssueFault[] = []
  putAt(
    data,
    list,
    lines.map((line, index) => {
      const parts = line.split(/[｜|\t]/).map((part) => part.trim())
      if (parts.length > columns.length)
        faults.push({
          label,
          message: `第 ${index + 1} 条有 ${parts.length} 部分，最多 ${columns.length} 部分。`,
          hint: `每条按这个次序，用“${SEPARATOR}”隔开：${columns.map(({ head }) => head).join(SEPARATOR)}`,
        })
      const { item, unread } = itemOf(parts, columns, list.length + 1, choices)
      faults.push(...unread.flatMap((fault) => faultOf(label, fault)))
      return item
    }),
  )
  return faults
}

/** An item of a list, and what is wrong with those of its parts that cannot be read. */
function itemOf(
  parts: readonly string[],
  columns: readonly Column[],
  depth: number,
  choices: Choices,
): { item: object; unread: CellWords[] } {
  const item = {}
  const unread: CellWords[] = []
  for (const [index, { path, schema, isNullInGroup }] of columns.entries()) {
    const { value, fault } = readCell({ value: parts[index] ?? '' }, schema, choices)
    if (fault) unread.push(fault)
    if (value !== undefined) putAt(item, path.slice(depth), value)
    else if (isNullInGroup) putAt(item, path.slice(depth), null)
  }
  return { item, unread }
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
