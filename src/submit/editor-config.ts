import type { KnownPortal } from '../publish/known-portal.ts'
import { formOf, ID, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { Forge } from './forge-address.ts'
import { type FormField, formFields } from './form-field.ts'
import { formKinds } from './form-kinds.ts'
import { formView, type Option } from './form-view.ts'

/** A field of the editor; its options are those of schema/sveltia-cms.json. */
interface EditorField {
  name: string
  label: string
  hint?: string
  required: boolean
  widget: string
  fields?: EditorField[]
  [option: string]: unknown
}

/** What the editor is told of the portal: Sveltia CMS's configuration. */
export interface EditorConfig {
  load_config_file: false
  backend: Readonly<Record<string, unknown>>
  media_folder: string
  collections: readonly Readonly<Record<string, unknown>>[]
  [option: string]: unknown
}

/** The name of a kind's format, which keeps what has not changed. */
export function formatName(kind: Kind): string {
  return `record-${kind}`
}

/**
 * The configuration of the online editor, from the schemas: a collection a kind, a field a field, codes and records to choose
 * from. A body is plain text, so that nothing in it is written anew.
 * @param title what the editor is called
 */
export function editorConfig(schemas: SchemaSet, known: KnownPortal, forge: Forge, title: string): EditorConfig {
  const { staff, editors } = formKinds(schemas)
  const isReviewed = forge.kind === 'github' || forge.kind === 'gitlab'
  return {
    load_config_file: false,
    app_title: title,
    backend: backendOf(forge),
    // each change is a merge request where the editor can make one: nothing gets past the review
    ...(isReviewed ? { publish_mode: 'editorial_workflow' } : {}),
    media_folder: 'content',
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: 'ascii', maxlength: 64 },
    collections: [...staff, ...editors].map((kind) => collectionOf(schemas, known, kind)),
  }
}

/** Where the editor reads and writes: the forge's own interface, signed in to with an access token of one's own. */
function backendOf({ kind, url, branch }: Forge): EditorConfig['backend'] {
  const { origin, hostname, pathname } = new URL(url)
  const shared = { repo: pathname.slice(1), branch, auth_methods: ['token'] }
  if (kind === 'github') {
    const own = hostname === 'github.com' ? {} : { base_url: origin, api_root: `${origin}/api/v3` }
    return { name: 'github', ...shared, ...own }
  }
  if (kind === 'gitlab') {
    const own = hostname === 'gitlab.com' ? {} : { base_url: origin, api_root: `${origin}/api/v4` }
    return { name: 'gitlab', ...shared, ...own }
  }
  // Forgejo speaks Gitea's language
  return { name: 'gitea', ...shared, base_url: origin, api_root: `${origin}/api/v1` }
}

/** The origins that the editor speaks to once somebody has opened it. */
export function editorOrigins({ kind, url }: Forge): string[] {
  const { origin, hostname } = new URL(url)
  return kind === 'github' && hostname === 'github.com' ? ['https://api.github.com'] : [origin]
}

function collectionOf(schemas: SchemaSet, known: KnownPortal, kind: Kind): Readonly<Record<string, unknown>> {
  const { folder, form = 'yaml', named_by: namedBy } = formOf(schemas, kind)
  const { title, description } = schemas.kinds.get(kind) ?? {}
  const { offer } = formView(schemas, known, kind)
  const fields = formFields(schemas, kind).map((field) => editorField(field, offer))
  const body = { name: 'body', label: '正文', required: false, widget: 'text' }
  return {
    name: kind,
    label: title,
    description,
    folder: `content/${folder}`,
    // which says the ending of the files too
    format: formatName(kind),
    fields: form === 'mdx' ? [...fields, body] : fields,
    // an id never changes and a record never vanishes without a tombstone
    delete: false,
    slug: {
      template: namedBy ? `{{fields.${namedBy}}}` : `${kind}-{{uuid_short}}`,
      editable: ['create'],
      pattern: [ID.source, '只用小写字母、数字和连字符。'],
    },
    ...(fields.some(({ name }) => name === 'title') ? {} : { identifier_field: fields[0]?.name, summary: '{{slug}}' }),
  }
}

type Offer = ReturnType<typeof formView>['offer']

function editorField(field: FormField, offer: Offer): EditorField {
  const { name, title, hint, isRequired, isNullable } = field
  const shared = { name, label: title, ...(hint ? { hint } : {}), required: isRequired && !isNullable }
  return { ...shared, ...WIDGETS[field.control](field as never, offer) }
}

const YES_OR_NO: readonly Option[] = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
]

type Widget<Control extends FormField['control']> = (
  field: Extract<FormField, { control: Control }>,
  offer: Offer,
) => Record<string, unknown> & { widget: string }

const WIDGETS: { [Control in FormField['control']]: Widget<Control> } = {
  text: ({ maxLength }) => ({ widget: 'string', ...atMost(maxLength) }),
  url: () => ({ widget: 'string', type: 'url' }),
  any: () => ({ widget: 'string' }),
  'loose-date': () => ({ widget: 'string' }),
  'long-text': ({ maxLength }) => ({ widget: 'text', ...atMost(maxLength) }),
  lines: () => ({ widget: 'list' }),
  date: () => ({ widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', time_format: false }),
  number: ({ isWhole }) => ({ widget: 'number', value_type: isWhole ? 'int' : 'float' }),
  // a tick would say no where nothing is said
  'yes-no': () => ({ widget: 'select', options: [...YES_OR_NO] }),
  choice: (field, offer) => choice(field, offer, false),
  choices: (field, offer) => choice(field, offer, true),
  group: ({ fields }, offer) => ({ widget: 'object', fields: fields.map((field) => editorField(field, offer)) }),
  repeat: ({ item }, offer) => {
    if (item.control === 'group')
      return { widget: 'list', fields: item.fields.map((field) => editorField(field, offer)) }
    return item.control === 'choice' ? choice(item, offer, true) : { widget: 'list' }
  },
}

function atMost(maxlength: number | undefined): { maxlength?: number } {
  return maxlength === undefined ? {} : { maxlength }
}

function choice(
  { from }: Extract<FormField, { control: 'choice' | 'choices' }>,
  offer: Offer,
  multiple: boolean,
): Record<string, unknown> & { widget: string } {
  if ('record' in from) {
    const shown = { value_field: '{{slug}}', display_fields: ['title'], search_fields: ['title'] }
    return { widget: 'relation', collection: from.record, multiple, ...shown }
  }
  const offered = offer(from)
  const options: readonly Option[] = 'options' in offered ? offered.options : []
  // the editor refuses a list without anything to choose
  if (options.length === 0) return { widget: multiple ? 'list' : 'string' }
  return { widget: 'select', options: [...options], multiple }
}
