import { expect, test } from 'vitest'
import { linkMaker } from './link-maker.ts'

test('a link is made once; other words or another address make another one', () => {
  const link = linkMaker()
  const first = link('首页', '/')
  expect(first).toEqual({ text: '首页', url: '/' })
  expect(link('首页', '/')).toBe(first)
  expect([link('回首页', '/'), link('首页', '/en')]).toEqual([
    { text: '回首页', url: '/' },
    { text: '首页', url: '/en' },
  ])
  expect(link('首页', '/')).toBe(first)
})
