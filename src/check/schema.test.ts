import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../tests/portals/portal.ts'
import { dateHint } from './date-hint.ts'

const FILE = 'content/policies/plan.yaml'
const WHOLE = `title: 下基层方案
number: null
issuer: 示例市妇联
level: city
date: 2020-02-20
region:
  province: 示例省
  city: 示例市
  district: null
summary: 虚构的文件，规定每两个月有一个工作周。
key_points:
  - 每两个月有一个工作周。
sources:
  - id: main
    title: 通知
    publisher: 示例市妇联网站
    url: null
    date: 2020-02-20
    kind: official
reliability: a
`

/** The faults of a whole record with one part of it replaced. */
function broken(from: string, to: string) {
  if (!WHOLE.includes(from)) throw new Error(`no such text: ${from}`)
  return faultsOf({ [FILE]: WHOLE.replace(from, to) })
}
const said = (from: string, to: string) =>
  broken(from, to).map(({ rule, line, column, message, hint }) => `${rule} ${line}:${column} ${message}${hint}`)

test('the whole record is valid', () => {
  expect(faultsOf({ [FILE]: WHOLE })).toEqual([])
})

describe('keys', () => {
  test('a misspelt key is reported once, at the key, and not also as missing', () => {
    expect(said('issuer:', 'isuer:')).toEqual([
      'schema/unknown-field 3:1 没有“isuer”这个字段。改成“issuer”（制定机关）。',
    ])
  })

  test('two misspelt keys of one mapping are each reported once', () => {
    expect(said('number: null\nissuer:', 'numbr: null\nIssuer:')).toHaveLength(2)
  })

  test('a Chinese title in place of the key is understood', () => {
    expect(said('issuer:', '制定机关:')).toEqual([
      'schema/unknown-field 3:1 没有“制定机关”这个字段。改成“issuer”（制定机关）。',
    ])
  })

  test('a misspelt key stands also for a field that a code asks for', () => {
    const faults = (ending: string) =>
      faultsOf({
        'content/suggestions/a.yaml': `title: 一条建议\nstatus: declined\n${ending}`,
        'content/vocabularies/suggestion-status.yaml':
          'title:\n  zh: 状态\n  en: Status\ndescription: 办理到哪一步。\nentries:\n  - code: declined\n    zh: 未采纳\n    en: Declined\n',
      }).filter(({ message }) => /decline|采纳/.test(message))
    const misspelt = '没有“declined_reason”这个字段。'
    expect(faults('declined_reason: 已有规定\n').map(({ message }) => message)).toEqual([misspelt])
    expect(faults('')).toEqual([expect.objectContaining({ rule: 'record/status' })])
  })

  test.each([': 值\n', '"": 值\n'])('a key without a name is told at its place, and means no other: %j', (line) => {
    const nameless = '冒号前面没有字段名。补上字段名，或删掉这一项。'
    expect(said('reliability: a\n', `reliability: a\n${line}`)).toEqual([`schema/unknown-field 21:1 ${nameless}`])
    const [missing, ...rest] = said('  district: null\n', `  ${line}`)
    expect(missing).toContain('缺少必填的“区县级”')
    expect(rest).toEqual([`schema/unknown-field 9:3 ${nameless}`])
  })

  test('a field on a wrong level is sent to its own', () => {
    const [first, second] = said('  district: null\n', 'district: null\n')
    expect(first).toContain('缺少必填的“区县级”（district）')
    expect(second).toBe('schema/unknown-field 9:1 没有“district”这个字段。“district”要写在“region”下面，前面多空两格。')
  })

  test('a missing field is named with its title and what to write, at its mapping', () => {
    expect(said('    publisher: 示例市妇联网站\n', '')).toEqual([
      'schema/missing-field 14:5 缺少必填的“发布者”（publisher）。加上“publisher: ”。网站、报刊或机关的名称。',
    ])
  })
})

test('a missing list or group says what goes into it, a missing code where the codes are', () => {
  expect(said('level: city\n', '')[0]).toContain('编码见 content/vocabularies/policy-level.yaml。')
  expect(said('region:\n  province: 示例省\n  city: 示例市\n  district: null\n', '')[0]).toContain(
    '下面分行写：province、city、district。',
  )
  const [fault] = said(
    'sources:\n  - id: main\n    title: 通知\n    publisher: 示例市妇联网站\n    url: null\n    date: 2020-02-20\n    kind: official\n',
    '',
  )
  expect(fault).toContain('每一项分行写：id、title、publisher、url、date、kind。')
})

describe('values', () => {
  test.each([
    ['number: null', 'number: 3', '写的是数字“3”，应该是文字或 null。给整个值加上英文引号，例如 "甲妇发〔2016〕3号"。'],
    ['issuer: 示例市妇联', 'issuer:', '“制定机关”是空的，应该是文字。填上内容。谁制定或印发的。'],
    [
      'key_points:\n  - 每两个月有一个工作周。',
      'key_points: 走访，座谈',
      '另起一行，每项一行，以“- ”开头，例如“- 走访”。',
    ],
    [
      'region:\n  province: 示例省\n  city: 示例市\n  district: null',
      'region: 示例市',
      '分行写：province、city、district。',
    ],
    ['title: 下基层方案', 'title: 方', '“标题”只有 1 个字，至少要 2 个。'],
    ['url: null', 'url: www.example.org/a', '前面加上“https://”。'],
    ['url: null', 'url: https://example.org/通知', '网址里不能有“通”'],
    ['date: 2020-02-20\nregion', 'date: 2020-02-30\nregion', '没有这一天。2020年2月只有 29 天，核对日期。'],
    ['date: 2020-02-20\nregion', 'date: 2020年2月\nregion', '写法不对。写成 2020-02。'],
    ['id: main', 'id: Main Source', '写成“main-source”。'],
    ['id: main', 'id: 来源', '写成“main”这样。'],
    ['number: null\n', 'number: null\n服对象:\n  - families\n', '改成“groups”（服务对象）。'],
    [
      'key_points:\n  - 每两个月有一个工作周。',
      'key_points: elderly-empty-nest-women，families',
      '“- elderly-empty-nest-women”',
    ],
    ['level: city', 'level: 市', '写成“city”。'],
    ['level: city', 'level: ctiy', '是不是“city”？'],
    ['level: city', 'level: 国家级', '只能写：national（国家）、city（市）。'],
    ['level: city', 'level: 2', '只写编码，编码见 content/vocabularies/policy-level.yaml。'],
    ['issuer: 示例市妇联', 'issuer: " "', '填上内容。'],
    ['issuer: 示例市妇联', 'issuer: ""', '“制定机关”是空的。'],
    ['level: city', 'level: " "', '词表里没有这个编码。'],
  ])('%j → %j says what was expected and one thing to do', (from, to, words) => {
    const faults = said(from, to)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(words)
  })

  test('a value that breaks two demands is reported once', () => {
    expect(said('url: null', 'url: 见网站')).toHaveLength(1)
  })

  test('a value that YAML already complains of is not reported again', () => {
    expect(broken('date: 2020-02-20\nregion', 'date: 2020-2-20\nregion').map(({ rule }) => rule)).toEqual([
      'yaml/date-form',
    ])
  })

  test('a long number is not repeated in the message', () => {
    const digits = '4'.repeat(11)
    expect(said('number: null', `number: ${digits}`).join('')).not.toContain(digits)
  })
})

test('a repeated item is marked where it stands the second time', () => {
  const text = WHOLE.replace('reliability: a', 'aspects:\n  - outreach\n  - evaluation\n  - outreach\nreliability: a')
  expect(faultsOf({ [FILE]: text })).toMatchObject([{ rule: 'schema/value', line: 23, column: 5 }])
})

test('a reference by the name of a record is answered with its id', () => {
  const [fault] = faultsOf({ 'content/places/home.yaml': 'unit: 甲区妇联\n' }).filter(
    ({ rule }) => rule === 'reference/missing',
  )
  expect(fault?.hint).toBe('这里写编号，写成“jia”。')
})

describe('numbers written in another way', () => {
  test.each([
    ['120人', '只写数字：120。'],
    ['1,200', '只写数字：1200。'],
    ['１２', '只写数字：12。'],
    ['10万', '写成完整的数字：100000。'],
    ['3.5亿元', '写成完整的数字：350000000。'],
    ['3²', '只写数字；原文没有确切数字就写 null，并在“原文写法”里照录。'],
    ['约200', '只写数字；原文没有确切数字就写 null，并在“原文写法”里照录。'],
  ])('%s', (text, hint) => {
    const figure = `figures:\n  - label: 人数\n    value: ${text}\n`
    const faults = faultsOf({ [FILE]: WHOLE.replace('sources:', `${figure}sources:`) })
    expect(faults.find(({ rule }) => rule === 'schema/type')?.hint).toBe(hint)
  })
})

describe('dates written in another way', () => {
  test.each([
    ['“2015-12-27', false, '写成 2015-12-27。'],
    ['2016年3月22日', false, '写成 2016-03-22。'],
    ['2016.3.22', false, '写成 2016-03-22。'],
    ['20160322', false, '写成 2016-03-22。'],
    ['２０１６-０３-２２', false, '写成 2016-03-22。'],
    ['2016-4-22 00:00:00', false, '写成 2016-04-22。'],
    ['２０１６-０４-２２T08:30Z', false, '写成 2016-04-22。'],
    ['42482', false, '写成 2016-04-22。42482 是 Excel 里日期的序号。'],
    ['４２４８２.5', true, '写成 2016-04-22。42482 是 Excel 里日期的序号。'],
    ['2016年4月', true, '写成 2016-04。'],
    ['约2016年', true, '写成 2016~。'],
    ['2012年至2017年', true, '写成 2012/2017。'],
    ['2015-02-29', false, '2015年2月只有 28 天，核对日期。'],
    ['2016-13-01', false, '没有 13 月，核对月份。'],
    ['2016年4月', false, undefined],
    ['2016年5月20日/2016年5月12日', true, '起止颠倒了，早的写在前面：2016-05-12/2016-05-20。'],
    ['2016/2012', false, undefined],
    ['去年春天', true, undefined],
  ])('%s (loose: %s)', (text, isLoose, hint) => {
    expect(dateHint(text, isLoose)).toBe(hint)
  })
})

test('a year in place of a date is not to be put in quotes, which would make it no date either', () => {
  const hints = faultsOf({ 'content/units/yi.yaml': 'joined: 2020\n' }).map(({ hint }) => hint)
  expect(hints).toContain('写成“年-月-日”，例如 2016-03-22。')
})

test('an empty id of a duty is said once: to be empty', () => {
  const faults = faultsOf({ 'content/returns/jia-2020-2.yaml': 'nothing_to_report:\n  duties:\n    - ""\n' })
  expect(faults.filter(({ line }) => line === 3).map(({ rule }) => rule)).toEqual(['schema/value'])
})

test.each([
  ['https://portal.example.org', true],
  ['https://portal.example.org:8443/last-mile/a_b', true],
  ['https://portal.example.org/资料库', false],
  ['https://portal.example.org/a%20b', false],
  ['https://portal example.org', false],
  ['https://示例.example.org', false],
  ['https://portal.example.org/', false],
  ['https://my_group.example.org/Pro', true],
  ['https://portal.example.org/..', false],
])('a portal at %s: %s', (address, isFit) => {
  const site = readFileSync('tests/portals/base/content/site.yaml', 'utf8')
  const text = site.replace(/^base_url: .*$/m, `base_url: ${address}`)
  expect(text).toContain(address)
  const faults = faultsOf({ 'content/site.yaml': text }).filter(({ file }) => file === 'content/site.yaml')
  expect(faults.length === 0, JSON.stringify(faults)).toBe(isFit)
})

test('the address of a portal is put right in its host only', () => {
  const site = readFileSync('tests/portals/base/content/site.yaml', 'utf8')
  const text = site.replace(/^base_url: .*$/m, 'base_url: https://Owner.example.org/Repo/')
  const [fault] = faultsOf({ 'content/site.yaml': text })
  expect(fault?.hint).toBe('写成“https://owner.example.org/Repo”。')
})

test('a file that is a list without its name is told to give it one', () => {
  const list = '- kind: practice\n  id: visit\n  removed: 2020-05-06\n  reason: 重复登记\n'
  const [fault] = faultsOf({ 'content/tombstones.yaml': list }).filter(({ rule }) => rule === 'schema/type')
  expect(fault?.hint).toBe('在上面加一行“entries:”，下面各行往右缩进两格。')
})
