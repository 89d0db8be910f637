import { withdrawnIds } from '../check/withdrawn-ids.ts'
import type { Document } from '../read/document.ts'
import { formOf, resolveRef, type SchemaSet } from '../schema/schema-set.ts'
import type { BodySection } from '../submit/body-sections.ts'
import { submissionFile } from '../submit/check-submissions.ts'
import { openRecord, reviseRecord } from '../submit/opened-record.ts'
import { proposeId } from '../submit/propose-id.ts'
import { recordText } from '../submit/record-text.ts'
import type { Kind } from '../types.generated.ts'
import type { CellFault } from './cell-fault.ts'
import type { CellWords } from './cell-reading.ts'
import { type ExportedRecords, isChangedSince } from './exported-records.ts'
import { type Existing, KnownRecords, STATUS } from './known-records.ts'
import { mergeRecord } from './merge-record.ts'
import { Renumbered } from './renumbered.ts'
import type { RowRecord } from './row-record.ts'
import {
  CHANGED_SINCE,
  faulty,
  gone,
  knownByName,
  likeAnother,
  otherSections,
  repeated,
  withoutColumns,
} from './row-words.ts'

/** What comes of a row: a new file, another text of a file, or nothing. */
export interface PlannedRow {
  record: RowRecord
  id: string
  /** POSIX path from the root */
  file: string
  state: 'new' | 'changed' | 'unchanged'
  text: string
  sections: readonly BodySection[]
}

/**
 * Finds the records that rows mean, and makes their files.
 * @param exported what the workbook knows of the records as they were when it was exported
 */
export function planRows(
  schemas: SchemaSet,
  kind: Kind,
  records: readonly RowRecord[],
  existing: Existing,
  exported: ExportedRecords = new Map(),
): { rows: PlannedRow[]; faults: CellFault[] } {
  const planner = new RowPlanner(schemas, kind, records, existing, exported)
  const rows = records.flatMap((record) => planner.plan(record) ?? [])
  planner.tellTwins(rows)
  return { rows, faults: planner.faults }
}

class RowPlanner {
  readonly faults: CellFault[] = []
  private readonly schemas: SchemaSet
  private readonly kind: Kind
  private readonly existing: Existing
  private readonly exported: ExportedRecords
  private readonly known: KnownRecords
  private readonly renumbered: Renumbered
  /** whether the workbook was exported from this portal: some of its records are here */
  private readonly isOfHere: boolean
  private readonly used = new Set<string>()
  /** the ids that the rows before gave themselves, by those of the records that they mean */
  private readonly given = new Map<string, string>()

  constructor(
    schemas: SchemaSet,
    kind: Kind,
    records: readonly RowRecord[],
    existing: Existing,
    exported: ExportedRecords,
  ) {
    this.schemas = schemas
    this.kind = kind
    this.existing = existing
    this.exported = exported
    this.renumbered = new Renumbered(exported)
    this.known = new KnownRecords(schemas, kind, records, existing)
    this.isOfHere = [...exported.keys()].some((id) => this.known.named(id))
    for (const { id } of records) if (id !== '') this.used.add(id)
    for (const id of withdrawnIds(existing.all('tombstones'), kind)) this.used.add(id)
  }

  plan(record: RowRecord): PlannedRow | undefined {
    const { data, id: given } = record
    const found = given === '' ? this.known.take(data) : this.known.named(given)
    const before = this.given.get(found?.id ?? given)
    if (before !== undefined) return this.fault(record, repeated(given, before))
    if (given !== '') this.given.set(found?.id ?? given, given)
    if (found) return this.planChange(record, found)
    if (this.exported.has(given) && this.isOfHere) this.fault(record, gone(given))
    this.fault(
      record,
      this.renumbered.ofNew(record, (id) => this.known.named(id) !== undefined),
    )
    const isTaken = (id: string) => this.used.has(id) || this.known.named(id) !== undefined
    const id = given || proposeId(this.schemas.kinds.get(this.kind) ?? {}, data, this.kind, isTaken)
    this.used.add(id)
    const sections = this.sectionsOf(record)
    const text = recordText(this.schemas, this.kind, { data, sections })
    return { record, id, file: submissionFile(this.schemas, this.kind, id), state: 'new', text, sections }
  }

  /** A row without an id may be a record that is there, a step further, or another one: only who filled it in knows. */
  tellTwins(rows: readonly PlannedRow[]): void {
    const { properties = {} } = this.schemas.kinds.get(this.kind) ?? {}
    if (!properties[STATUS] || properties['title']) return
    const left = this.known.left()
    for (const { record, state } of rows) {
      const twin = state === 'new' && record.id === '' ? left.get(this.known.keyOf(record.data, STATUS)) : undefined
      if (!twin) continue
      const { title } = resolveRef(this.schemas, properties[STATUS])
      this.fault(record, likeAnother(twin.id, title ?? STATUS))
    }
  }

  private planChange(record: RowRecord, found: Document): PlannedRow | undefined {
    const bytes = this.existing.load(found)
    if (!bytes) return this.passOver(record, found)
    const opened = openRecord(this.schemas, this.kind, found.id, bytes)
    if ('faults' in opened) return this.fault(record, faulty(found.file))
    const before = opened.record
    this.fault(record, this.renumbered.ofKnown(record, found, before.data))
    const { data, lost } = mergeRecord(this.schemas, this.kind, before.data, record)
    if (lost.length > 0) return this.fault(record, withoutColumns(lost))
    const sections = before.sections.map(({ name, text }) => ({ name, text: sectionOf(record, name) ?? text }))
    if (this.sectionsOf(record).length !== sections.length) return this.fault(record, otherSections(found.file))
    const text = reviseRecord(this.schemas, this.kind, before, before, { data, sections })
    const state = text === before.text ? 'unchanged' : 'changed'
    if (state === 'changed' && isChangedSince(this.exported, record.id || found.id, before.text))
      this.warn(record, CHANGED_SINCE)
    return { record, id: found.id, file: found.file, state, text, sections }
  }

  private sectionsOf({ sections }: RowRecord): BodySection[] {
    const { form, sections: names = [''] } = formOf(this.schemas, this.kind)
    return form === 'mdx' ? names.map((name) => ({ name, text: sections.get(name) ?? '' })) : []
  }

  /** Where only the name of a record is known, its row is neither new nor a change that could be shown. */
  private passOver(record: RowRecord, { id }: Document): undefined {
    this.warn(record, knownByName(id))
  }

  private warn({ place }: RowRecord, words: CellWords): void {
    this.faults.push({ ...place, severity: 'warning', ...words, record: place.row })
  }

  /** @param words undefined where nothing is wrong */
  private fault({ place }: RowRecord, words: CellWords | undefined): undefined {
    if (words) this.faults.push({ ...place, severity: 'error', ...words, record: place.row })
  }
}

/** What a row says in a section; a row that does not name its record takes nothing away. */
function sectionOf({ id, sections }: RowRecord, name: string): string | undefined {
  const given = sections.get(name)
  return given === '' && id === '' ? undefined : given
}
