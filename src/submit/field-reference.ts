import type { FormField } from './form-field.ts'
import type { FormView } from './form-view.ts'

/** A field as a table of all fields shows it. */
export interface ReferenceRow {
  /** its path in a record: `sources[].url` */
  name: string
  title: string
  isRequired: boolean
  hint: string
  /** what may be written, where that is a closed set: `visit（走访）、survey（调研）` */
  codes: string
}

/** Every field of a kind, each group before its own fields. */
export function referenceRows({ fields, upkeep, offer }: FormView): ReferenceRow[] {
  return rowsOf([...fields, ...upkeep], '', offer)
}

function rowsOf(fields: readonly FormField[], path: string, offer: FormView['offer']): ReferenceRow[] {
  return fields.flatMap((field) => {
    const name = [path, field.name].filter(Boolean).join('.')
    const { title, isRequired, hint } = field
    const row = { name, title, isRequired, hint, codes: codesOf(field, offer) }
    if (field.control === 'group') return [row, ...rowsOf(field.fields, name, offer)]
    if (field.control !== 'repeat' || field.item.control !== 'group') return [row]
    return [row, ...rowsOf(field.item.fields, `${name}[]`, offer)]
  })
}

function codesOf(field: FormField, offer: FormView['offer']): string {
  const from = field.control === 'choice' || field.control === 'choices' ? field.from : undefined
  if (!from || 'record' in from) return ''
  const offered = offer(from)
  const options = 'options' in offered ? offered.options : []
  return options.map(({ value, label }) => (value === label ? value : `${value}（${label}）`)).join('、')
}
