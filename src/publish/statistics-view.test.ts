import { expect, test } from 'vitest'
import { localeOf } from '../locale.ts'
import { chartMessage } from './statistics-view.ts'

const said = (...values: number[]) => {
  const bars = values.map((value, at) => ({ label: `第${at + 1}类`, value, text: `${value}条` }))
  return chartMessage(localeOf('zh-CN'), '各类', bars)
}

test('the title of a chart says which bar is longest, and does not where several are', () => {
  expect(said()).toBe('各类：还没有记录')
  expect(said(4)).toBe('各类：只有“第1类”，4条')
  expect(said(1, 3)).toBe('各类：“第2类”最多，3条')
  expect(said(1, 1)).toBe('各类：“第1类”、“第2类”并列最多，各1条')
  expect(said(2, 2, 2, 1, 2)).toBe('各类：4项并列最多，各2条')
})

test('English says of the longest bar that it leads, not that it is the greater part', () => {
  const bars = [29, 29, 135].map((value, at) => ({ label: `${at}`, value, text: `${value} records` }))
  const english = localeOf('en')
  expect(chartMessage(english, 'By year', bars)).toBe('By year: “2” leads with 135 records')
  expect(chartMessage(english, 'By year', bars.slice(0, 2))).toBe('By year: “0”, “1” lead with 29 records each')
})
