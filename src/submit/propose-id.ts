import type { Schema } from '../schema/schema-set.ts'

const MOST = 64

/**
 * A file name for a new record: the field that names it, or what tells it from others: its unit, its coded kind, its period
 * or date. Small letters, digits and hyphens; a number at the end where the name is taken.
 * @param fallback what it begins with where nothing is filled in: the kind
 */
export function proposeId(
  schema: Schema,
  data: Readonly<Record<string, unknown>>,
  fallback: string,
  isTaken: (id: string) => boolean,
): string {
  const name = data[schema['x-kind']?.named_by ?? '']
  if (typeof name === 'string') return free(slug(name) || fallback, isTaken)
  const words = NAMING.map((name) => data[name]).filter((value) => typeof value === 'string')
  const codes = Object.entries(schema.properties ?? {})
    .filter(([name, { 'x-vocabulary': vocabulary }]) => vocabulary !== undefined && CODES.has(name))
    .map(([name]) => data[name])
    .filter((value) => typeof value === 'string')
  // a year is a number
  const date = DATES.map((name) => data[name]).find((value) => typeof value === 'string' || typeof value === 'number')
  const parts = [...words, ...codes, ...(date === undefined ? [] : [date])].map(slug).filter(Boolean)
  const base = (parts.length > 1 ? parts : [fallback, ...parts])
    .join('-')
    .slice(0, MOST - 4)
    .replace(/-$/, '')
  return free(base, isTaken)
}

function free(base: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!isTaken(id)) return id
  }
}

/** The fields that name a record by the ids of others, its codes and its day: the first that are filled in. */
const NAMING = ['model', 'report', 'unit', 'place']
const CODES: ReadonlySet<string> = new Set(['type', 'kind', 'category', 'level'])
const DATES = ['period', 'date', 'started', 'submitted', 'received', 'opened', 'due', 'year']

function slug(text: unknown): string {
  return String(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
