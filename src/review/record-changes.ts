import { looseDateWords } from '../calendar/loose-date.ts'
import { aliasesOf, type Content, dataOf } from '../check/content.ts'
import { compareText } from '../diagnostic.ts'
import { readVersion, type Version } from '../history/version.ts'
import type { Document } from '../read/document.ts'
import type { Kind } from '../types.generated.ts'
import type { Branch, Side } from './branch.ts'
import { type FieldChange, fieldChanges } from './field-changes.ts'
import { fileMask } from './file-mask.ts'
import { shownFields } from './shown-fields.ts'

/** A record that a branch adds, changes, renames or removes. All texts are masked; values are of public fields only. */
export interface RecordChange {
  how: 'added' | 'changed' | 'renamed' | 'removed'
  kind: Kind
  kindTitle: string
  id: string
  file: string
  title: string
  /** of a renamed record: its former id */
  formerId?: string
  fields: FieldChange[]
  sections: SectionChange[]
  /** it could not be read on one side: what changed inside is not known */
  isUnread?: true
}

/** A part of a record's text, with its length in characters on both sides. */
export interface SectionChange {
  heading: string
  before: number
  after: number
}

/** The records that a branch touches, in the order of their files. */
export function recordChanges(branch: Branch): RecordChange[] {
  const { before, after, files } = branch
  const [old, current] = [documentsByFile(before), documentsByFile(after)]
  // a file that is there can be a link now, or nothing that one can read: its record is gone all the same
  const removed = files.flatMap(({ file }) => (current.has(file) ? [] : (old.get(file) ?? [])))
  const renamed = new Map<Document, Document>()
  const changes = files.flatMap(({ file }) => {
    const document = current.get(file)
    if (!document) return []
    const former = old.get(file) ?? removed.find((gone) => isRenamed(gone, document))
    if (former && former.file !== file) renamed.set(former, document)
    return [changeOf(branch, former, document)]
  })
  const gone = removed.filter((document) => !renamed.has(document)).map((document) => removal(branch, document))
  return [...changes, ...gone].sort((a, b) => compareText(a.file, b.file))
}

function documentsByFile({ content }: Side): ReadonlyMap<string, Document> {
  return new Map(content.documents.map((document) => [document.file, document]))
}

function isRenamed(former: Document, document: Document): boolean {
  return former.kind === document.kind && aliasesOf(document).includes(former.id)
}

function changeOf(branch: Branch, former: Document | undefined, document: Document): RecordChange {
  const named = naming(branch.after.content, document)
  // of a new list of what may be public, all that it lets through; a new record is read as it is
  if (!former && document.kind !== 'public-contacts') return { how: 'added', ...named, fields: [], sections: [] }
  const how = !former ? 'added' : former.file === document.file ? 'changed' : 'renamed'
  const base = { how, ...named, ...(how === 'renamed' && former ? { formerId: former.id } : {}) } as const
  const [old, current] = [former ? versionOf(branch.before, former) : NOTHING, versionOf(branch.after, document)]
  if (!old || !current) return { ...base, fields: [], sections: [], isUnread: true }
  const mask = fileMask(branch.after.content, document)
  const oldMask = former ? fileMask(branch.before.content, former) : mask
  const sides = { before: branch.before.content, after: branch.after.content }
  const fields = fieldChanges(sides, document.kind, old.data, current.data).map((change) => ({
    ...change,
    ...(change.from === undefined ? {} : { from: oldMask(change.from) }),
    ...(change.to === undefined ? {} : { to: mask(change.to) }),
  }))
  const sections = sectionChanges(old, current).map((change) => ({ ...change, heading: mask(oldMask(change.heading)) }))
  return { ...base, fields, sections }
}

const NOTHING: Version = { data: {}, sections: new Map() }

function versionOf(side: Side, { file }: Document): Version | undefined {
  return readVersion(file, side.bytes(file))
}

function removal({ before }: Branch, document: Document): RecordChange {
  return { how: 'removed', ...naming(before.content, document), fields: [], sections: [] }
}

function naming(
  content: Content,
  document: Document,
): Pick<RecordChange, 'kind' | 'kindTitle' | 'id' | 'file' | 'title'> {
  const { kind, id, file } = document
  const mask = fileMask(content, document)
  const kindTitle = content.schemas.kinds.get(kind)?.title ?? kind
  return { kind, kindTitle, id: mask(id), file: mask(file), title: mask(titleOf(document)) }
}

/** What a record is called, where its kind's titles are public; else its day or nothing: its id says the rest. */
function titleOf(document: Document): string {
  const { title, date } = dataOf(document)
  const fields = shownFields(document.kind)
  if (typeof title === 'string' && fields.includes('title')) return title
  return typeof date === 'string' && fields.includes('date') ? looseDateWords(date) : ''
}

function sectionChanges(before: Version, after: Version): SectionChange[] {
  const headings = new Set([...after.sections.keys(), ...before.sections.keys()])
  return [...headings].flatMap((heading) => {
    const [old = '', current = ''] = [before.sections.get(heading), after.sections.get(heading)]
    return old === current ? [] : [{ heading, before: [...old].length, after: [...current].length }]
  })
}
