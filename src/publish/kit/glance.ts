import type { RecordEntry } from '../../check/records.ts'
import { TAG_FIELDS } from '../../measure/statistics.ts'
import { resolveRef, type Schema } from '../../schema/schema-set.ts'
import type { Edition } from '../edition.ts'
import { factValues } from '../facts.ts'
import type { Link } from '../views/link.ts'

/** One line of a model's at-a-glance panel. No line is left blank: it says who says it, or that nobody does. */
export interface GlanceRow {
  field: string
  label: string
  /** empty where nobody says it */
  values: (Link | string)[]
  /** a source, the editor who has estimated it, or nobody; `unsorted` where the library itself has put it under nothing */
  said: 'source' | 'editor' | 'nobody' | 'unsorted'
  /** what the value means, or what the estimate rests on */
  note?: string
}

/** What a reader who may copy the model asks first, in this order. */
const ASKED = [
  'areas',
  'aspects',
  'themes',
  'groups',
  'setting',
  'cost',
  'staff',
  'first_result',
  'evidence',
  'maturity',
  'reliability',
] as const

/** Under what the library puts a model: no source says it. */
const SORTED = Object.keys(TAG_FIELDS)

/** The code by which a record says that its source is silent. */
const NOT_STATED = 'not-stated'

/**
 * The at-a-glance panel of a model.
 * @param maturity code of its maturity; undefined where the portal has no rules of maturity, and then there is no such line
 */
export function glanceRows(
  edition: Edition,
  { data }: RecordEntry<'model'>,
  maturity: string | undefined,
): GlanceRow[] {
  const fields: Readonly<Record<string, unknown>> = { ...data, maturity }
  const { basis, ...estimates } = data.estimates ?? { basis: '' }
  const guesses: Readonly<Record<string, unknown>> = estimates
  const asked = ASKED.filter((field) => field !== 'maturity' || maturity !== undefined)
  const rows = asked.map((field): GlanceRow => {
    const schema = fieldSchema(edition, field)
    const row = (said: GlanceRow['said'], value: unknown, note: string | undefined): GlanceRow => {
      const values = factValues(edition, schema, value)
      return { field, label: schema.title ?? field, values, said, ...(note ? { note } : {}) }
    }
    const isSaid = fields[field] !== undefined && fields[field] !== NOT_STATED
    if (isSaid) return row('source', fields[field], meaning(edition, schema, fields[field]))
    if (guesses[field] !== undefined) return row('editor', guesses[field], basis)
    return row(SORTED.includes(field) ? 'unsorted' : 'nobody', undefined, undefined)
  })
  return basisOnce(rows)
}

/** All estimates of a model rest on one note of its editor, which stands at the first of them. */
function basisOnce(rows: readonly GlanceRow[]): GlanceRow[] {
  const first = rows.find(({ said }) => said === 'editor')
  return rows.map((row) => {
    const { note: _, ...rest } = row
    return row.said === 'editor' && row !== first ? rest : row
  })
}

function fieldSchema({ schemas }: Edition, field: string): Schema {
  const model = schemas.kinds.get('model')
  return resolveRef(schemas, model?.properties?.[field] ?? model?.['x-derived']?.[field] ?? {})
}

function meaning(edition: Edition, schema: Schema, value: unknown): string | undefined {
  const vocabulary = schema['x-vocabulary']
  const term = vocabulary === undefined || typeof value !== 'string' ? undefined : edition.term(vocabulary, value)
  return term && edition.pick(term.note, term.note_en)
}
