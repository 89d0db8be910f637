import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { SentFile } from './sent-file.ts'
import { siteText } from './site-text.ts'

const textOf = (path: string, body: string | Uint8Array = 'x') =>
  siteText(new SentFile(path, typeof body === 'string' ? new TextEncoder().encode(body) : body))

test('pictures, programs and lists of names have no text of records, in capitals neither; any other file has one', () => {
  const without =
    'a.png a.jpg a.jpeg a.webp a.avif a.ico a.woff2 a.wasm a.pagefind a.pf_list a.pf_names A.PNG a.Jpg a.txt.png'
  for (const path of without.split(' ')) expect(textOf(path), path).toBeUndefined()
  for (const path of ['a.txt', 'a.css', 'a.png.txt', 'png', 'a.gif', 'CNAME', 'a.md'])
    expect(textOf(path), path).toBe('x')
})

test.each(['a.json', 'a.webmanifest', 'a.js.map', 'A.JSON'])(
  '%s has each name and value on a line of its own',
  (path) => {
    const data = { tel: ['138', 13800, { a: null, b: true }], '': {}, last: 'x\ny' }
    expect(textOf(path, JSON.stringify(data, null, 1))).toBe('tel\n138\n13800\na\nb\ntrue\n\nlast\nx\ny')
    expect(textOf(path, '138')).toBe('138')
    expect(textOf(path, '{"a": 138')).toBe('{"a": 138')
  },
)

test('a fragment of the search is data that is packed', () => {
  expect(textOf('a.pf_fragment', gzipSync('{"a":"b"}'))).toBe('a\nb')
  expect(textOf('a.pf_index', gzipSync('{"a":"b"}'))).toBe('{"a":"b"}')
})

test('a folded line of a calendar is one line, however it is folded', () => {
  expect(textOf('a.ics', 'A:1\r\n 2\n 3\r\n\t4\r\nB:5\n\n6')).toBe('A:1234\r\nB:5\n\n6')
})

test.each(['return', 'case', 'in', 'of', 'typeof', 'void', 'else', 'const', 'let', 'var'])(
  'a short name behind %s is made up by a minifier',
  (word) => expect(textOf('a.js', `${word} vx:a`)).toBe(`${word} :a`),
)

test('short names between signs of a program are made up, longer ones and words of texts are not', () => {
  for (const sign of '{,(;=?:!&|+<>*[-') expect(textOf('a.js', `${sign}v$X,a`), sign).toBe(`${sign},a`)
  expect(textOf('a.js', '=_:$b,Q,c')).toBe('=:,,c')
  const kept = '"vx:a" =vx: =vxyz:a =vx.a myreturn vx:a'
  expect(textOf('a.js', kept)).toBe(kept)
  expect(textOf('a.txt', '=vx:a')).toBe('=vx:a')
})
