import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeFiles } from './write-files.ts'

const newRoot = () => mkdtempSync(join(tmpdir(), 'last-mile-write-'))
const file = (name: string) => ({ file: `content/places/${name}.yaml`, text: `title: ${name}\n`, isNew: true })

test('files are written, folders made, nothing is left beside them', () => {
  const root = newRoot()
  writeFiles(root, [file('a'), file('b')])
  expect(readdirSync(join(root, 'content/places')).sort()).toEqual(['a.yaml', 'b.yaml'])
  writeFiles(root, [{ ...file('a'), text: 'title: c\n', isNew: false }])
  expect(readFileSync(join(root, 'content/places/a.yaml'), 'utf8')).toBe('title: c\n')
})

test('a new file never replaces one that is there, and then none is written', () => {
  const root = newRoot()
  writeFiles(root, [file('a')])
  expect(() => writeFiles(root, [file('b'), { ...file('a'), text: '别的\n' }])).toThrow(
    'content/places/a.yaml 已经有了',
  )
  expect(readFileSync(join(root, 'content/places/a.yaml'), 'utf8')).toBe('title: a\n')
  expect(existsSync(join(root, 'content/places/b.yaml'))).toBe(false)
})

test('where one cannot be written, none is', () => {
  const root = newRoot()
  mkdirSync(join(root, 'content'))
  writeFileSync(join(root, 'content/topics'), 'a file where a folder should be')
  expect(() => writeFiles(root, [file('a'), { ...file('b'), file: 'content/topics/b.yaml' }])).toThrow()
  expect(readdirSync(join(root, 'content/places'))).toEqual([])
})

test.each([
  'content/../../x.yaml',
  '/etc/x.yaml',
  'content/a.yaml/../b.yaml',
  'src/x.ts',
  'content/A.yaml',
  'content/places/走访.yaml',
])('no other file is ever written: %s', (path) => {
  expect(() => writeFiles(newRoot(), [{ file: path, text: '', isNew: true }])).toThrow('不能作记录的文件名')
})
