import { PassThrough } from 'node:stream'
import { describe, expect, test, vi } from 'vitest'
import { checkContent } from '../../src/check/check.ts'
import { dataOf } from '../../src/check/content.ts'
import { Asker, Cancelled } from '../../src/new/asker.ts'
import { draftFrom } from '../../src/new/assignments.ts'
import { adoptionOf, RecordMaker, refuseIncomplete } from '../../src/new/create-record.ts'
import { interview } from '../../src/new/interview.ts'
import { makeAsGiven } from '../../src/new/make-record.ts'
import { type Document, readDocument } from '../../src/read/document.ts'
import { formOf, resolveRef } from '../../src/schema/schema-set.ts'
import { PortalCheck } from '../../src/submit/check-in-place.ts'
import { choicesOf } from '../../src/workbook/choices.ts'
import { type NewRecord, newRecords } from '../submit/new-records.ts'
import { AS_OF, documentOf, files, schemas } from '../workbook/scene.ts'

const { records, rest } = newRecords(schemas, files)
const documents = rest
  .flatMap(({ path, text }) => documentOf(path, text))
  .map((each): Document => ({ ...each, passed: true }))
const paths = rest.map(({ path }) => ({ file: path, form: 'file', executable: false }) as const)
const read = { files: paths, documents, diagnostics: [], images: new Map(), publishedIds: '', strays: [] }
const portal = new PortalCheck(schemas, read, AS_OF)
const choices = choicesOf(portal.content)
const MODEL = documents.find(({ kind }) => kind === 'model') as Document

/** A record as one would write it behind the command: `sources.0.title=…`. */
function assignmentsOf({ id, data, sections }: NewRecord): string[] {
  const walk = (value: unknown, path: string): string[] => {
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
      return value.length === 0 ? [`${path}=无`] : value.map((item) => `${path}=${item}`)
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, `${path}.${index}`))
    if (typeof value !== 'object' || value === null) return [`${path}=${value ?? ''}`]
    return Object.entries(value).flatMap(([name, each]) => walk(each, path === '' ? name : `${path}.${name}`))
  }
  return [`id=${id}`, ...walk(data, ''), ...sections.map(({ name, text }) => `${name || 'body'}=${text}`)]
}

describe.each(records.map((record) => [record.kind, record] as const))('npm run new -- %s', (kind, record) => {
  const maker = new RecordMaker(portal, kind, choices)
  const draft = draftFrom(schemas, kind, assignmentsOf(record), choices)

  test('writes a file that passes the check, from assignments', () => {
    refuseIncomplete(schemas, kind, draft)
    const made = maker.check(draft, draft.id ?? '')
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(made.document.data).toEqual(record.data)
  })

  test('offers what else may be filled in as comments, which are fields once the mark is taken away', () => {
    const required = schemas.kinds.get(kind)?.required ?? []
    const least = Object.fromEntries(Object.entries(draft.data).filter(([name]) => required.includes(name)))
    const { text, file, id } = maker.check({ ...draft, data: least }, record.id)
    const open = text.replace(/^# (?=[a-z_]+:|- | )/gm, '')
    const form = formOf(schemas, kind).form ?? 'yaml'
    const { document, diagnostics } = readDocument({ kind, id, form }, file, Buffer.from(open))
    expect(diagnostics).toEqual([])
    const offered = Object.keys(document.data as object)
    const properties = Object.entries(schemas.kinds.get(kind)?.properties ?? {})
    const upkeep = properties.filter(([, field]) => resolveRef(schemas, field)['x-upkeep']).map(([name]) => name)
    expect(offered.sort()).toEqual(
      properties
        .map(([name]) => name)
        .filter((name) => !upkeep.includes(name))
        .sort(),
    )
  })

  test('proposes an id that is free and may be one', () => {
    const id = maker.propose(draft)
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(maker.isTaken(id)).toBe(false)
    // nor one that a withdrawn record had: its address tells of that one
    const entry = `entries:\n  - { kind: ${kind}, id: ${id}, removed: 2025-12-01, reason: 记录重复 }\n`
    const buried = [...documents, ...documentOf('content/tombstones.yaml', entry)]
    const later = new RecordMaker(new PortalCheck(schemas, { ...read, documents: buried }, AS_OF), kind, choices)
    expect([later.isTaken(id), later.propose(draft) === id]).toEqual([true, false])
  })
})

test('codes and records may be given by their Chinese names', () => {
  const given = [
    'type=走访慰问',
    'unit=丙县妇联',
    'date=2025年4月5日',
    'period=3—4月',
    'groups=农村妇女，城镇妇女',
    'expenses_paid=是',
    'women_reached=１２',
  ]
  expect(draftFrom(schemas, 'activity', given, choices).data).toEqual({
    type: 'visit',
    unit: 'bing-xian',
    date: '2025-04-05',
    period: '2025-2',
    groups: ['rural-women', 'urban-women'],
    expenses_paid: true,
    women_reached: 12,
  })
})

test('a field that takes one value is not given two, of which one would be lost; a list takes both', () => {
  const draft = (...assignments: string[]) => draftFrom(schemas, 'activity', assignments, choices)
  expect(() => draft('title=一', 'unit=jia', 'title=二', 'id=a', 'id=b')).toThrow('写了两次：title、id。')
  expect(draft('groups=a', 'groups=b').data).toEqual({ groups: ['a', 'b'] })
})

test('assignments that mean nothing, and fields that are missing, are all named at once', () => {
  expect(() =>
    draftFrom(schemas, 'activity', ['titel=一', 'region=二', '__proto__.x=三', 'sources.title=四'], choices),
  ).toThrow('没有这些字段：titel、region、__proto__.x、sources.title。')
  expect(() => draftFrom(schemas, 'activity', ['一个标题'], choices)).toThrow('“一个标题”要写成 字段=内容。')
  expect(() =>
    refuseIncomplete(schemas, 'activity', draftFrom(schemas, 'activity', ['type=走访慰问'], choices)),
  ).toThrow('缺少：title（标题）、date（时间）、summary（摘要）。')
  expect(() =>
    refuseIncomplete(schemas, 'adoption', draftFrom(schemas, 'adoption', ['status=已停止'], choices)),
  ).toThrow(/ended（结束日期）、stop_reason/)
})

test('what is wrong with it is shown without what must not be in it: a log may be public', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const number = '1380013' + '8000'
  const given = ['title=走访', 'type=visit', 'date=2025-04-05', `summary=请拨打${number}联系。`]
  const maker = new RecordMaker(portal, 'activity', choices)
  expect(() => makeAsGiven(maker, draftFrom(schemas, 'activity', given, choices))).toThrow('什么都没有写入。')
  const [shown] = said.mock.lastCall ?? []
  said.mockRestore()
  expect(shown).toContain('summary: 请拨打1**********联系。')
  expect(shown).not.toContain(number)
})

test('an adoption begins with a model and its version', () => {
  expect(adoptionOf(portal, MODEL.id)).toEqual({ model: MODEL.id, version: dataOf(MODEL)['version'] })
  expect(() => adoptionOf(portal, 'no-such-model')).toThrow('没有编号是“no-such-model”的创新模式。')
})

/** A person at a terminal: waits until a question shows, and answers it. */
function atTerminal(...answers: readonly (readonly [question: string, keys: string])[]) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let shown = ''
  let next = 0
  output.on('data', (chunk) => {
    shown += chunk
    const [question, keys] = answers[next] ?? []
    if (question === undefined || !shown.includes(question)) return
    shown = ''
    next++
    for (const [at, key] of [...(keys ?? '')].entries()) setTimeout(() => input.write(key), 20 + at)
  })
  return { asker: new Asker({ input, output }), answered: () => next }
}

const DOWN = '\u001b[B'

test('questions are asked for what is missing only, and for what the check finds wrong', async () => {
  const maker = new RecordMaker(portal, 'activity', choices)
  const phone = `138${'0013'}8000`
  const { asker, answered } = atTerminal(
    ['标题', '到村里看望留守妇女\r'],
    ['活动类型', '\r'],
    ['时间', '2025年13月\r'],
    ['写法不对', `${'\u0008'.repeat(20)}2025年4月5日\r`],
    ['摘要', `两名干部到村里看望十二户留守妇女，请打${phone}。\r`],
    ['编号', '\r'],
    ['摘要', '两名干部到村里看望十二户留守妇女，记下三件要办的事。\r'],
  )
  const shown: string[] = []
  const made = await interview(
    maker,
    draftFrom(schemas, 'activity', ['unit=丙县妇联'], choices),
    asker,
    ({ diagnostics }) => shown.push(...diagnostics.map(({ rule }) => rule)),
  )
  // whoever reports an activity of a period is told that it names none
  expect(shown).toEqual(['record/uncounted', 'privacy/mobile', 'record/uncounted'])
  expect(answered()).toBe(7)
  expect(made.file).toMatch(/^content\/activities\/bing-xian-.*\.yaml$/)
  expect(made.document.data).toEqual({
    title: '到村里看望留守妇女',
    unit: 'bing-xian',
    type: 'visit',
    date: '2025-04-05',
    summary: '两名干部到村里看望十二户留守妇女，记下三件要办的事。',
  })
})

test('answers may ask for more: a stopped adoption for its end and reason', async () => {
  const maker = new RecordMaker(portal, 'adoption', choices)
  const { asker, answered } = atTerminal(
    ['单位', '\r'],
    ['开始日期', '2025-03-05\r'],
    ['进展', `${DOWN}${DOWN}${DOWN}\r`],
    ['结束日期', '2025-06-01\r'],
    ['停止原因', '\r'],
    ['编号', '\r'],
  )
  const start = { data: adoptionOf(portal, MODEL.id), sections: [] }
  const made = await interview(maker, start, asker, () => undefined)
  expect(answered()).toBe(6)
  expect(made.document.data).toMatchObject({
    model: MODEL.id,
    status: 'stopped',
    started: '2025-03-05',
    ended: '2025-06-01',
  })
})

test('who gives up has written nothing', async () => {
  const { asker } = atTerminal(['标题', '\u0003'])
  const maker = new RecordMaker(portal, 'activity', choices)
  await expect(interview(maker, { data: {}, sections: [] }, asker, () => undefined)).rejects.toThrow(Cancelled)
})

test('the portal that these records come into is sound', () => {
  const { diagnostics } = checkContent(
    schemas,
    { ...read, documents: rest.flatMap(({ path, text }) => documentOf(path, text)) },
    AS_OF,
  )
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})
