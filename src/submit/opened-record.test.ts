import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generatePortal } from '../generate/portal.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { lineDiff } from './line-diff.ts'
import { openRecord, reviseRecord } from './opened-record.ts'
import { ORIGIN } from './origin.ts'

const schemas = loadSchemas('schemas')

const COMMENTED = `# 由编辑核对过
title:   下基层方案   # 全称
number: null
issuer: '示例市妇联'
level: city
date: 2020-02-20
region: { province: 示例省,  city: 示例市, district: null }
summary: |-
  虚构的文件。

  规定每两个月有一个工作周。

# 要点照原文
key_points:
  # 第一条
  - 每两个月有一个工作周。   # 原文
  - 每期有报表。
unknown_field: 不认识的字段
sources:
  - id: main      # 主要来源
    title:        通知
    publisher:    示例市妇联网站
    url:          null
    date:         2020-02-20
    kind:         official
  # 第二条来源
  - id: other
    title: 转载
    publisher: 示例网
    url: null
    date: "2020"
    kind: media

reliability: a
`

type Fields = Record<string, unknown>

function opened(text: string) {
  const result = openRecord(schemas, 'policy', 'plan', new TextEncoder().encode(text))
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result.record
}

/** The lines that a change of the data takes away and puts in; the file says what is wanted, whatever it looked like. */
function changed(change: (data: Fields) => void, source = COMMENTED): string[] {
  const { text, data, sections } = opened(source)
  const after = structuredCopy(data) as Fields
  change(after)
  const revised = reviseRecord(schemas, 'policy', { text }, { data, sections }, { data: after, sections })
  expect(plain(opened(revised).data)).toEqual(plain(after))
  return lineDiff(text, revised)
    .filter((line) => line.change !== 'same')
    .map((line) => (line.change === 'added' ? `+${line.text}` : `-${line.text}`))
}

/** Data without the places where its items came from. */
function plain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data))
}

/** A copy that keeps where items came from. */
function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy)
  if (typeof value !== 'object' || value === null) return value
  const copy = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, structuredCopy(each)]))
  return ORIGIN in value ? { ...copy, [ORIGIN]: value[ORIGIN] } : copy
}

const sourcesOf = (data: Fields) => data['sources'] as Fields[]

describe('a record that was opened and changed', () => {
  test('without a change is the same file', () => expect(changed(() => {})).toEqual([]))

  test('one value changes its own line, with its comment and its alignment', () => {
    expect(changed((data) => (data['title'] = '下基层工作方案'))).toEqual([
      '-title:   下基层方案   # 全称',
      '+title:   下基层工作方案   # 全称',
    ])
    expect(changed((data) => ((sourcesOf(data)[0] as Fields)['title'] = '正式通知'))).toEqual([
      '-    title:        通知',
      '+    title:        正式通知',
    ])
    expect(changed((data) => (data['issuer'] = 'no'))).toEqual(["-issuer: '示例市妇联'", '+issuer: "no"'])
    expect(changed((data) => ((data['region'] as Fields)['district'] = '甲区, 乙区'))).toEqual([
      '-region: { province: 示例省,  city: 示例市, district: null }',
      '+region: { province: 示例省,  city: 示例市, district: "甲区, 乙区" }',
    ])
  })

  test('a field that comes stands where its schema has it, one that goes takes its lines only', () => {
    expect(changed((data) => (data['effective'] = '2020-03-01'))).toEqual(['+effective: 2020-03-01'])
    expect(changed((data) => (data['review_on'] = '2021-01-01'))).toEqual(['+review_on: 2021-01-01'])
    expect(changed((data) => delete data['level'])).toEqual(['-level: city'])
    expect(changed((data) => delete data['summary'])).toEqual([
      '-summary: |-',
      '-  虚构的文件。',
      '-',
      '-  规定每两个月有一个工作周。',
    ])
  })

  test('a list keeps the comments of the items that stay', () => {
    const lines = changed((data) => (data['key_points'] as string[]).push('半年一次通报。'))
    expect(lines).toContain('+  - 半年一次通报。')
    expect(lines.filter((line) => line.includes('第一条') || line.includes('每期有报表'))).toEqual([])
    const removed = changed((data) => sourcesOf(data).shift())
    expect(removed.filter((line) => line.startsWith('+'))).toEqual([])
    expect(removed.join()).not.toContain('第二条来源')
  })

  test('a text of several lines does not take in the comment behind the one that was there', () => {
    expect(changed((data) => (data['title'] = '一\n二'))).toEqual([
      '-title:   下基层方案   # 全称',
      ...['+# 全称', '+title: |-', '+  一', '+  二'],
    ])
    expect(changed((data) => (data['summary'] = '短的'), 'title: 方案\nsummary: | # 摘要\n  一\n  二\n')).toEqual([
      ...['-summary: | # 摘要', '-  一', '-  二'],
      '+summary: 短的 # 摘要',
    ])
  })

  test('a field that was empty takes in no comment either', () => {
    const source = 'title: 方案\nissuer:   # 谁发的\ngroups: # 群体\nsummary:\n'
    expect(changed((data) => (data['issuer'] = '妇联'), source)).toEqual([
      '-issuer:   # 谁发的',
      '+issuer: 妇联   # 谁发的',
    ])
    expect(changed((data) => (data['groups'] = ['elderly-women']), source)).toEqual([
      '-groups: # 群体',
      ...['+# 群体', '+groups:', '+  - elderly-women'],
    ])
  })

  test('the comments behind a list stay where they are, each once', () => {
    const source = 'key_points:\n  - 一   # 首\n  - 二   # 末\n  # 表尾\n\n# 摘要\nsummary: 某\ngroups: [a]  # 群体\n'
    const lines = changed((data) => (data['key_points'] as string[]).push('三'), source)
    expect(lines).toContain('+  - 三')
    expect(lines.filter((line) => /表尾|摘要/.test(line))).toEqual([])
    expect(changed((data) => (data['groups'] as string[]).push('b'), source).join()).not.toMatch(/群体.*群体.*群体/)
  })

  test('an item in the place of one that was taken out has nothing of it', () => {
    const lines = changed((data) => {
      const { id: _, ...other } = sourcesOf(data)[1] as Fields
      data['sources'] = [sourcesOf(data)[0], { id: 'third', ...other, [ORIGIN]: undefined }]
    })
    expect(lines).toContain('-  # 第二条来源')
  })

  test('texts that change places take their comments with them too', () => {
    const source = 'key_points:\n  - 一 # 甲\n  - 二\n  - 三\n'
    const points = (...all: string[]) => changed((data) => (data['key_points'] = all), source)
    // the lines of what changes places are those of one of the two
    expect(points('二', '一', '三').map((line) => line.slice(1))).toEqual(['  - 一 # 甲', '  - 一 # 甲'])
    expect(points('一改', '二', '三')).toEqual(['-  - 一 # 甲', '+  - 一改 # 甲'])
  })

  test('what a form shows empty and the file does not have is not put in, and moves no comment', () => {
    const source = 'title: 方案 # 题\nregion:\n  province: 示例省 # 省\nkey_points:\n  - 一 # 甲\n'
    const { text, data } = opened(source)
    const shown = { ...data, number: null, region: { ...(data['region'] as Fields), district: null } }
    const after = { ...shown, region: { ...shown.region, province: '另一省', city: '市' }, key_points: ['一', '二'] }
    const revise = (before: Fields, now: Fields) =>
      reviseRecord(schemas, 'policy', { text }, { data: before, sections: [] }, { data: now, sections: [] })
    expect(revise(shown, after)).toBe(
      'title: 方案 # 题\nregion:\n  province: 另一省 # 省\n  city: 市\nkey_points:\n  - 一 # 甲\n  - 二\n',
    )
  })

  test.each([
    ['in braces', '{title: 方案, issuer: 妇联, summary: 某}\n'],
    ['moved in', '  title: 方案\n  # 注\n  issuer: 妇联\n  summary: 某\n'],
    ['with marked keys', '? title\n: 方案\n? issuer\n: 妇联\nsummary: 某\n'],
    ['with a Chinese colon', 'title：方案\nissuer: 妇联\n# 注\nsummary: 某\n'],
    ['with a field twice', 'title: 旧\nissuer: 妇联\ntitle: 方案\nsummary: 某\n'],
  ])('a file of unusual form says all that it shall say: %s', (_, source) => {
    const changes: ((data: Fields) => void)[] = [
      (data) => (data['title'] = '新的方案'),
      (data) => (data['title'] = '一\n二'),
      (data) => (data['level'] = 'city'),
      (data) => delete data['issuer'],
      (data) => Object.assign(data, { groups: ['elderly-women'], summary: '另一段' }),
    ]
    for (const change of changes) changed(change, source)
    const kept = changed(changes[2] as (data: Fields) => void, source).filter((line) => line.includes('# 注'))
    expect(kept.filter((line) => line.startsWith('-'))).toHaveLength(kept.filter((line) => line.startsWith('+')).length)
  })

  test('items that change places take their comments with them, and the keys that nobody knows stay', () => {
    const { text, data, sections } = opened(COMMENTED)
    const after = { ...data, sources: sourcesOf(data as Fields).toReversed() }
    const revised = reviseRecord(schemas, 'policy', { text }, { data, sections }, { data: after, sections })
    expect(revised).toContain('unknown_field: 不认识的字段')
    expect(revised.indexOf('第二条来源')).toBeLessThan(revised.indexOf('主要来源'))
  })
})

const files = [...generatePortal(schemas, '.', { records: 240, seed: 3, year: 2025, bodies: 0.3 })].filter(({ path }) =>
  /content\/(activities|models|projects|returns|practices)\//.test(path),
)
const KINDS = {
  activities: 'activity',
  models: 'model',
  projects: 'project',
  returns: 'return',
  practices: 'practice',
} as const

/** A text with comments and blank lines wherever they may stand. */
function commented(text: string, seed: number): string {
  return text.replace(/^(\s*)([a-z_]+:.*)$/gm, (line, indent: string, field: string, at: number) =>
    (at + seed) % 3 === 0 ? `${indent}# 注${at}\n${indent}${field}` : line,
  )
}

test('whatever is changed, the file says it, and every comment of another field stays', () => {
  const at = fc.nat(10_000)
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      at,
      fc.array(fc.tuple(at, at), { minLength: 1, maxLength: 4 }),
      ({ path, text }, seed, changes) => {
        const [, folder = '', name = ''] = path.split('/')
        const kind = KINDS[folder as keyof typeof KINDS]
        const source = commented(text, seed)
        const result = openRecord(schemas, kind, name, new TextEncoder().encode(source))
        if ('faults' in result) throw new Error(JSON.stringify(result.faults))
        const { data, sections } = result.record
        const after = structuredCopy(data) as Fields
        const touched = changes.map(([which, how]) => change(after, which, how))
        const sectionsAfter = sections.map((section, index) =>
          index === seed % 4 ? { ...section, text: `${section.text}\n\n补一句。` } : section,
        )
        const revised = reviseRecord(
          schemas,
          kind,
          { text: source },
          { data, sections },
          { data: after, sections: sectionsAfter },
        )
        const again = openRecord(schemas, kind, name, new TextEncoder().encode(revised))
        if ('faults' in again) throw new Error(JSON.stringify(again.faults))
        expect(plain(again.record.data)).toEqual(plain(after))
        expect(again.record.sections).toEqual(sectionsAfter)
        for (const line of lineDiff(source, revised)) {
          const isOwn = touched.some((field) => blockOf(source, field).includes(line.text))
          if (line.change === 'removed') expect(isOwn || sections.length > 0, line.text).toBe(true)
        }
      },
    ),
    { seed: 20160322, numRuns: 300 },
  )
})

/** The lines of a top-level field. */
function blockOf(text: string, field: string): string[] {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`${field}:`))
  const end = lines.findIndex((line, index) => index > start && /^[a-z-]/.test(line))
  return lines.slice(start, end < 0 ? undefined : end)
}

/** Changes one field and gives its name. */
function change(data: Fields, which: number, how: number): string {
  const names = Object.keys(data)
  const name = names[which % names.length] ?? ''
  const value = data[name]
  if (how % 7 === 0 && names.length > 2) delete data[name]
  else if (Array.isArray(value) && how % 3 === 0) data[name] = value.toReversed()
  else if (Array.isArray(value) && how % 3 === 1)
    data[name] = [...value, typeof value[0] === 'object' ? { ...value[0], [ORIGIN]: undefined } : 'x']
  else if (Array.isArray(value) && value.length > 1) data[name] = value.slice(1)
  else if (typeof value === 'string') data[name] = ['新的值', 'no: yes', '第一行\n第二行', '007'][how % 4]
  else if (typeof value === 'number') data[name] = value + 1
  return name
}

test('a file of another kind is said to be so, one with a field too many is opened', () => {
  const place = 'title: 柳荫社区\nunit: jia\nkind: contact-point\nopened: 2020-01-01\ndivision: 柳荫街道\n'
  const open = (text: string) => openRecord(schemas, 'activity', 'a', new TextEncoder().encode(text))
  expect(open(place)).toEqual({ faults: [expect.objectContaining({ message: '这像是“点位”的文件。' })] })
  expect(open('title: 走访\nunit: jia\nseen: 2\n')).toHaveProperty('record')
})

test.each([
  ['closed', '## 情况 ##\n\n## 分析 ##\n\n二。\n\n## 建议 ##\n'],
  ['underlined', '情况\n----\n\n分析\n----\n\n二。\n\n建议\n----\n'],
  ['in bold', '## **情况**\n\n## **分析**\n\n二。\n\n## **建议**\n'],
  ['close to their texts', '## 情况\n## 分析\n二。\n## 建议\n'],
])('a section that was empty is filled in below its heading, however that is written: %s', (_, body) => {
  const source = `---\ntitle: 调研\n---\n\n${body}`
  const open = (text: string) => openRecord(schemas, 'report', 'a', new TextEncoder().encode(text))
  const first = open(source)
  if ('faults' in first) throw new Error(JSON.stringify(first.faults))
  const { data, sections, text } = first.record
  const after = sections.map((section) => ({ ...section, text: section.text || '- 新的一段。\n\n又一段。' }))
  const revised = reviseRecord(schemas, 'report', { text }, { data, sections }, { data, sections: after })
  expect(open(revised)).toMatchObject({ record: { sections: after } })
})
