import checks from 'virtual:compiled-checks'
import { common, kinds } from 'virtual:schemas'
import { later, today } from '../../calendar/days.ts'
import { checkBy } from '../../check/schema-faults.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { SchemaSet } from '../../schema/schema-set.ts'
import { type CheckedSubmissions, checkSubmissions, submissionFile } from '../../submit/check-submissions.ts'
import { type FormPlace, faultPlaces } from '../../submit/fault-places.ts'
import { knownNeeds } from '../../submit/known-needs.ts'
import { openRecord, reviseRecord } from '../../submit/opened-record.ts'
import { proposeId } from '../../submit/propose-id.ts'
import { type FormRecord, recordText } from '../../submit/record-text.ts'
import { takenIds } from '../../submit/taken-ids.ts'
import type { Kind } from '../../types.generated.ts'
import { type Known, knownOf } from './known.ts'

// All that turns a form into a checked file and back: YAML, prose, rules, detectors of private values. Loaded when somebody
// begins to write, so that the page itself stays light.

const schemas: SchemaSet = { common, kinds }

/** What the form holds. */
export interface FormState {
  kind: Kind
  /** empty where it is to be proposed */
  id: string
  record: FormRecord
  /** the file that was opened, and how the form showed it then */
  opened?: { id: string; text: string; before: FormRecord }
}

/** The file that a form makes, and everything that the check says of it. */
export interface MadeFile extends CheckedSubmissions {
  schemas: SchemaSet
  id: string
  /** POSIX path from the root of the repository */
  file: string
  text: string
  /** whether it is no known record: one that was opened may come from a colleague, and not be in the repository yet */
  isNew: boolean
  faults: { fault: Diagnostic; place: FormPlace }[]
  /** kinds that could not be looked at for want of a connection */
  missing: Known['missing']
  /** what was kept of other records, and when: there was no connection */
  keptAt: Known['keptAt']
}

/**
 * Makes the file and checks it as the command line would, today.
 * @param othersMade names that none is proposed again: files that are not published yet
 */
export async function makeFile(state: FormState, othersMade: readonly string[]): Promise<MadeFile> {
  const { kind, record, opened } = state
  const text = opened ? reviseRecord(schemas, kind, opened, opened.before, record) : recordText(schemas, kind, record)
  const { portal, missing, keptAt } = await knownOf(knownNeeds(schemas, kind, text))
  const taken = new Set([...takenIds(schemas, portal, kind), ...othersMade])
  const id =
    state.id || opened?.id || proposeId(schemas.kinds.get(kind) ?? {}, record.data, kind, (each) => taken.has(each))
  const { validate } = await checks[kind]()
  const checkSchema = checkBy(schemas, () => validate)
  const bytes = new TextEncoder().encode(text)
  const submission = { kind, id, bytes, ...(opened ? { replaces: opened.id } : {}) }
  const checked = checkSubmissions(schemas, checkSchema, [submission], portal, later(portal.asOf, today()))
  const isNew = !opened || portal.records[kind]?.every((known) => known.id !== opened.id) === true
  const [document] = checked.documents
  if (!document) throw new Error('no document')
  const placeOf = faultPlaces(schemas, validate, document, record)
  const told =
    missing.length > 0 ? checked.diagnostics.filter(({ rule }) => !NEEDS_OTHERS.has(rule)) : checked.diagnostics
  const faults = told.map((fault) => ({ fault, place: placeOf(fault) }))
  return { ...checked, schemas, id, file: submissionFile(schemas, kind, id), text, isNew, faults, missing, keptAt }
}

/** Rules that would find fault with anything where nothing is known of other records. */
const NEEDS_OTHERS: ReadonlySet<string> = new Set([
  'reference/missing',
  'reference/one-way',
  'vocabulary/unknown',
  'programme/unknown-duty',
  'record/period',
  'prose/target',
])

/** Opens a file in the form. */
export function openFile(kind: Kind, id: string, bytes: Uint8Array): ReturnType<typeof openRecord> {
  return openRecord(schemas, kind, id, bytes)
}

/** What the check of a record of this kind will need, so that it is there when the connection is not. */
export function fetchKnown(kind: Kind): Promise<Known> {
  return knownOf(knownNeeds(schemas, kind))
}
