import type { Diagnostic } from '../diagnostic.ts'
import { readDocument } from '../read/document.ts'
import { findFrontMatter } from '../read/front-matter.ts'
import { formOf, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { type BodySection, splitSections } from './body-sections.ts'
import { submissionFile } from './check-submissions.ts'
import { likelierKind } from './likelier-kind.ts'
import { ORIGIN } from './origin.ts'
import type { FormRecord } from './record-text.ts'
import { reviseYaml } from './revise-yaml.ts'

/** A record's file that was opened in the form: its text, and what the form shows of it. */
export interface OpenedRecord extends FormRecord {
  text: string
}

/**
 * Opens a record's file. Gives its faults instead where its fields cannot be read.
 * @param body whether a body is wanted by its sections, where it has the usual ones, or as one text
 */
export function openRecord(
  schemas: SchemaSet,
  kind: Kind,
  id: string,
  bytes: Uint8Array,
  body: 'sections' | 'whole' = 'sections',
): { record: OpenedRecord } | { faults: Diagnostic[] } {
  const form = formOf(schemas, kind).form ?? 'yaml'
  const { document, diagnostics } = readDocument({ kind, id, form }, submissionFile(schemas, kind, id), bytes)
  const { text, data, body: tree } = document
  const isMapping = typeof data === 'object' && data !== null && !Array.isArray(data)
  if (text === undefined || !isMapping || (form === 'mdx' && !tree)) return { faults: diagnostics }
  const likelier = likelierKind(schemas, kind, Object.keys(data))
  if (likelier) return { faults: [ofOtherKind(document.file, likelier)] }
  const parts = bodyOf(text, form)
  const wanted = body === 'sections' ? (formOf(schemas, kind).sections ?? []) : []
  const whole = form === 'mdx' ? [{ name: '', text: parts.body.trim() }] : []
  const sections = (tree && splitSections(parts.body, tree, parts.firstLine, wanted)) ?? whole
  return { record: { text, data: withOrigins(data) as FormRecord['data'], sections } }
}

function ofOtherKind(file: string, { title }: Schema): Diagnostic {
  return {
    ...{ file, line: 1, column: 1, rule: 'schema/unknown-field', severity: 'error' },
    message: `这像是“${title}”的文件。`,
    hint: `请到“${title}”的表单打开它。`,
  }
}

/**
 * The file after a change in the form. Whatever the form does not know, and every line that need not change, stays.
 * @param before the record as the form showed it when it was opened
 */
export function reviseRecord(
  schemas: SchemaSet,
  kind: Kind,
  opened: Pick<OpenedRecord, 'text'>,
  before: FormRecord,
  after: FormRecord,
): string {
  const form = formOf(schemas, kind).form ?? 'yaml'
  const order = Object.keys(schemas.kinds.get(kind)?.properties ?? {})
  const { fields, head, body } = bodyOf(opened.text, form)
  const yaml = reviseYaml(fields, before.data, after.data, order)
  return form === 'yaml' ? yaml : head(yaml) + reviseBody(body, before.sections, after.sections)
}

/** The parts of a file: its fields, what stands around them, its body. */
function bodyOf(text: string, form: 'yaml' | 'mdx') {
  const found = form === 'mdx' ? findFrontMatter({ file: '', text }) : undefined
  const { yamlStart, yamlEnd, bodyStart } =
    found && !('rule' in found) ? found : { yamlStart: 0, yamlEnd: text.length, bodyStart: text.length }
  return {
    fields: text.slice(yamlStart, yamlEnd),
    head: (yaml: string) => text.slice(0, yamlStart) + yaml + text.slice(yamlEnd, bodyStart),
    body: text.slice(bodyStart),
    firstLine: text.slice(0, bodyStart).split('\n').length,
  }
}

function reviseBody(body: string, before: readonly BodySection[], after: readonly BodySection[]): string {
  let from = 0
  let revised = ''
  for (const [index, { name, text }] of before.entries()) {
    const now = after[index]?.text.trim() ?? text
    // the sections stand in the body in their order, each after its heading
    const heading = name ? headingEnd(body, body.indexOf(name, from) + name.length) : from
    const start = text ? body.indexOf(text, heading) : heading
    revised += body.slice(from, start) + (text || now === text ? now : `\n\n${now}\n`)
    from = start + text.length
  }
  return revised + body.slice(from)
}

/** The end of a heading from the end of its words on: of its line, and of the line that may be drawn below it. */
function headingEnd(body: string, from: number): number {
  const [rest = ''] = /^[^\n]*(?:\n {0,3}-+[ \t]*(?=\n|$))?/.exec(body.slice(from)) ?? []
  return from + rest.length
}

/** Data whose lists of groups remember the places of their items. */
function withOrigins(data: unknown): unknown {
  if (Array.isArray(data)) {
    return data.map((item, at) => {
      const copy = withOrigins(item)
      return typeof copy === 'object' && copy !== null && !Array.isArray(copy) ? { ...copy, [ORIGIN]: at } : copy
    })
  }
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, withOrigins(value)]))
}
