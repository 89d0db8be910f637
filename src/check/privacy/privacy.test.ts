import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultsOf, withPortal } from '../../../tests/portals/portal.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { sourceLines } from '../../report/source-line.ts'
import { CONTACT_UNUSED } from './contact-unused.ts'

// put together here, so that no private value stands in the code
const MOBILE = ['138', '0013', '8000'].join('')
const LANDLINE = ['0451', '84000000'].join('-')
const NAME = ['王', '秀', '兰'].join('')

const POLICY = 'content/policies/sample.yaml'
const privacyFaults = (example: Parameters<typeof faultsOf>[0]) =>
  faultsOf(example).filter(({ rule }) => rule.startsWith('privacy/'))
const words = ({ message, hint, file }: Diagnostic) => `${file} ${message} ${hint}`

test('a private value is reported with its field and place, and masked', () => {
  const [fault, ...rest] = privacyFaults({ [POLICY]: `title: 通知\nsummary: 请打${MOBILE}联系。\n` })
  expect(rest).toEqual([])
  expect(fault).toMatchObject({ file: POLICY, line: 2, column: 12, rule: 'privacy/mobile', severity: 'error' })
  expect(fault?.message).toBe('“摘要”里有手机号（1**********）。')
})

test.each([
  ['a comment', `title: 通知 # ${MOBILE}\n`, '注释'],
  ['a field that the schema does not know', `title: 通知\ntel: "${MOBILE}"\n`, 'tel'],
  ['a list', `key_points:\n  - 先打${MOBILE}。\n`, '要点'],
  ['a number', `level: ${MOBILE}\n`, '效力层级'],
  ['escapes', `summary: "\\u0031${MOBILE.slice(1)}"\n`, '摘要'],
  ['a folded text', `summary: >-\n  ${MOBILE.slice(0, 7)}\n  ${MOBILE.slice(7)}\n`, '摘要'],
  ['a file that cannot be parsed', `title: [\nsummary: ${MOBILE}\n`, '注释'],
])('a value in %s is found', (_, text, field) => {
  const faults = privacyFaults({ [POLICY]: text })
  expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(`^“.*${field}.*”里有手机号`)])
})

test('a number that stands twice is told in both of its fields', () => {
  const faults = privacyFaults({ [POLICY]: `summary: 打${MOBILE}。\nlevel: ${MOBILE}\n` })
  expect(faults.map(({ message }) => message.slice(0, 6))).toEqual(['“摘要”里有', '“效力层级”'])
})

test.each([
  ['plain', MOBILE],
  ['emphasis inside', `138**0013**8000`],
  ['a character reference', `&#49;${MOBILE.slice(1)}`],
  ['the next line', `138\n0013\n8000`],
  ['an attribute', `<Cite source="&#49;${MOBILE.slice(1)}" />`],
  ['the text of a picture', `![138**0013**8000](pairing/a.png)`],
  ['the title of a link', `[示例](https://www.example.org/ "&#49;${MOBILE.slice(1)}")`],
])('a value in prose is found: %s', (_, written) => {
  const text = `---\ntitle: 结对\n---\n\n## 背景与问题\n\n有事打${written}。\n`
  expect(privacyFaults({ 'content/models/sample.mdx': text })).toMatchObject([
    { line: 7, rule: 'privacy/mobile', message: '“正文”里有手机号（1**********）。' },
  ])
})

test('a value over the cells of a row is found', () => {
  const table = '| 甲 | 乙 | 丙 |\n| - | - | - |\n| 138 | 0013 | 8000 |'
  const text = `---\ntitle: 结对\n---\n\n## 背景与问题\n\n${table}\n`
  expect(privacyFaults({ 'content/models/sample.mdx': text }).map(({ rule }) => rule)).toEqual(['privacy/mobile'])
})

test('a value in a file name is found, and the name is masked in every diagnostic', () => {
  const faults = faultsOf({ [`content/policies/${MOBILE}.yaml`]: 'titel: 通知\n', [`content/${MOBILE}.txt`]: '' })
  expect(faults.map(({ rule }) => rule)).toContain('privacy/mobile')
  expect(faults.map(words).join('\n')).not.toContain(MOBILE)
})

test('no rule repeats a private value that it stumbles over', () => {
  const faults = faultsOf({
    [POLICY]: `title: 通知\n受害人${NAME}: 1\ndate: 受害人${NAME}，电话${MOBILE}\nlevel: ${MOBILE}\n`,
  })
  expect(faults.length).toBeGreaterThan(3)
  expect(faults.map(words).join('\n')).not.toMatch(new RegExp(`${MOBILE}|${NAME}`))
})

describe('the list of public contacts', () => {
  const contacts = (value: string, place: string) => ({
    'content/public-contacts.yaml': `contacts:\n  - value: "${value}"\n    holder: 示例市妇联值班室\n    places:\n      - ${place}\n    basis: 单位网站\n    reviewed: 2020-03-01\n`,
  })
  const summary = (value: string) => ({ [POLICY]: `title: 通知\nsummary: 值班电话${value}。\n` })

  test('a place without a slash at its end is no folder', () => {
    expect(privacyFaults({ ...contacts(LANDLINE, 'content/policies'), ...summary(LANDLINE) })).not.toEqual([])
  })

  test.each([
    ['its file', POLICY],
    ['a folder that holds its file', 'content/policies/'],
  ])('allows a value in %s', (_, place) => {
    expect(privacyFaults({ ...contacts(LANDLINE, place), ...summary(LANDLINE) })).toEqual([])
  })

  test('allows nothing elsewhere, and says where the value may stand', () => {
    const faults = privacyFaults({ ...contacts(LANDLINE, 'content/site.yaml'), ...summary(LANDLINE) })
    expect(faults).toMatchObject([
      { rule: 'privacy/landline', hint: '它登记过，但只能写在 content/site.yaml。' },
      { rule: 'privacy/contact-unused' },
    ])
  })

  test('allows no other value', () => {
    const other = `${LANDLINE.slice(0, -1)}1`
    const rules = privacyFaults({ ...contacts(LANDLINE, POLICY), ...summary(other) }).map(({ rule }) => rule)
    expect(rules).toEqual(['privacy/landline', 'privacy/contact-unused'])
  })

  test.each(CONTACT_UNUSED.bad)('an entry that nothing uses is an error', (example) => {
    expect(faultsOf(example).map(({ rule }) => rule)).toContain(CONTACT_UNUSED.id)
  })

  test.each(CONTACT_UNUSED.good)('an entry for a place outside content/ is not looked at', (example) => {
    expect(faultsOf(example)).toEqual([])
  })
})

test('a file of ten thousand private values is still checked in seconds', () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `  - ${MOBILE.slice(0, 6)}${String(index).padStart(5, '0')}`,
  )
  const before = process.cpuUsage()
  expect(privacyFaults({ [POLICY]: `key_points:\n${lines.join('\n')}\n` })).toHaveLength(10_000)
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(4000)
})

test('of a value that a message cuts in the middle nothing shows either', () => {
  const address = ['somebody', 'mail.cn'].join('@')
  const faults = faultsOf({ [POLICY]: `level: women-entrep，邮箱${address}。reneurs\n` })
  expect(faults.map(words).join()).toContain('……')
  expect(faults.map(words).join()).not.toContain(address.slice(0, 5))
})

test.each([
  ['emphasis inside a name', `受害人${NAME.slice(0, 1)}**${NAME.slice(1)}**来访。`],
  ['a character reference', `电话&#49;${MOBILE.slice(1)}。`],
  ['a tag inside', `电话${MOBILE.slice(0, 4)}<b>${MOBILE.slice(4)}</b>。`],
  ['the next line', `电话${MOBILE.slice(0, 4)}\n${MOBILE.slice(4)}。`],
])('a line that hides a private value in %s is not shown', (_, written) => {
  withPortal({ 'content/models/sample.mdx': `第一行。\n${written}\n最后一行。\n` }, (root) => {
    const line = sourceLines(root)
    expect(line('content/models/sample.mdx', 2)).toBeUndefined()
    expect(line('content/models/sample.mdx', 1)).toBe('第一行。')
  })
})

test('a value in the text of a picture stands in the prose', () => {
  const text = `---\ntitle: 结对\n---\n\n## 背景与问题\n\n![受助人${NAME}](a.jpg)\n`
  expect(privacyFaults({ 'content/models/sample.mdx': text }).map(({ message }) => message)).toEqual([
    '“正文”里有个人姓名（王**）。',
  ])
})

test('no line is shown of what a link leads to, the file itself or a folder above it', () => {
  withPortal({ [POLICY]: 'title: 通知\n' }, (root) => {
    const own = mkdtempSync(join(tmpdir(), 'last-mile-secret-'))
    writeFileSync(join(own, 'secret.yaml'), 'token\n')
    symlinkSync(join(own, 'secret.yaml'), join(root, 'content/policies/linked.yaml'))
    symlinkSync(own, join(root, 'content/linked'))
    const line = sourceLines(root)
    expect(line('content/policies/linked.yaml', 1)).toBeUndefined()
    expect(line('content/linked/secret.yaml', 1)).toBeUndefined()
    expect(line(POLICY, 1)).toBe('title: 通知')
    rmSync(own, { recursive: true })
  })
})

test('lines of source are shown with private values masked at their length', () => {
  withPortal({ [POLICY]: `title: 通知\nsummary: 请打${MOBILE}联系。\n` }, (root) => {
    expect(sourceLines(root)(POLICY, 2)).toBe('summary: 请打1**********联系。')
  })
})
