import { createHash } from 'node:crypto'
import type { KnownPortal, KnownRecord } from '../publish/known-portal.ts'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { type ChoiceSource, type FormField, formFields } from './form-field.ts'

/** Something to choose. */
export interface Option {
  value: string
  label: string
}

/** What a field offers: all of it, or a look-up among records that are too many for a list. */
export type Offer = { options: readonly Option[] } | { lookup: Kind }

/** Everything that the page of a form shows of its kind. */
export interface FormView {
  kind: Kind
  title: string
  description: string
  /** where its files stand: `content/models/` */
  folder: string
  form: 'yaml' | 'mdx'
  /** the sections of its body; one of the name '' where it has prose without sections */
  sections: readonly string[]
  fields: readonly FormField[]
  /** fields for those who keep records up */
  upkeep: readonly FormField[]
  /** changes when the schema does: a draft of another one is outdated */
  digest: string
  offer(from: ChoiceSource): Offer
}

/** More than this many records are looked up instead of listed. */
const MOST_LISTED = 100

/** The form of a kind. */
export function formView(schemas: SchemaSet, known: KnownPortal, kind: Kind): FormView {
  const schema = schemas.kinds.get(kind) ?? {}
  const { folder = '', form = 'yaml', sections = [] } = formOf(schemas, kind)
  const fields = formFields(schemas, kind)
  return {
    kind,
    title: schema.title ?? kind,
    description: schema.description ?? '',
    folder: `content/${folder}/`,
    form,
    sections: form === 'mdx' && sections.length === 0 ? [''] : sections,
    fields: fields.filter(({ isUpkeep }) => !isUpkeep),
    upkeep: fields.filter(({ isUpkeep }) => isUpkeep),
    digest: createHash('sha256')
      .update(JSON.stringify([schema, schemas.common]))
      .digest('hex')
      .slice(0, 12),
    offer: (from) => offerOf(known, from),
  }
}

function offerOf({ records }: KnownPortal, from: ChoiceSource): Offer {
  if ('values' in from) return { options: from.values.map((value) => ({ value, label: value })) }
  if ('vocabulary' in from) {
    const vocabulary = records.vocabulary?.find(({ id }) => id === from.vocabulary)
    const entries = (vocabulary?.data['entries'] ?? []) as { code: string; zh: string }[]
    return { options: entries.map(({ code, zh }) => ({ value: code, label: zh })) }
  }
  if ('programme' in from) {
    const lists = (records.programme ?? []).flatMap(
      ({ data }) => data[from.programme] as { id: string; title: string }[],
    )
    // a period is known by its number, too; a duty has its name, and is the same in every year's programme
    const titles = new Map(
      lists.map(({ id, title }) => [id, from.programme === 'periods' ? `${title}（${id}）` : title]),
    )
    return { options: [...titles].map(([value, label]) => ({ value, label })) }
  }
  const options = listOf(records[from.record] ?? [])
  return options.length === 0 ? { lookup: from.record } : { options }
}

/** All that forms can offer of a portal, as plain data. */
export function offeredBy({ records }: KnownPortal): unknown {
  const { vocabulary, programme, ...others } = records
  const listed = Object.entries(others).map(([kind, known]) => [kind, listOf(known)])
  return [vocabulary, programme, listed]
}

/** The records of a kind that are to be chosen from; none where there are too many for a list. */
function listOf(known: readonly KnownRecord[]): Option[] {
  if (known.length > MOST_LISTED) return []
  // who reports for a unit that cannot report yet learns it before filling in the rest
  const times = new Map<string, number>()
  for (const { id, data } of known) times.set(titleOf(id, data), (times.get(titleOf(id, data)) ?? 0) + 1)
  const label = ({ id, data }: KnownRecord) => {
    const title = titleOf(id, data)
    // of two with one title, such as those of two years, nothing else tells which is which
    return title + (times.get(title) === 1 ? '' : `（${id}）`) + (data['joined'] === null ? '（尚未接入）' : '')
  }
  return known.map((record) => ({ value: record.id, label: label(record) }))
}

/** How a record is named in a list of a form. */
export function titleOf(id: string, data: Readonly<Record<string, unknown>>): string {
  const title = data['short_title'] ?? data['title']
  return typeof title === 'string' ? title : id
}
