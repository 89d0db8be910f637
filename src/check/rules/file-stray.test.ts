import { expect, test } from 'vitest'
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

test('a text with the wrong ending is told the right one', () => {
  expect(hintOf('content/policies/plan.yml')).toBe('把后缀改成 .yaml。')
})
