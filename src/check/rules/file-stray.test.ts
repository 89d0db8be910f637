import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BASE } from '../../../tests/portals/portal.ts'
import { readContent } from '../../read/documents.ts'
import { loadSchemas } from '../../schema/load-schemas.ts'
import type { Content } from '../content.ts'
import { fileStray } from './file-stray.ts'

const schemas = loadSchemas('schemas')
const hintOf = (file: string) => [...fileStray.check({ schemas, strays: [file] } as unknown as Content)][0]?.hint

test('what no other name makes a record of is not told to take one', () => {
  expect(hintOf('content/policies/plan.docx')).toBe('移到 content 外面；里面要收录的内容，另写成一条记录。')
  expect(hintOf('content/通报.pdf')).toBe('移到 content 外面；里面要收录的内容，另写成一条记录。')
  expect(hintOf('content/activities/四月.xlsx')).toBe('移到 content 外面，再用 npm run import 导入。')
})

test('a picture is told its place where its kind has pictures, and that there is none where it has not', () => {
  expect(hintOf('content/models/visit.jpg')).toBe(
    '图片放进和记录同名的文件夹：content/models/记录的编号/；再写进正文。',
  )
  expect(hintOf('content/policies/plan/visit.png')).toBe('图片只能放在有正文的记录旁边；移到 content 外面。')
  expect(hintOf('content/照片.heic')).toBe('图片只能放在有正文的记录旁边；移到 content 外面。')
})

test('a text with the wrong ending is told the right one', () => {
  expect(hintOf('content/policies/plan.yml')).toBe('把后缀改成 .yaml。')
})

test('a file whose name is no UTF-8 is told like any other fault, and stops nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-name-'))
  cpSync(BASE, root, { recursive: true })
  const name = Buffer.concat([
    Buffer.from(join(root, 'content/policies/a')),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('.yaml'),
  ])
  writeFileSync(name, 'title: 工作方案\n')
  const { strays } = readContent(root, schemas)
  expect(strays).toHaveLength(1)
  expect(hintOf(strays[0] ?? '')).toBe('用小写字母、数字和连字符给它重新起名。')
  rmSync(root, { recursive: true })
})
