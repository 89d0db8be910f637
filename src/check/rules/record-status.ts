import type { Diagnostic } from '../../diagnostic.ts'
import { resolveRef, type Schema } from '../../schema/schema-set.ts'
import { annotatedValues } from '../annotated-values.ts'
import { type Content, dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'
import { isMisspelt } from '../schema-keys.ts'

/** A code and the fields that belong to it come together, and no others: the schema says which (`x-requires`, `x-only-with`, `x-excludes`). */
export const recordStatus: Rule = {
  id: 'record/status',
  meaning:
    '状态、种类和别的字段要对得上：办结了就有办结日期，没有办结就没有；接访、保险的人数涉及敏感统计，只写在规定的字段里。',
  bad: [
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nstatus: closed\n' },
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nstatus: open\nclosed: 2020-03-20\n' },
    { 'content/suggestions/a.yaml': 'status: declined\n' },
    { 'content/models/a.mdx': '---\nevidence: counted\n---\n' },
    { 'content/models/a.mdx': '---\nevidence: counted\nfigures: []\n---\n' },
    { 'content/activities/a.yaml': 'type: reception\nwomen_reached: 30\n' },
    // only receptions are asked for it: told of a visit it would be counted nowhere
    { 'content/activities/a.yaml': 'type: visit\nentered: 3\n' },
    { 'content/projects/a.yaml': 'kind: insurance\npeople_helped: 400\n' },
  ],
  good: [
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nstatus: closed\nclosed: 2020-03-20\n' },
    {
      'content/disputes/a.yaml': 'received: 2020-03-10\nstatus: Closed\nclosed: 2020-03-20\n',
      'content/vocabularies/dispute-status.yaml': 'title: 办理状态\nentries:\n  - code: closed\n    zh: 办结\n',
    },
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nstatus: closed\nclosed:\n' },
    // the field is there under a name that is none: one fault is enough
    { 'content/disputes/a.yaml': 'received: 2020-03-10\nstatus: closed\nclosd: 2020-03-20\n' },
    { 'content/suggestions/a.yaml': 'status: submitted\n' },
    { 'content/activities/a.yaml': 'type: reception\nvisitors: 30\n' },
  ],
  *check(content) {
    yield* lacking(content)
    yield* outOfPlace(content)
    yield* excluded(content)
  },
}

const AT = { rule: 'record/status', severity: 'error' } as const

/** What a code asks for and is not there. */
function* lacking(content: Content): Generator<Diagnostic> {
  for (const { document, schema, path, value } of annotatedValues(content, 'x-requires')) {
    const data = dataOf(document)
    const missing = schema['x-requires']?.[value]?.filter((field) => isMissing(data[field])) ?? []
    for (const field of missing) {
      if (isMisspelt(content.schemas, document.kind, data, field)) continue
      const title = fieldOf(content, document.kind, field).title ?? field
      const message = `“${schema.title}”是${label(content, schema, value)}，却没有写“${title}”。`
      const hint = `加上 ${field}，或改 ${path.at(-1)}。`
      yield { ...AT, file: document.file, ...document.locate(path), message, hint }
    }
  }
}

/** What is there though only another code has it. */
function* outOfPlace(content: Content): Generator<Diagnostic> {
  for (const { document, schema, path } of annotatedValues(content, 'x-only-with')) {
    for (const [name, allowed] of Object.entries(schema['x-only-with'] ?? {})) {
      const value = dataOf(document)[name]
      if (typeof value !== 'string' || allowed.includes(value)) continue
      const status = fieldOf(content, document.kind, name)
      // which code was meant is not known: the vocabulary says that it is none
      if (content.codes(status['x-vocabulary'] ?? '')?.has(value) === false) continue
      const message = `写了“${schema.title}”，“${status.title}”却是${label(content, status, value)}。`
      const hint = `把 ${name} 改成 ${allowed.join(' 或 ')}，或删掉 ${path.at(-1)}。`
      yield { ...AT, file: document.file, ...document.locate(path, 'key'), message, hint }
    }
  }
}

/** What stands in a field that a code has another field for. */
function* excluded(content: Content): Generator<Diagnostic> {
  for (const { document, schema, value } of annotatedValues(content, 'x-excludes')) {
    for (const [field, instead] of Object.entries(schema['x-excludes']?.[value] ?? {})) {
      if (isMissing(dataOf(document)[field])) continue
      const [wrong, right] = [field, instead].map((name) => fieldOf(content, document.kind, name).title ?? name)
      const message = `“${schema.title}”是${label(content, schema, value)}，不写“${wrong}”，写“${right}”。`
      const hint = `把数字移到 ${instead}，删掉 ${field}。`
      yield { ...AT, file: document.file, ...document.locate([field], 'key'), message, hint }
    }
  }
}

/** Whether a field is not filled in; of one that is there and empty, the schema says that it is. */
function isMissing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

function fieldOf({ schemas }: Content, kind: Parameters<typeof schemas.kinds.get>[0], field: string): Schema {
  return resolveRef(schemas, schemas.kinds.get(kind)?.properties?.[field] ?? {})
}

function label(content: Content, schema: Schema, code: string): string {
  return `“${content.codes(schema['x-vocabulary'] ?? '')?.get(code) ?? code}”`
}
