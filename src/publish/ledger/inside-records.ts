import type { RecordEntry } from '../../check/records.ts'
import { deriveFields } from '../../measure/derived.ts'
import type { Fields } from '../../read/mapping.ts'
import { resolveRef, type Schema } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import type { Edition } from '../edition.ts'
import { recordTitle } from '../record-title.ts'
import { label } from '../terms.ts'
import type { LedgerContext } from './context.ts'
import { numberWords } from './figure.ts'

/** What a unit sent in for a period of a kind that has no public page; only inside the federation. */
export interface InsideRecord {
  title: string
  facts: { label: string; text: string }[]
  /** short texts, such as problems and plans */
  lists: { title: string; items: string[] }[]
  /** such as the contact ledger, or the disputes received */
  tables: { title: string; columns: string[]; rows: string[][] }[]
}

/** Returns with their contact ledgers and disputes, by period and unit: `2016-2 jia`. */
export function insideRecords({ edition, ledger }: LedgerContext): ReadonlyMap<string, InsideRecord[]> {
  const { data: programme } = ledger.programme
  const unitOf = ({ unit }: { unit: string }) => edition.find('unit', unit)?.id ?? unit
  const periodAt = (day: string) => programme.periods.find(({ start, end }) => start <= day && day <= end)?.id ?? ''
  const fieldsOf = deriveFields(edition, programme, ledger.asOf)
  const disputes = Map.groupBy(edition.all('dispute'), ({ data }) => `${periodAt(data.received)} ${unitOf(data)}`)
  const found = Map.groupBy(
    [
      ...edition.all('return').map((entry) => ({
        key: `${entry.data.period} ${unitOf(entry.data)}`,
        record: returnRecord(edition, entry),
      })),
      ...[...disputes].map(([key, entries]) => ({
        key,
        record: tableRecord(
          edition,
          'dispute',
          entries.map((entry) => ({ id: entry.id, fields: fieldsOf(entry) })),
        ),
      })),
    ],
    ({ key }) => key,
  )
  return new Map([...found].map(([key, of]) => [key, of.map(({ record }) => record)]))
}

/** What the page says already: whose record it is, and of which period. */
const ON_THE_PAGE: ReadonlySet<string> = new Set(['unit', 'period', 'aliases', 'check_exemptions'])

function returnRecord(edition: Edition, { id, data }: RecordEntry<'return'>): InsideRecord {
  const record: InsideRecord = {
    title: `${edition.schemas.kinds.get('return')?.title} ${id}`,
    facts: [],
    lists: [],
    tables: [],
  }
  for (const [name, schema] of properties(edition, edition.schemas.kinds.get('return'))) {
    const value = (data as unknown as Fields)[name]
    if (value !== undefined && !ON_THE_PAGE.has(name)) add(edition, record, schema, value)
  }
  return record
}

/** Puts a field where it reads best: a list of objects is a table, a list of texts a list, an object its parts. */
function add(edition: Edition, record: InsideRecord, schema: Schema, value: unknown): void {
  const title = schema.title ?? ''
  const items = resolveRef(edition.schemas, schema.items ?? {})
  if (Array.isArray(value) && items.properties) {
    record.tables.push({ title, ...tableOf(edition, [...properties(edition, items)], value as Fields[]) })
  } else if (Array.isArray(value) && items['x-vocabulary'] === undefined && items['x-reference'] === undefined) {
    record.lists.push({ title, items: value.map(String) })
  } else if (schema.properties) {
    for (const [name, child] of properties(edition, schema)) {
      const part = (value as Fields)[name]
      if (part !== undefined) add(edition, record, child, part)
    }
  } else {
    record.facts.push({ label: title, text: words(edition, schema, value) })
  }
}

/** Records of a kind as one table, with what is worked out of them. */
function tableRecord(edition: Edition, kind: Kind, records: readonly { id: string; fields: Fields }[]): InsideRecord {
  const schema = edition.schemas.kinds.get(kind)
  const derived = Object.entries(schema?.['x-derived'] ?? {})
  const shown = [...properties(edition, schema), ...derived].filter(([name]) => !ON_THE_PAGE.has(name))
  const id: [string, Schema] = ['id', { title: edition.locale.words.grid.id }]
  const rows = records.map(({ id: own, fields }) => ({ ...fields, id: own }))
  const title = schema?.title ?? kind
  return { title, facts: [], lists: [], tables: [{ title, ...tableOf(edition, [id, ...shown], rows) }] }
}

/** The columns that any row fills, and the rows in words. */
function tableOf(edition: Edition, fields: readonly [string, Schema][], rows: readonly Fields[]) {
  const filled = fields.filter(([name]) => rows.some((row) => row[name] !== undefined))
  return {
    columns: filled.map(([name, { title }]) => title ?? name),
    rows: rows.map((row) => filled.map(([name, schema]) => words(edition, schema, row[name]))),
  }
}

function* properties(edition: Edition, schema: Schema | undefined): Generator<[string, Schema]> {
  for (const [name, child] of Object.entries(schema?.properties ?? {})) yield [name, resolveRef(edition.schemas, child)]
}

function words(edition: Edition, schema: Schema, value: unknown): string {
  const { value: answers, mark } = edition.locale.words
  const { 'x-vocabulary': vocabulary, 'x-reference': kind, format } = schema
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) {
    const items = resolveRef(edition.schemas, schema.items ?? {})
    return value.map((item) => words(edition, items, item)).join(mark.list)
  }
  if (typeof value === 'number') return numberWords(edition.locale, value)
  if (typeof value === 'boolean') return value ? answers.yes : answers.no
  if (vocabulary !== undefined) return label(edition, vocabulary, String(value))
  if (kind !== undefined) return recordTitle(edition, kind, String(value))
  return format === 'date' ? edition.locale.date(String(value)) : String(value)
}
