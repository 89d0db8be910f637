import { aliasesOf, type Content, dataOf } from '../check/content.ts'
import type { Document } from '../read/document.ts'
import { isObject } from '../read/mapping.ts'
import type { Schema } from '../schema/schema-set.ts'

/** A value that a cell may have, and the words that people choose it by. */
export interface Choice {
  value: string | boolean
  words: string
  /** another name that it goes by */
  short?: string
  /** values that it had before */
  former?: readonly string[]
}

/** The choices of coded fields; undefined where values are written freely. */
export type Choices = (schema: Schema) => ChoiceList | undefined

/** What may be chosen for a field. Fields with the same list share it. */
export class ChoiceList {
  /** the name of the list */
  readonly title: string
  readonly all: readonly Choice[]
  private readonly byWords = new Map<string, Choice | undefined>()
  private readonly byValue = new Map<string, Choice>()

  constructor(title: string, all: readonly Choice[]) {
    this.title = title
    this.all = all
    for (const choice of all) {
      this.byWords.set(choice.words, choice)
      this.byValue.set(String(choice.value), choice)
      for (const name of [choice.words.replace(ID, ''), choice.short])
        if (name !== undefined && name !== choice.words) this.addName(name, choice)
    }
    for (const choice of all)
      for (const value of choice.former ?? []) if (!this.byValue.has(value)) this.byValue.set(value, choice)
  }

  /** A name that two records have means neither. */
  private addName(name: string, choice: Choice): void {
    const isTaken = this.byWords.has(name) && this.byWords.get(name) !== choice
    this.byWords.set(name, isTaken ? undefined : choice)
  }

  /**
   * The value that words in a cell mean: those of a choice, its value, its id in brackets, or a title or short title that only it has.
   * Several choices mean none of them, nor does the title of one with the id of another.
   */
  valueOf(words: string): Choice['value'] | undefined {
    const exact = this.byWords.get(words) ?? this.byValue.get(words) ?? this.byValue.get(words.toLowerCase())
    if (exact) return exact.value
    const { title = words, id = '' } = (words.match(ID_BEHIND) ?? words.match(ID_BEFORE))?.groups ?? {}
    const [byTitle, byId] = [this.byWords.get(title), this.byValue.get(id)]
    return BETWEEN.test(title) || (byTitle && byTitle !== byId) ? undefined : byId?.value
  }

  wordsOf(value: unknown): string {
    return this.byValue.get(String(value))?.words ?? String(value)
  }
}

/** The id behind a title: two units may have places of one name. */
const ID = /（([a-z0-9-]+)）$/

/** Both ways of writing an id and a title: as lists of records show them, and as messages name codes. */
const ID_BEHIND = /^(?<title>.*)[（(](?<id>[a-z0-9-]+)[）)]$/
const ID_BEFORE = /^(?<id>[a-z0-9-]+)[（(](?<title>.+)[）)]$/

/** What people write between two choices. */
export const BETWEEN = /[，、,;；]/

/** The choices that the content of a portal gives. */
export function choicesOf(content: Pick<Content, 'schemas' | 'codes' | 'documents'>): Choices {
  const known = new Map<string, ChoiceList>()
  return (schema) => {
    const key = keyOf(schema)
    if (key === undefined) return undefined
    const list = known.get(key) ?? findChoices(content, schema)
    known.set(key, list)
    return list
  }
}

function keyOf(schema: Schema): string | undefined {
  if (schema['x-vocabulary']) return `vocabulary ${schema['x-vocabulary']}`
  if (schema['x-reference']) return `record ${schema['x-reference']}`
  if (schema.enum) return `enum ${schema.enum.join(' ')}`
  if (schema['x-programme']) return `programme ${schema['x-programme']}`
  return schema.type === 'boolean' ? 'boolean' : undefined
}

function findChoices(content: Pick<Content, 'schemas' | 'codes' | 'documents'>, schema: Schema): ChoiceList {
  const { title = '', 'x-vocabulary': vocabulary, 'x-reference': kind, 'x-programme': part } = schema
  if (vocabulary) {
    const codes = [...(content.codes(vocabulary) ?? [])]
    return new ChoiceList(
      title,
      codes.map(([value, words]) => ({ value, words })),
    )
  }
  if (kind) {
    const records = content.documents.filter((document) => document.kind === kind)
    const name = content.schemas.kinds.get(kind)?.title ?? kind
    return new ChoiceList(name, records.map(recordChoice))
  }
  if (schema.enum)
    return new ChoiceList(
      title,
      schema.enum.map((code) => ({ value: String(code), words: String(code) })),
    )
  return part ? new ChoiceList(title, partsOfProgrammes(content, part)) : YES_NO
}

function recordChoice(document: Document): Choice {
  const { title, short_title: short } = dataOf(document)
  const words = recordWords(document.id, title)
  const former = aliasesOf(document)
  return {
    value: document.id,
    words,
    ...(typeof short === 'string' ? { short } : {}),
    ...(former.length > 0 ? { former } : {}),
  }
}

/** A record as lists show it: its title, and its id, which alone is certain. */
export function recordWords(id: string, title: unknown): string {
  return typeof title === 'string' ? `${title}（${id}）` : id
}

const YES_NO = new ChoiceList('是否', [
  { value: true, words: '是' },
  { value: false, words: '否' },
])

/** A period is chosen by its number; its months mean it, too, where no other year's period has the same. */
function periodWords(id: string, title: unknown): Pick<Choice, 'words' | 'short'> {
  return { words: id, ...(typeof title === 'string' ? { short: title } : {}) }
}

function partsOfProgrammes({ documents }: Pick<Content, 'documents'>, part: 'periods' | 'duties'): Choice[] {
  const programmes = documents.filter(({ kind }) => kind === 'programme')
  const all = programmes.flatMap((programme) => dataOf(programme)[part] ?? []).filter(isObject)
  return all.map(({ id, title }) => ({
    value: String(id),
    ...(part === 'periods' ? periodWords(String(id), title) : { words: recordWords(String(id), title) }),
  }))
}
