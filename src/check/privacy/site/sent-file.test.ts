import { brotliCompressSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { SentFile } from './sent-file.ts'

const LONG = '走访登记'.repeat(200)

test.each([
  ['models/a.html.br', 'models/a.html', brotliCompressSync(LONG)],
  ['a.csv.gz', 'a.csv', gzipSync(LONG)],
  ['a.br.html', 'a.br.html', strToU8(LONG)],
  ['a.gz.txt', 'a.gz.txt', strToU8(LONG)],
])('%s is sent as %s, as it was before it was compressed', (path, name, bytes) => {
  const file = new SentFile(path, bytes)
  expect([file.path, file.text, file.parts, file.partNames]).toEqual([name, LONG, [LONG], []])
})

test('a compressed copy that is none is no file to pass over', () => {
  for (const path of ['a.html.br', 'a.html.gz']) expect(() => new SentFile(path, strToU8(LONG))).toThrow()
})

test('a text is read in the encoding that it is marked with', () => {
  const text = '电话'
  const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    bigEndian,
  ])
    expect(new SentFile('a.txt', bytes).text).toBe(text)
})

test('a document of an office program is read in its parts, in capitals too; any other packed file is not', () => {
  const packed = zipSync({ 'a.xml': strToU8('<t>甲</t>'), 'b.png': strToU8('x') })
  for (const path of ['a.docx', 'a.XLSX', 'a.docx.gz']) {
    const file = new SentFile(path, path.endsWith('.gz') ? gzipSync(packed) : packed)
    expect([file.parts, file.partNames]).toEqual([['<t>甲</t>'], ['a.xml', 'b.png']])
  }
  const other = new SentFile('a.zip', packed)
  expect([other.parts, other.partNames]).toEqual([[other.text], []])
})
