import { describeFaults, type Validate } from '../check/schema-faults.ts'
import type { Diagnostic, Position } from '../diagnostic.ts'
import type { Document } from '../read/document.ts'
import { isObject } from '../read/mapping.ts'
import { MAX_LINE } from '../read/text.ts'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { BodySection } from './body-sections.ts'
import type { FormRecord } from './record-text.ts'

type Path = readonly (string | number)[]

/** Where in a form a fault is shown: at a field, at a section of the body, at the file name, or nowhere in particular. */
export type FormPlace = { field: Path } | { section: string } | 'file-name' | 'record'

/** A function that finds the place in the form of a fault in the file that the form has made. */
export function faultPlaces(
  schemas: SchemaSet,
  validate: Validate,
  document: Document,
  { data, sections }: FormRecord,
): (fault: Diagnostic) => FormPlace {
  const fields = fieldPositions(document)
  const bySchema = schemaPlaces(schemas, validate, document)
  const starts = sectionStarts(document.text ?? '', sections)
  const isProse = formOf(schemas, document.kind).form === 'mdx'
  return (fault) => {
    if (fault.rule === 'file/line-too-long') return longLine(data, sections)
    if (/^(file|id)\//.test(fault.rule)) return 'file-name'
    const path = bySchema.get(keyOf(fault))
    if (path) return path.length > 0 ? { field: path } : 'record'
    const section = starts.findLast(({ line }) => line <= fault.line)
    if (isProse && section && fault.line >= (starts[0]?.line ?? 0)) return { section: section.name }
    if (/^(prose|image|model)\//.test(fault.rule) && sections[0]) return { section: sections[0].name }
    const field = fieldAt(fields, fault)
    return field ? { field } : 'record'
  }
}

/** Where the first line stands that is too long: nothing else is known of such a file, which is not read. */
function longLine(data: FormRecord['data'], sections: readonly BodySection[]): FormPlace {
  const isLong = (text: unknown) => typeof text === 'string' && text.split('\n').some(({ length }) => length > MAX_LINE)
  const section = sections.find(({ text }) => isLong(text))
  const field = [...valuesIn(data)].find(({ value }) => isLong(value))
  return field ? { field: field.path } : section ? { section: section.name } : 'record'
}

/** Every value in data, groups and lists too, with its path. */
function* valuesIn(value: unknown, path: Path = []): Generator<{ value: unknown; path: Path }> {
  yield { value, path }
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* valuesIn(item, [...path, index])
  else if (isObject(value)) for (const [name, item] of Object.entries(value)) yield* valuesIn(item, [...path, name])
}

/** The field that a path of the schema's fault leads to, by everything that the fault says. */
function schemaPlaces(schemas: SchemaSet, validate: Validate, { kind, data, locate }: Document): Map<string, Path> {
  if (validate(data)) return new Map()
  return new Map(
    describeFaults(schemas, kind, data, validate.errors ?? []).map(({ path, part, missing, ...words }) => [
      keyOf({ ...words, ...locate(path, part) }),
      missing === undefined ? path : [...path, missing],
    ]),
  )
}

function keyOf({ rule, line, column, message }: Pick<Diagnostic, 'rule' | 'line' | 'column' | 'message'>): string {
  return `${rule} ${line}:${column} ${message}`
}

/** Every value with the positions of its key and of itself, in the order of the file. */
function fieldPositions({ data, locate }: Document): { path: Path; position: Position }[] {
  const found = [...valuesIn(data)]
    .filter(({ path }) => path.length > 0)
    .flatMap(({ path }) => (['key', 'value'] as const).map((part) => ({ path, position: locate(path, part) })))
  return found.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column)
}

/** The field that begins at a place, the innermost; else the one in whose text the place lies. */
function fieldAt(fields: readonly { path: Path; position: Position }[], { line, column }: Position): Path | undefined {
  const isBefore = (position: Position) => position.line < line || (position.line === line && position.column <= column)
  return fields.findLast(({ position }) => isBefore(position))?.path
}

function sectionStarts(text: string, sections: readonly BodySection[]): { name: string; line: number }[] {
  const lines = text.split('\n')
  let from = lines.indexOf('---', 1)
  return sections.flatMap(({ name }) => {
    const at = name ? lines.findIndex((line, index) => index > from && line.trim() === `## ${name}`) : from + 1
    if (at < 0) return []
    from = at
    return [{ name, line: at + 1 }]
  })
}
