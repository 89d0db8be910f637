import { dataOf } from '../check/content.ts'
import { withdrawnIds } from '../check/withdrawn-ids.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../read/document.ts'
import { formOf, type SchemaSet, schemaAt } from '../schema/schema-set.ts'
import type { FileText, PortalCheck } from '../submit/check-in-place.ts'
import { submissionFile } from '../submit/check-submissions.ts'
import { faultPlaces } from '../submit/fault-places.ts'
import { proposeId } from '../submit/propose-id.ts'
import type { Kind } from '../types.generated.ts'
import { UsageError } from '../usage-error.ts'
import type { Choices } from '../workbook/choices.ts'
import type { Draft } from './assignments.ts'
import { commentedText } from './commented-record.ts'
import { requiredFields } from './requirements.ts'

/** A new record's file, and what is wrong with it: with the file itself, or in others because of it. */
export interface CheckedFile extends FileText {
  document: Document
  diagnostics: readonly Diagnostic[]
}

/** Makes the files of new records of a kind. */
export class RecordMaker {
  readonly schemas: SchemaSet
  readonly kind: Kind
  readonly choices: Choices
  private readonly portal: PortalCheck

  constructor(portal: PortalCheck, kind: Kind, choices: Choices) {
    this.schemas = portal.schemas
    this.kind = kind
    this.choices = choices
    this.portal = portal
  }

  /** An id that no record of the kind has or had. */
  propose({ data }: Draft): string {
    const schema = this.schemas.kinds.get(this.kind) ?? {}
    return proposeId(schema, data, this.kind, (id) => this.isTaken(id))
  }

  isTaken(id: string): boolean {
    const { content } = this.portal
    return content.find(this.kind, id) !== undefined || withdrawnIds(content.documents, this.kind).has(id)
  }

  /** The file of a draft; nothing is written. */
  check(draft: Draft, id: string): CheckedFile {
    const { schemas, kind, choices } = this
    const text = commentedText(schemas, kind, draft, choices)
    const file = { kind, id, file: submissionFile(schemas, kind, id), text }
    const { documents, diagnostics } = this.portal.with([file])
    const [document] = documents
    if (!document) throw new Error(`${file.file} was not read`)
    return { ...file, document, diagnostics }
  }

  /** The fields and sections that the errors of a file stand at, `id` for its name. */
  faultyParts({ document, diagnostics }: CheckedFile, draft: Draft): Set<string> {
    const places = faultPlaces(this.schemas, this.portal.validator(this.kind), document, draft)
    const errors = diagnostics.filter(({ severity, file }) => severity === 'error' && file === document.file)
    return new Set(
      errors.flatMap((error) => {
        const place = places(error)
        if (typeof place === 'string') return place === 'file-name' ? ['id'] : []
        return 'section' in place ? [`## ${place.section}`] : [String(place.field[0])]
      }),
    )
  }

  validator() {
    return this.portal.validator(this.kind)
  }
}

/** The beginning of an adoption of a model: which one, and its version. Throws a UsageError where there is no such model. */
export function adoptionOf({ content }: PortalCheck, model: string): Record<string, unknown> {
  const document = content.find('model', model)
  if (!document) throw new UsageError(`没有编号是“${model}”的创新模式。编号就是它的网址最后一段。`)
  return { model: document.id, version: dataOf(document)['version'] }
}

/** Throws a UsageError that lists what a draft lacks. */
export function refuseIncomplete(schemas: SchemaSet, kind: Kind, { data, sections }: Draft): void {
  const fields = requiredFields(schemas, kind, data).filter((name) => data[name] === undefined)
  const named = fields.map((name) => `${name}（${schemaAt(schemas, kind, [name])?.title}）`)
  const empty = sections.filter(({ text }) => text.trim() === '').map(({ name }) => name || 'body（正文）')
  const isProse = formOf(schemas, kind).form === 'mdx'
  const lacking = [...named, ...(isProse ? empty : [])]
  if (lacking.length > 0) throw new UsageError(`缺少：${lacking.join('、')}。每项写成 字段=内容。`)
}
