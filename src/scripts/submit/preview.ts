import { acceptRecords, type RecordEntry } from '../../check/records.ts'
import { CHINESE } from '../../language.ts'
import { editionOf } from '../../publish/edition.ts'
import { factMaker } from '../../publish/facts.ts'
import { measured } from '../../publish/measured.ts'
import { isPublic } from '../../publish/public-fields.ts'
import { recordProse } from '../../publish/record-prose.ts'
import { recordView } from '../../publish/record-view.ts'
import type { Chart } from '../../publish/views/chart.ts'
import type { Fact } from '../../publish/views/fact.ts'
import type { RecordView } from '../../publish/views/record.ts'
import { resolveRef, type Schema, type SchemaSet } from '../../schema/schema-set.ts'
import { make } from '../elements.ts'
import { settings } from './settings.ts'
import type { MadeFile } from './workshop.ts'

const { words } = settings

/** The page of a record before it comes in, from the very view that the page will show; a list of its fields where it has none. */
export function previewOf(made: MadeFile): Node[] {
  const [document] = made.documents
  const isBroken = made.faults.some(({ fault }) => /^(schema|prose|yaml|front-matter)\//.test(fault.rule))
  if (document?.data === undefined || isBroken) return [make('p', words.previewBroken)]
  if (!isPublic(document.kind)) {
    const schema = made.schemas.kinds.get(document.kind) ?? {}
    return [make('p', words.noPage, { class: 'field-hint' }), fieldList(made.schemas, schema, document.data)]
  }
  const edition = editionOf(acceptRecords(made.content), CHINESE)
  const { kind, id, file, data, body } = document
  const entry = { kind, id, file, data, ...(body ? { body } : {}) } as RecordEntry
  return [
    make('p', words.previewNote, { class: 'field-hint' }),
    ...page(
      recordView(edition, entry, {
        factsOf: factMaker(edition),
        backlinks: [],
        related: [],
        prose: recordProse(edition, entry),
        audience: 'public',
      }),
    ),
  ]
}

function page(view: Omit<RecordView, 'hash'>): Node[] {
  const facts = make('dl', '', { class: 'facts' })
  for (const fact of [...view.facts, ...view.tags]) facts.append(factRow(fact))
  return [
    make('p', view.kindTitle, { class: 'eyebrow' }),
    make('p', view.title, { class: 'preview-title' }),
    ...(view.summary ? [make('p', view.summary, { class: 'lead' })] : []),
    facts,
    ...view.blocks.map((block) => (block.type === 'html' ? prose(block.html) : chartTable(block.chart))),
    ...view.lists.map(({ title, items }) => titled(title, list(items))),
    ...(view.figures.length > 0
      ? [list(view.figures.map(({ label, value, unit, asOf }) => `${label}：${measured(value, unit)}（${asOf}）`))]
      : []),
    ...(view.note ? [make('p', view.note)] : []),
    ...(view.sources.length > 0
      ? [list(view.sources.map(({ title, publisher, date }) => `${publisher}，${title}，${date}`))]
      : []),
  ]
}

/** The body as the page will have it: made from the checked tree, in which nothing can run. */
function prose(html: string): HTMLElement {
  const element = make('div', '', { class: 'prose' })
  element.innerHTML = html
  for (const link of element.querySelectorAll('a:not([href^="#"])')) link.setAttribute('target', '_blank')
  return element
}

function chartTable({ title, bars }: Chart): HTMLElement {
  return titled(title, list(bars.map(({ label, text }) => `${label}：${text}`)))
}

function titled(title: string, content: HTMLElement): HTMLElement {
  const section = make('section')
  section.append(make('p', title, { class: 'preview-part' }), content)
  return section
}

function list(texts: readonly string[]): HTMLElement {
  const element = make('ul')
  element.append(...texts.map((text) => make('li', text)))
  return element
}

function factRow({ label, values }: Fact): HTMLElement {
  const row = make('div')
  const texts = values.map((value) => (typeof value === 'string' ? value : value.text))
  row.append(make('dt', label), make('dd', texts.join('，')))
  return row
}

/** Every field with its title, groups and lists within their own. */
function fieldList(schemas: SchemaSet, schema: Schema, data: unknown): HTMLElement {
  const element = make('dl', '', { class: 'field-list' })
  for (const [name, value] of Object.entries(data as Record<string, unknown>)) {
    const field = resolveRef(schemas, schema.properties?.[name] ?? {})
    const content = make('dd')
    content.append(fieldValue(schemas, field, value))
    element.append(make('dt', field.title ?? name), content)
  }
  return element
}

function fieldValue(schemas: SchemaSet, schema: Schema, value: unknown): Node {
  if (Array.isArray(value)) {
    const items = resolveRef(schemas, schema.items ?? {})
    const element = make('ol')
    for (const item of value) {
      const line = make('li')
      line.append(fieldValue(schemas, items, item))
      element.append(line)
    }
    return element
  }
  if (typeof value === 'object' && value !== null) return fieldList(schemas, schema, value)
  return document.createTextNode(String(value ?? ''))
}
