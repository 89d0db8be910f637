import { chmodSync, linkSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { AS_OF, layPortal } from '../../tests/portals/portal.ts'
import { checkPortal } from '../pipeline.ts'
import { readPicture } from '../read/picture/read-picture.ts'
import { cleanPicture } from './clean-picture.ts'
import { editText } from './edit.ts'
import { fixAll, fixBytes } from './fix.ts'

const FILE = 'content/policies/plan.yaml'

/** Fixes a portal with one file laid over it. Gives the file, the rules that were seen to, and what a second run does. */
async function fixed(bytes: Uint8Array | string, file = FILE) {
  const root = layPortal({ [file]: bytes })
  try {
    const check = () => checkPortal(root, 'schemas', AS_OF).diagnostics
    const first = await fixAll(root, check)
    const after = readFileSync(join(root, file))
    const second = await fixAll(root, check)
    return { after, text: after.toString('utf8'), rules: first.map(({ rule }) => rule), second }
  } finally {
    rmSync(root, { recursive: true })
  }
}

describe('a repair', () => {
  test.each<[string, Uint8Array | string, string]>([
    [
      'full-width signs',
      'title：方案\nlevel: “city”\naspects: [a，b]\n',
      'title: 方案\nlevel: "city"\naspects: [a, b]\n',
    ],
    ['full-width indentation', 'region:\n　　city: 市\n', 'region:\n    city: 市\n'],
    ['missing spaces', 'title:方案\nkey_points:\n  -走访\n', 'title: 方案\nkey_points:\n  - 走访\n'],
    ['dates', 'date: 2020/2/20\n', 'date: 2020-02-20\n'],
    ['hidden characters', 'title: 方\u200b案\u0007\n', 'title: 方案\n'],
    ['radicals and decomposed letters', 'title: 妇\u2f25 cafe\u0301\n', 'title: 妇女 caf\u00e9\n'],
    ['a byte order mark with CRLF', '\ufefftitle: 方案\r\n', 'title: 方案\n'],
    ['lone CR', 'title: 方案\rlevel: city\r', 'title: 方案\nlevel: city\n'],
    // “title：妇联工作方案” in GBK: the encoding and the colon in one go
    [
      'GBK',
      Uint8Array.from([
        0x74, 0x69, 0x74, 0x6c, 0x65, 0xa3, 0xba, 0xb8, 0xbe, 0xc1, 0xaa, 0xb9, 0xa4, 0xd7, 0xf7, 0xb7, 0xbd, 0xb0,
        0xb8,
      ]),
      'title: 妇联工作方案',
    ],
  ])('of %s leaves the file as it was meant, and nothing to do for a second run', async (_, before, after) => {
    const { text, rules, second } = await fixed(before)
    expect(text).toBe(after)
    expect(rules).not.toEqual([])
    expect(second).toEqual([])
  })

  test.each([
    ['a tab, whose width is unknown', 'region:\n\tcity: 市\n'],
    ['a character that turns text around', 'title: 方\u202e案\n'],
    ['a number with a leading zero', 'number: 007\n'],
    ['text after a number sign', 'title: 第三号 #楼\n'],
  ])('is not made where a person must decide: %s', async (_, before) => {
    const { text, rules } = await fixed(before)
    expect(text).toBe(before)
    expect(rules).toEqual([])
  })
})

test('a repair is never made in the file itself, which a full disk or a stop half-way would leave empty', async () => {
  const root = layPortal({ [FILE]: 'title：方案\n' })
  const [path, other] = [join(root, FILE), join(root, 'other.yaml')]
  linkSync(path, other)
  // what a group may write to stays so
  chmodSync(path, 0o664)
  await fixAll(root, () => checkPortal(root, 'schemas', AS_OF).diagnostics)
  expect([path, other].map((file) => readFileSync(file, 'utf8'))).toEqual(['title: 方案\n', 'title：方案\n'])
  expect(statSync(path).mode & 0o777).toBe(0o664)
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([])
  rmSync(root, { recursive: true })
})

const square = (width: number, background = '#888') =>
  sharp({ create: { width, height: width, channels: 3, background } })

test('a photograph loses what is not the picture, once', async () => {
  const photo = await square(8)
    .withExif({ IFD0: { Artist: 'nobody' } })
    .jpeg()
    .toBuffer()
  const { after, rules, second } = await fixed(photo, 'content/models/pairing/door.jpg')
  expect(rules).toEqual(['image/metadata'])
  expect((await sharp(after).metadata()).exif).toBeUndefined()
  expect(second).toEqual([])
})

test('a picture that moves keeps its frames', async () => {
  const frames = await Promise.all(['#800', '#080'].map((colour) => square(8, colour).png().toBuffer()))
  const moving = await sharp(frames, { join: { animated: true } })
    .withExif({ IFD0: { Artist: 'nobody' } })
    .webp()
    .toBuffer()
  const cleaned = (await cleanPicture(moving)) ?? new Uint8Array()
  const { pages, exif } = await sharp(cleaned).metadata()
  expect([pages, exif]).toEqual([2, undefined])
  // nothing is left to take away
  expect(readPicture(cleaned)).toEqual({ format: 'webp', width: 8, height: 8, extras: [] })
})

test('what is hidden in a frame of a picture that moves is found', async () => {
  const frames = await Promise.all(['#800', '#080'].map((colour) => square(8, colour).png().toBuffer()))
  const moving = await sharp(frames, { join: { animated: true } })
    .webp()
    .toBuffer()
  const at = moving.lastIndexOf('VP8')
  expect(at).toBeGreaterThan(0)
  moving.write('NOTE', at)
  expect(readPicture(moving)?.extras).toEqual(['附加数据 NOTE'])
})

test('a damaged photograph stays as it is', async () => {
  const photo = await square(64)
    .withExif({ IFD0: { Artist: 'nobody' } })
    .png()
    .toBuffer()
  const damaged = Buffer.from(photo).fill(0x55, photo.length - 90, photo.length - 30)
  expect(await cleanPicture(photo)).toBeDefined()
  expect(readPicture(damaged)?.extras.length).toBeGreaterThan(0)
  expect(await cleanPicture(damaged)).toBeUndefined()
})

test('of two edits that overlap only the first is made', () => {
  const edits = [
    { start: 1, end: 3, text: 'X' },
    { start: 2, end: 4, text: 'Y' },
    { start: 4, end: 4, text: '!' },
  ]
  expect(editText('abcde', edits)).toBe('aXd!e')
})

test('edits are made from the beginning on, in whatever order they come; an insertion before what it stands before', () => {
  const edit = (start: number, end: number, text: string) => ({ start, end, text })
  expect(editText('abc', [edit(2, 3, 'Z'), edit(0, 1, 'X')])).toBe('XbZ')
  expect(editText('abc', [edit(0, 1, 'X'), edit(0, 0, '!')])).toBe('!Xbc')
  expect(editText('abc', [])).toBe('abc')
})

test('a file that no fix changes, or that cannot be read, stays as it is', async () => {
  expect(await fixBytes(Buffer.from('title: 方案\n'), ['rewrite'])).toBeUndefined()
  expect(await fixBytes(Uint8Array.from([0xff, 0xfe, 0x00]), ['rewrite'])).toBeUndefined()
  const picture = await square(8).png().toBuffer()
  expect(await cleanPicture(picture)).toBeUndefined()
  expect(await cleanPicture(Buffer.from('no picture'))).toBeUndefined()
})

test('the files are checked until nothing is left to fix, and not for ever', async () => {
  const root = layPortal({ [FILE]: 'title: 方案\n' })
  const fault = { file: FILE, line: 1, column: 1, rule: 'yaml/syntax', severity: 'error', message: '' } as const
  const rounds = async (fixable: (round: number) => boolean) => {
    let round = 0
    const check = () => {
      round += 1
      return fixable(round) ? [{ ...fault, fix: { start: 0, end: 0, text: '#' } }] : [fault]
    }
    const fixed = await fixAll(root, check)
    return [round, fixed.length]
  }
  expect(await rounds(() => false)).toEqual([1, 0])
  expect(await rounds((round) => round < 3)).toEqual([3, 2])
  expect(await rounds(() => true)).toEqual([5, 5])
  rmSync(root, { recursive: true })
})
