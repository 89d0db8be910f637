import type { Content } from '../check/content.ts'
import { maskText } from '../check/privacy/mask.ts'
import { schemaAjv } from '../check/schema-ajv.ts'
import type { Validate } from '../check/schema-faults.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { checkToPublish } from '../publish/check-to-publish.ts'
import { type Document, readDocument } from '../read/document.ts'
import type { ReadResult } from '../read/documents.ts'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** A file as it would be. */
export interface FileText {
  kind: Kind
  id: string
  /** POSIX path from the root */
  file: string
  text: string
}

/** A portal's content as it is, and the check of it with other files: the whole of `npm run check`. */
export class PortalCheck {
  readonly content: Content
  readonly schemas: SchemaSet
  private readonly read: ReadResult
  private readonly asOf: string
  private ajv: ReturnType<typeof schemaAjv> | undefined
  /** the faults that are there anyway */
  private readonly before: ReadonlySet<string>

  constructor(schemas: SchemaSet, read: ReadResult, asOf: string) {
    this.schemas = schemas
    this.read = read
    this.asOf = asOf
    const { content, diagnostics } = checkToPublish(schemas, read, asOf)
    this.content = content
    this.before = new Set(diagnostics.map(nameOf))
  }

  /** What says whether the fields of a record are as its schema wants them. */
  validator(kind: Kind): Validate {
    this.ajv ??= schemaAjv(this.schemas)
    const validate = this.ajv.getSchema(this.schemas.kinds.get(kind)?.$id ?? '')
    if (!validate) throw new Error(`no schema of ${kind}`)
    return validate
  }

  /** The files as documents, in their order; every fault of theirs, and the faults that they would make in others. */
  with(files: readonly FileText[]): { documents: Document[]; diagnostics: Diagnostic[] } {
    const encoder = new TextEncoder()
    const added = files.map(({ kind, id, file, text }) =>
      readDocument({ kind, id, form: formOf(this.schemas, kind).form ?? 'yaml' }, file, encoder.encode(text)),
    )
    const documents = added.map(({ document }) => document)
    const names = new Set(files.map(({ file }) => file))
    const isOther = ({ file }: { file: string }) => !names.has(file)
    const read: ReadResult = {
      ...this.read,
      files: [
        ...this.read.files.filter(isOther),
        ...files.map(({ file }) => ({ file, form: 'file', executable: false }) as const),
      ],
      documents: [...this.read.documents.filter(isOther), ...documents],
      diagnostics: [...this.read.diagnostics.filter(isOther), ...added.flatMap(({ diagnostics }) => diagnostics)],
    }
    const shown = new Set([...names].map(maskText))
    const { diagnostics } = checkToPublish(this.schemas, read, this.asOf)
    return {
      documents,
      diagnostics: diagnostics.filter((fault) => shown.has(fault.file) || !this.before.has(nameOf(fault))),
    }
  }
}

function nameOf({ file, line, column, rule, message }: Diagnostic): string {
  return [file, line, column, rule, message].join('\n')
}
