import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../diagnostic.ts'
import { decodeText, MAX_BYTES } from './text.ts'

const file = 'content/policies/plan.yaml'
const utf8 = (text: string) => new TextEncoder().encode(text)
const place = ({ rule, line, column }: Diagnostic) => `${rule} ${line}:${column}`
const faults = (bytes: Uint8Array) => decodeText(file, bytes).diagnostics.map(place)

/** “标题: 妇联基层工作” as the office program saves it. */
const GBK = Uint8Array.from([
  0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xb8, 0xbe, 0xc1, 0xaa, 0xbb, 0xf9, 0xb2, 0xe3, 0xb9, 0xa4, 0xd7, 0xf7, 0x0a,
])

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((char) => char.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

describe('encodings', () => {
  test('GBK is named, and its text is read all the same so that other faults show', () => {
    const { source, diagnostics } = decodeText(file, GBK)
    expect(source?.text).toBe('标题: 妇联基层工作\n')
    expect(diagnostics).toMatchObject([
      { rule: 'file/encoding', message: '文件不是 UTF-8，像是 GBK。', fix: 'rewrite' },
    ])
  })

  test.each([
    [true, true],
    [false, true],
    [true, false],
    [false, false],
  ])('UTF-16 is named (little-endian %s, marked %s)', (littleEndian, mark) => {
    const { source, diagnostics } = decodeText(file, utf16('title: plan\nlevel: city\n', littleEndian, mark))
    expect(source?.text).toBe('title: plan\nlevel: city\n')
    expect(diagnostics.map(({ message }) => message)).toEqual(['文件不是 UTF-8，像是 UTF-16。'])
  })

  test('one broken byte in UTF-8 is a place in the file, not another encoding', () => {
    const bytes = Uint8Array.from([...utf8('title: 工作方案\nissuer: 示例'), 0xff, ...utf8('市妇联\n')])
    const { source, diagnostics } = decodeText(file, bytes)
    expect(source).toBeUndefined()
    expect(diagnostics.map(place)).toEqual(['file/damaged 2:11'])
  })

  test('UTF-8 cut off in the middle of a character is damaged, not GBK', () => {
    expect(faults(utf8('title: 下基层工作周活动方案').subarray(0, -1))).toEqual(['file/damaged 1:17'])
  })

  test('bytes that are no text are refused without a guess', () => {
    expect(faults(Uint8Array.from([0x80, 0xff, 0x81, 0x00, 0x99]))).toEqual(['file/encoding 1:1'])
  })

  test('a Word file with another ending is named', () => {
    expect(decodeText(file, Uint8Array.from([0x50, 0x4b, 3, 4])).diagnostics[0]?.message).toContain('Word')
  })

  test('a byte order mark is only a warning, because it is read over', () => {
    const { source, diagnostics } = decodeText(file, utf8('\ufefftitle: 方案\n'))
    expect(source?.text).toBe('title: 方案\n')
    expect(diagnostics).toMatchObject([{ rule: 'file/byte-order-mark', severity: 'warning', fix: 'rewrite' }])
  })
})

describe('lines', () => {
  test('CRLF is a line end like any other', () => {
    expect(decodeText(file, utf8('a: 1\r\nb: 2\r\n'))).toEqual({
      source: { file, text: 'a: 1\nb: 2\n' },
      diagnostics: [],
    })
  })

  test('a lone CR is a fault at its line, and a line end for what follows', () => {
    const { source, diagnostics } = decodeText(file, utf8('a: 1\nb: 2\rc: 3\n'))
    expect(source?.text).toBe('a: 1\nb: 2\nc: 3\n')
    expect(diagnostics.map(place)).toEqual(['file/line-end 2:1'])
  })

  test('every line that is too long is named, and the file is not parsed', () => {
    const { source, diagnostics } = decodeText(file, utf8(`${'甲'.repeat(2001)}\n短\n${'乙'.repeat(2001)}\n`))
    expect(source).toBeUndefined()
    expect(diagnostics.map(place)).toEqual(['file/line-too-long 1:1', 'file/line-too-long 3:1'])
  })

  test('a file over the limit is not even decoded', () => {
    expect(faults(new Uint8Array(MAX_BYTES + 1))).toEqual(['file/too-large 1:1'])
  })
})

describe('characters', () => {
  test.each([
    ['a\u0007b', 'text/control-character 1:2'],
    ['甲\u202e乙', 'text/bidi-control 1:2'],
    ['甲\u{e0041}\u{e0042}乙', 'text/tag-character 1:2'],
    ['甲\u200b\u200c乙', 'text/zero-width 1:2'],
    ['甲\u3164乙', 'text/zero-width 1:2'],
    ['甲\n乙\ufffd', 'text/replacement-character 2:2'],
    ['\ue123', 'text/private-use 1:1'],
    ['妇\u2f25', 'text/radical 1:2'],
    ['妇e\u0301', 'text/not-normalised 1:2'],
  ])('%j is reported where it stands', (text, expected) => {
    expect(faults(utf8(text))).toEqual([expected])
  })

  test('ordinary Chinese text, an emoji and a chosen glyph shape pass', () => {
    expect(faults(utf8('“双月”工作周——第1期：１２３ é ❤\ufe0f 葛\u{e0100}\n'))).toEqual([])
  })

  test('what can only be one thing carries its repair', () => {
    const { diagnostics } = decodeText(file, utf8('妇\u2f25'))
    expect(diagnostics[0]?.fix).toEqual({ start: 1, end: 2, text: '女' })
  })

  test('what a person must look at carries none', () => {
    expect(decodeText(file, utf8('甲\u202e乙')).diagnostics[0]).not.toHaveProperty('fix')
  })

  test('a file full of hidden characters costs linear time', () => {
    const start = process.cpuUsage()
    expect(faults(utf8('a\u200b'.repeat(60_000).replace(/(.{1000})/gu, '$1\n')))).toHaveLength(60_000)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1500)
  })
})
