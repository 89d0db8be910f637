import { type Content, indexContent } from '../check/content.ts'
import { judge } from '../check/judge.ts'
import { maskText } from '../check/privacy/mask.ts'
import type { SchemaCheck } from '../check/schema-faults.ts'
import { SUBMISSION_RULES } from '../check/submission-rules.ts'
import { withdrawnIds, withdrawnIdWords } from '../check/withdrawn-ids.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { withHiddenTargets } from '../publish/hidden-targets.ts'
import type { KnownPortal } from '../publish/known-portal.ts'
import { type Document, readDocument } from '../read/document.ts'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** A record's file that has not come in yet. */
export interface Submission {
  kind: Kind
  /** the file name without its ending */
  id: string
  /** the file as it would be stored */
  bytes: Uint8Array
  /** the id of the known record that it is a new version of */
  replaces?: string
}

/** What a check of submissions gives. */
export interface CheckedSubmissions {
  /** the submissions, in their order */
  documents: Document[]
  /** they among what is known of the portal, for a preview */
  content: Content
  /** every fault of theirs, as the command line would report it */
  diagnostics: Diagnostic[]
}

/**
 * Checks records by what is public of a portal, with the reading, the rules and the words of `npm run check`. Needs no Node:
 * the form and the workbooks run it in the browser. What only the repository knows is not found: records that are published
 * as counts only, texts that are nearly the same, the state of files and pictures.
 * @param asOf the reference date, YYYY-MM-DD: today, for records that come in today
 */
export function checkSubmissions(
  schemas: SchemaSet,
  checkSchema: SchemaCheck,
  submissions: readonly Submission[],
  portal: KnownPortal,
  asOf: string,
): CheckedSubmissions {
  const read = submissions.map(({ kind, id, bytes }) => {
    const place = { kind, id, form: formOf(schemas, kind).form ?? 'yaml' }
    return readDocument(place, submissionFile(schemas, kind, id), bytes)
  })
  const documents = read.map(({ document }) => document)
  const content = contentOf(schemas, [...knownDocuments(schemas, portal, submissions), ...documents], portal, asOf)
  const readFaults = [...read.flatMap(({ diagnostics }) => diagnostics), ...withdrawn(content, documents)]
  const own = new Set(documents.map(({ file }) => maskText(file)))
  const faults = withHiddenTargets(content, judge(content, readFaults, checkSchema, SUBMISSION_RULES))
  return { documents, content, diagnostics: faults.filter(({ file }) => own.has(file)) }
}

/** The command line reports these at the list of withdrawn records, which the submissions do not have. */
function withdrawn(content: Content, documents: readonly Document[]): Diagnostic[] {
  return documents
    .filter(({ kind, id }) => withdrawnIds(content.documents, kind).has(id))
    .map(({ id, file }) => ({
      ...{ file, line: 1, column: 1, rule: 'id/tombstone', severity: 'error' },
      ...withdrawnIdWords(id),
    }))
}

/** What is known of a portal, as content: what a new record may refer to. */
export function knownContent(schemas: SchemaSet, portal: KnownPortal): Content {
  return contentOf(schemas, knownDocuments(schemas, portal, []), portal, portal.asOf)
}

/** Where the file of a record belongs, from the root of the repository. */
export function submissionFile(schemas: SchemaSet, kind: Kind, id: string): string {
  const { folder, file, form = 'yaml' } = formOf(schemas, kind)
  return `content/${file ?? `${folder}/${id}.${form}`}`
}

function contentOf(schemas: SchemaSet, documents: Document[], portal: KnownPortal, asOf: string): Content {
  const files = documents.map(({ file }) => ({ file, form: 'file', executable: false }) as const)
  const images = new Map(portal.images.map((file) => [file, { file, bytes: 0 }]))
  return indexContent(schemas, { files, documents, images, publishedIds: '', strays: [] }, asOf)
}

/** What is known of other records, as documents that have passed. They come first: who comes second is asked to change. */
function knownDocuments(schemas: SchemaSet, { records }: KnownPortal, submissions: readonly Submission[]): Document[] {
  const replaced = new Set(submissions.map(({ kind, replaces }) => `${kind}/${replaces}`))
  return Object.entries(records).flatMap(([name, list]) => {
    const kind = name as Kind
    const others = list.filter(({ id }) => !replaced.has(`${kind}/${id}`))
    return others.map(({ id, data }): Document => {
      const file = submissionFile(schemas, kind, id)
      return { kind, id, file, data, passed: true, locate: () => ({ line: 1, column: 1 }) }
    })
  })
}
