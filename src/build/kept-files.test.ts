import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileDigest } from '../check/privacy/site/audit.ts'
import { fileMark } from './file-mark.ts'
import { KeptFiles } from './kept-files.ts'

const PAGE = 'models/pairing.html'
const TABLE = 'models.csv'
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'last-mile-kept-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const placeOf = (name: string) => ({
  site: join(root, name),
  memory: join(root, 'memory', `${name}.json`),
  search: join(root, 'search', name),
  before: join(root, 'before', name),
})
const kept = (stamp = 'program', ...parts: string[]) => new KeptFiles(placeOf('dist'), stamp, parts.map(placeOf))

/** Where a file of the next site goes. */
function next(path: string): string {
  const place = join(root, 'next', path)
  mkdirSync(join(place, '..'), { recursive: true })
  rmSync(place, { force: true })
  return place
}

/** A site that was published, with a page of a key and a table without one. */
function publish(site = 'dist', page = 'page', key = 'key'): void {
  const memory = new KeptFiles(placeOf(site), 'program', [])
  const written = new Map(
    Object.entries({ [PAGE]: page, [TABLE]: 'a,b\n' }).map(([path, text]) => {
      const file = join(root, site, path)
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, text)
      return [path, { digest: fileDigest(path, Buffer.from(text)), mark: fileMark(file) ?? '' }] as const
    }),
  )
  memory.reuse(PAGE, key, next(PAGE))
  memory.save(written)
}

test('a page of the same key is taken as it is, one of another key or of none is made again', () => {
  publish()
  expect(kept().reuse(PAGE, 'key', next(PAGE))).toBe(true)
  expect(readFileSync(join(root, 'next', PAGE), 'utf8')).toBe('page')
  expect(kept().reuse(PAGE, 'other', next(PAGE))).toBe(false)
  expect(kept().reuse(TABLE, undefined, next(TABLE))).toBe(false)
  expect(existsSync(join(root, 'next', TABLE))).toBe(false)
})

test('a file of the same bytes is taken, one of others is not', () => {
  publish()
  expect(kept().reuseSame(TABLE, Buffer.from('a,b\n'), next(TABLE))).toBe(true)
  expect(readFileSync(join(root, 'next', TABLE), 'utf8')).toBe('a,b\n')
  expect(kept().reuseSame(TABLE, Buffer.from('a,c\n'), next(TABLE))).toBe(false)
})

test('what was changed on the disk, or is gone, is never taken: nobody has looked at it', () => {
  publish()
  writeFileSync(join(root, 'dist', PAGE), 'somebody wrote here')
  expect(kept().reuse(PAGE, 'key', next(PAGE))).toBe(false)
  rmSync(join(root, 'dist', PAGE))
  expect(kept().reuse(PAGE, 'key', next(PAGE))).toBe(false)
})

test('what could not be taken is none of the files that need not be searched again', () => {
  publish()
  writeFileSync(join(root, 'dist', PAGE), 'somebody wrote here')
  const files = kept()
  expect(files.reuse(PAGE, 'key', next(PAGE))).toBe(false)
  expect(files.reuseSame(TABLE, Buffer.from('a,c\n'), next(TABLE))).toBe(false)
  expect(files.reused.size).toBe(0)
})

test('a file that was only touched is still the same', () => {
  publish()
  rmSync(join(root, 'dist', PAGE))
  writeFileSync(join(root, 'dist', PAGE), 'page')
  expect(kept().reuse(PAGE, 'key', next(PAGE))).toBe(true)
})

test('of another program, of a damaged memory or of none, nothing is known', () => {
  publish()
  expect(kept('another').known.size).toBe(0)
  expect(kept('another').reuse(PAGE, 'key', next(PAGE))).toBe(false)
  writeFileSync(placeOf('dist').memory, '{"stamp":"program","files":')
  expect(kept().reuse(PAGE, 'key', next(PAGE))).toBe(false)
  rmSync(placeOf('dist').memory)
  expect(kept().known.size).toBe(0)
})

test('what is found clean is known by its digest, in the site and in its parts', () => {
  publish()
  publish('part', 'page of the part', 'key of the part')
  const all = kept('program', 'part')
  expect(all.known).toContain(fileDigest(PAGE, Buffer.from('page')))
  expect(all.known).toContain(fileDigest(PAGE, Buffer.from('page of the part')))
  expect(all.reuse(PAGE, 'key of the part', next(PAGE))).toBe(true)
  expect(readFileSync(join(root, 'next', PAGE), 'utf8')).toBe('page of the part')
})

test('what was taken is remembered for the site after the next, with its key; what was made takes its place', () => {
  publish()
  const second = kept()
  second.reuse(PAGE, 'key', next(PAGE))
  expect([...second.reused.keys()]).toEqual([PAGE])
  second.save(new Map([[TABLE, { digest: 'digest', mark: 'mark' }]]))
  expect(kept().reuse(PAGE, 'key', next(PAGE))).toBe(true)
  expect(kept().known).toContain('digest')
})

test('what stands in the next site already stays there as it is, what is made or gone makes way', () => {
  publish()
  const folder = join(root, 'next')
  for (const path of [PAGE, TABLE]) linkSync(join(root, 'dist', path), next(path))
  const files = kept()
  expect(files.begin(folder, () => false)).toMatchObject({ folder, files: new Map(), standing: [] })
  // without a key: nobody knows who writes it
  expect(existsSync(join(folder, TABLE))).toBe(false)
  expect(files.reuse(PAGE, 'key', join(folder, PAGE))).toBe(true)
  expect([...files.reused.keys()]).toEqual([PAGE])
  const again = kept()
  again.begin(folder, () => false)
  expect(again.reuse(PAGE, 'other', join(folder, PAGE))).toBe(false)
  expect(existsSync(join(folder, PAGE))).toBe(true)
  again.makeWay(PAGE)
  expect(existsSync(join(folder, PAGE))).toBe(false)
  const third = kept()
  linkSync(join(root, 'dist', PAGE), next(PAGE))
  third.begin(folder, () => false)
  third.clear()
  expect(readdirSync(folder)).toEqual([])
})

test('a page that was made anew in a part takes the place of the one that stands, which the published site keeps', () => {
  publish()
  publish('part', 'page of the part', 'key of the part')
  linkSync(join(root, 'dist', PAGE), next(PAGE))
  const files = kept('program', 'part')
  files.begin(join(root, 'next'), () => false)
  expect(files.reuse(PAGE, 'key of the part', join(root, 'next', PAGE))).toBe(true)
  expect(readFileSync(join(root, 'next', PAGE), 'utf8')).toBe('page of the part')
  expect(readFileSync(join(root, 'dist', PAGE), 'utf8')).toBe('page')
})

test('files that a thread puts there are its concern: those of the published site, and those that stand', () => {
  publish()
  const folder = join(root, 'next')
  for (const path of [PAGE, TABLE]) linkSync(join(root, 'dist', path), next(path))
  const files = kept()
  const theirs = files.begin(folder, (path) => path === TABLE)
  expect(theirs.site).toBe(join(root, 'dist'))
  expect([...theirs.files.keys()]).toEqual([TABLE])
  expect(theirs.standing).toEqual([[TABLE, fileMark(join(folder, TABLE))]])
  files.clear()
  expect(readdirSync(folder)).toEqual([TABLE])
  files.learn(theirs.files)
  expect(files.reused.has(TABLE)).toBe(true)
})

test('a site of another program leaves nothing of what stands', () => {
  publish()
  linkSync(join(root, 'dist', PAGE), next(PAGE))
  kept('another').begin(join(root, 'next'), () => true)
  expect(readdirSync(join(root, 'next'))).toEqual([])
})

/** A folder on another disk, where the machine has one. */
const OTHER_DISK = '/dev/shm'
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(tmpdir()).dev

test.skipIf(!hasOtherDisk)('a file of a site on another disk, to which there is no link, is copied', () => {
  publish()
  const folder = mkdtempSync(join(OTHER_DISK, 'last-mile-kept-'))
  expect(kept().reuse(PAGE, 'key', join(folder, 'page.html'))).toBe(true)
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe('page')
  rmSync(folder, { recursive: true })
})

test('a place that is taken stays as it is', () => {
  publish()
  writeFileSync(next(PAGE), 'made before')
  expect(() => kept().reuse(PAGE, 'key', join(root, 'next', PAGE))).toThrow('EEXIST')
  expect(readFileSync(join(root, 'next', PAGE), 'utf8')).toBe('made before')
})

test('a memory that cannot be written makes the next build slower, not wrong', () => {
  writeFileSync(join(root, 'memory'), 'a file where the folder should be')
  expect(() => kept().save(new Map())).not.toThrow()
})
