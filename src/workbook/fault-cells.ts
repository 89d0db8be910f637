import type { Validate } from '../check/schema-faults.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../read/document.ts'
import { resolveRef, type SchemaSet, schemaAt } from '../schema/schema-set.ts'
import { type FormPlace, faultPlaces } from '../submit/fault-places.ts'
import type { CellFault, CellPlace } from './cell-fault.ts'
import type { ChoiceList, Choices } from './choices.ts'
import type { PlannedRow } from './plan-rows.ts'
import { sectionPath } from './row-record.ts'

/** Finds the cell that the text of a fault comes from. */
export class FaultCells {
  private readonly schemas: SchemaSet
  private readonly choices: Choices
  private readonly validate: Validate
  private readonly places = new Map<Document, (fault: Diagnostic) => FormPlace>()

  constructor(schemas: SchemaSet, choices: Choices, validate: Validate) {
    this.schemas = schemas
    this.choices = choices
    this.validate = validate
  }

  /** A fault of a record's file as a fault of a cell. */
  faultOf(diagnostic: Diagnostic, { record, sections }: PlannedRow, document: Document): CellFault {
    const { severity, rule } = diagnostic
    const written = { data: record.data, sections }
    const places = this.places.get(document) ?? faultPlaces(this.schemas, this.validate, document, written)
    this.places.set(document, places)
    const place = places(diagnostic)
    const message = this.messageOf(diagnostic, place, document)
    const hint = this.hintOf(diagnostic, place, document)
    const cell = cellAt(record, place)
    return { ...cell, severity, message, rule, record: record.place.row, ...(hint === undefined ? {} : { hint }) }
  }

  /** What is wrong, with the words of a choice in the place of its code, which nobody sees in a workbook. */
  private messageOf({ rule, message }: Diagnostic, place: FormPlace, { kind }: Document): string {
    if (rule !== 'schema/value' || typeof place !== 'object' || !('field' in place)) return message
    const list = this.choices(schemaAt(this.schemas, kind, place.field) ?? {})
    return list ? message.replace(/“([\w-]+)”/g, (_, code) => `“${list.wordsOf(code)}”`) : message
  }

  /** What to do, for who fills in cells: a missing field is filled in where it is, a code is chosen from its list. */
  private hintOf({ rule, hint }: Diagnostic, place: FormPlace, { kind }: Document): string | undefined {
    if (typeof place !== 'object' || !('field' in place)) return hint
    const schema = schemaAt(this.schemas, kind, place.field) ?? {}
    if (CODED.has(rule) && !MEANT.test(hint ?? '')) return choiceHint(this.choices(schema)) ?? hint
    if (rule !== 'schema/missing-field') return hint
    const { title, description = '', items } = schema
    const isSheet = items && resolveRef(this.schemas, items).properties
    return isSheet ? `在“${title}”工作表里填写，序号填这一行的。${description}` : `填上这一格。${description}`
  }
}

const CODED: ReadonlySet<string> = new Set(['vocabulary/unknown', 'reference/missing', 'schema/format'])
/** A hint that knows which of the choices was meant. */
const MEANT = /^(是不是|写成“[^”]*”。$)/
const MOST_NAMED = 12

function choiceHint(list: ChoiceList | undefined): string | undefined {
  if (!list || list.all.length === 0) return undefined
  const named = list.all.slice(0, MOST_NAMED).map(({ words }) => words)
  const rest = list.all.length > named.length ? `等 ${list.all.length} 项` : ''
  return `从下拉列表里选：${named.join('、')}${rest}。`
}

function cellAt(record: PlannedRow['record'], place: FormPlace): CellPlace {
  if (typeof place === 'string') return record.place
  return record.placeOf('field' in place ? place.field : [sectionPath(place.section)])
}
