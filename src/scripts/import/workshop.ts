import checks from 'virtual:compiled-checks'
import { common, kinds } from 'virtual:schemas'
import { strToU8, zipSync } from 'fflate'
import { later, today } from '../../calendar/days.ts'
import { checkBy } from '../../check/schema-faults.ts'
import type { KnownPortal } from '../../publish/known-portal.ts'
import { formOf, type SchemaSet } from '../../schema/schema-set.ts'
import { checkSubmissions, knownContent } from '../../submit/check-submissions.ts'
import { knownNeeds } from '../../submit/known-needs.ts'
import type { Kind } from '../../types.generated.ts'
import type { Refusal } from '../../workbook/archive.ts'
import { choicesOf } from '../../workbook/choices.ts'
import { type Import, importRecords, openWorkbook } from '../../workbook/import-workbook.ts'
import type { PlannedRow } from '../../workbook/plan-rows.ts'
import { ZIP_TIME } from '../../zip-time.ts'
import { type Known, knownOf } from '../submit/known.ts'

// Reading and checking a workbook: loaded when one has been chosen.

const schemas: SchemaSet = { common, kinds }

/** What a workbook gives; `offline` where what it refers to could not be looked up. */
export type Outcome = (Import & Pick<Known, 'keptAt'>) | Refusal | 'offline'

/** Loads all that workbooks of some kinds are checked by; says whether all of it is there. */
export async function prepare(of: readonly Kind[]): Promise<boolean> {
  const needed = new Set(of.flatMap(needsOf))
  const [{ missing }] = await Promise.all([knownOf([...needed]), ...of.map((kind) => checks[kind]())])
  return missing.length === 0
}

/** Loads all that a workbook is checked by, where it is one. */
export async function prepareFor(bytes: Uint8Array): Promise<void> {
  const opened = await openWorkbook(bytes, schemas)
  if (!('message' in opened)) await prepare([opened.kind])
}

/** The kinds whose known records a workbook's check looks at. */
function needsOf(kind: Kind): readonly Kind[] {
  // prose may name records of any kind
  return formOf(schemas, kind).form === 'mdx' ? [...kinds.keys()] : knownNeeds(schemas, kind)
}

/** Reads a workbook and checks its records as the command line would, today. */
export async function readFile(bytes: Uint8Array, unit: string): Promise<Outcome> {
  const opened = await openWorkbook(bytes, schemas)
  if ('message' in opened) return opened
  const { kind } = opened
  const { portal, missing, keptAt } = await knownOf(needsOf(kind))
  if (missing.length > 0) return 'offline'
  const { validate } = await checks[kind]()
  const content = knownContent(schemas, portal)
  const made = importRecords(opened, {
    schemas,
    choices: choicesOf(content),
    existing: { all: (of) => content.documents.filter((document) => document.kind === of), load: () => undefined },
    validator: () => validate,
    check: (of, rows) =>
      check(
        of,
        rows,
        portal,
        checkBy(schemas, () => validate),
      ),
    ...(unit === '' ? {} : { unit }),
  })
  return keptAt === undefined ? made : { ...made, keptAt }
}

function check(kind: Kind, rows: readonly PlannedRow[], portal: KnownPortal, checkSchema: ReturnType<typeof checkBy>) {
  const submissions = rows.map(({ id, text }) => ({ kind, id, bytes: strToU8(text) }))
  return checkSubmissions(schemas, checkSchema, submissions, portal, later(portal.asOf, today()))
}

/** The files of rows in the folders of the repository. */
export function recordsZip(rows: readonly PlannedRow[]): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(rows.map(({ file, text }) => [file, strToU8(text)]))
  return new Uint8Array(zipSync(files, { level: 6, mtime: ZIP_TIME }))
}
