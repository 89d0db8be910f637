import { describeFaults, type Validate } from '../check/schema-faults.ts'
import { resolveRef, type Schema, type SchemaSet, schemaAt } from '../schema/schema-set.ts'
import { putAt } from '../submit/put-at.ts'
import type { Kind } from '../types.generated.ts'
import { readList } from '../workbook/cell-lists.ts'
import { readCell } from '../workbook/cell-reading.ts'
import type { Choices } from '../workbook/choices.ts'
import type { Asker } from './asker.ts'
import { type Draft, meant } from './assignments.ts'
import { requiredFields } from './requirements.ts'

type Path = readonly (string | number)[]

/** What questions are asked by. */
export interface Interview {
  schemas: SchemaSet
  kind: Kind
  choices: Choices
  validate: Validate
  asker: Asker
}

/** Asks for what a record must have and does not have yet; answers may ask for more. */
export async function askMissing(interview: Interview, draft: Draft): Promise<Draft> {
  const { schemas, kind } = interview
  const data = structuredClone(draft.data) as Record<string, unknown>
  const missing = () => requiredFields(schemas, kind, data).find((name) => data[name] === undefined)
  for (let name = missing(); name !== undefined; name = missing()) await askField(interview, data, [name])
  return { ...draft, data, sections: await askSections(interview, draft) }
}

/** Asks for a field anew. */
export async function askField(interview: Interview, data: object, path: Path): Promise<void> {
  const { schemas, kind } = interview
  const schema = schemaAt(schemas, kind, path) ?? {}
  if (schema.properties) return askGroup(interview, data, path, schema)
  const item = schema.items && resolveRef(schemas, schema.items)
  if (item?.properties) return askItems(interview, data, path, schema)
  putAt(data, path, item ? await askList(interview, schema, item) : await askValue(interview, path, schema))
}

async function askGroup(interview: Interview, data: object, path: Path, { required = [] }: Schema): Promise<void> {
  for (const name of required) await askField(interview, data, [...path, name])
}

async function askItems(interview: Interview, data: object, path: Path, schema: Schema): Promise<void> {
  const { title = '' } = schema
  for (let index = 0; ; index++) {
    await askField(interview, data, [...path, index])
    const again = await interview.asker.text(`再加一条“${title}”吗？加就写“是”，不加直接回车`, () => undefined)
    if (!/^(是|y|yes)$/i.test(again)) return
  }
}

async function askValue(interview: Interview, path: Path, schema: Schema): Promise<unknown> {
  const { choices, asker } = interview
  const list = choices(schema)
  const isNullable = [schema.type].flat().includes('null')
  if (list && list.all.length > 0) return (await asker.choice(choiceMessage(schema), list, isNullable)) ?? null
  const isFirstId = path.at(-1) === 'id' && path.at(-2) === 0
  const answer = await asker.text(
    messageOf(schema),
    (text) => faultOf(interview, path, schema, text, isNullable),
    isFirstId ? String(schema.examples?.[0] ?? '') : '',
  )
  return meant(answer, schema, choices)
}

async function askList({ choices, asker }: Interview, schema: Schema, item: Schema): Promise<unknown[]> {
  const list = choices(item)
  if (list && list.all.length > 0) return asker.choices(choiceMessage(schema), list)
  const answer = await asker.text(`${messageOf(schema)}（几条之间用分号“；”隔开）`, (text) =>
    text === '' ? EMPTY : undefined,
  )
  return readList({ value: answer.replace(/[；;]/g, '\n') }, item, choices).values ?? []
}

async function askSections({ asker }: Interview, { sections }: Draft): Promise<Draft['sections']> {
  const answered: { name: string; text: string }[] = []
  for (const { name, text } of sections) answered.push({ name, text: text || (await askSection(asker, name)) })
  return answered
}

/** Asks for a part of the prose. */
export function askSection(asker: Asker, name: string): Promise<string> {
  const message = `${name || '正文'}：先写一两句，以后在文件里接着写；没有资料就写“公开资料未说明。”`
  return asker.text(message, (answer) => (answer === '' ? EMPTY : undefined))
}

const EMPTY = '这一项要填写。'

/** An example would be a code, and what is chosen from are words. */
function choiceMessage({ title = '', description = '' }: Schema): string {
  return `${title}：${description}`
}

function messageOf({ title = '', description = '', examples = [], type }: Schema): string {
  const example = examples.length > 0 ? `例如：${examples[0]}` : ''
  const open = [type].flat().includes('null') ? '（可以直接回车）' : ''
  return `${title}：${description}${example}${open}`
}

/** What is wrong with an answer, in the words of the check. */
function faultOf(
  { schemas, kind, choices, validate }: Interview,
  path: Path,
  schema: Schema,
  text: string,
  isNullable: boolean,
): string | undefined {
  if (text === '') return isNullable ? undefined : EMPTY
  const { fault } = readCell({ value: text }, schema, choices)
  if (fault) return `${fault.message}${fault.hint}`
  const data = {}
  putAt(data, path, meant(text, schema, choices))
  if (validate(data)) return undefined
  const faults = describeFaults(schemas, kind, data, validate.errors ?? [])
  const own = faults.find((each) => each.part === 'value' && each.path.join('/') === path.join('/'))
  return own && `${own.message}${own.hint}`
}
