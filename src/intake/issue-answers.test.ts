import { expect, test } from 'vitest'
import { answersOf } from './issue-answers.ts'

const answers = (body: string) => Object.fromEntries(answersOf(body, ['标题', '成效']).answers)

test('an answer is what stands below its question, up to the next one', () => {
  expect(answers('前言\n### 标题\n\n一次走访\n\n###  成效  \n两行\n\n### 小标题\n#### 成效\n文中的### 成效')).toEqual({
    标题: '一次走访',
    成效: '两行\n\n### 小标题\n#### 成效\n文中的### 成效',
  })
  expect(answers('没有问题')).toEqual({})
})

test('what stands above the first question is kept apart, without the hints of a template', () => {
  const above = (body: string) => answersOf(body, ['标题']).above
  expect(above('<!-- 由程序写成 -->\n<!-- 不要写姓名 -->\n\n请尽快处理\n\n### 标题\n\n走访\n')).toBe('请尽快处理')
  expect(above('<!-- 由程序写成 -->\n<!-- 不要写姓名 -->\n\n### 标题\n\n走访\n')).toBe('')
  expect(above('### 标题\n\n走访\n')).toBe('')
})

test.each([
  ['<!-- 必填 -->\n\n走访'],
  ['\n<!-- 必填 --> <!-- 写一句 -->\n\n<!--\n两行\n-->走访'],
  ['走访\n\n<!-- 必填 -->\n<!-- 写一句 -->\n'],
  ['<!-- 必填 -->走访<!-- 写一句 -->'],
])('the hints around an answer are none of it: %j', (text) => {
  expect(answers(`### 标题\n${text}`)).toEqual({ 标题: '走访' })
})

test('what stands in the hints is kept apart by question', () => {
  const { comments } = answersOf(
    '<!-- 由程序写成 -->\n### 标题\n<!-- 必填 -->\n走访\n<!-- 写\n一句 -->\n### 成效\n无',
    ['标题', '成效'],
  )
  expect(Object.fromEntries(comments)).toEqual({ '': ['由程序写成'], 标题: ['必填', '写\n一句'], 成效: [] })
})

test('a question that is answered twice is told of, and what stands above the first kept', () => {
  const { above, repeated } = answersOf('由程序写成\n### 标题\n走访\n### 成效\n无\n### 标题\n结对', ['标题', '成效'])
  expect([above, repeated]).toEqual(['由程序写成', ['标题']])
})

test('what only looks like a hint stays', () => {
  for (const text of ['走访 -->', '走<!-- 一 -->访', '<!-- 没有写完', '走访 --> 后'])
    expect(answers(`### 标题\n${text}`)).toEqual({ 标题: text })
})

test('no answer is empty, however it is said', () => {
  for (const text of ['', '_No response_', '<!-- 选填 -->', '<!-- 选填 -->\n_No response_', '请选择'])
    expect(answers(`### 标题\n\n${text}\n`)).toEqual({ 标题: '' })
  expect(answers('### 标题\n_No response_ 是什么意思')).toEqual({ 标题: '_No response_ 是什么意思' })
})

test('hints that never end cost no time', () => {
  const before = process.cpuUsage().user
  answers(`### 标题\n${'<!--'.repeat(20_000)}走访${'-->'.repeat(20_000)}`)
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(5)
})
