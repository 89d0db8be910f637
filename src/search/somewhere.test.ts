import { expect, test } from 'vitest'
import { isNowhere, unknownOf } from './somewhere.ts'
import { strictTokens } from './strict.ts'

/** Whether one of some pages has tokens in one piece; and what was asked. */
function index(pages: readonly string[]) {
  const texts = pages.map((page) => ` ${strictTokens(page).join(' ')} `)
  const asked: string[] = []
  const isSomewhere = async (tokens: readonly string[]) => {
    asked.push(tokens.join(' '))
    return texts.some((text) => text.includes(` ${tokens.join(' ')} `))
  }
  return { isSomewhere, asked }
}

test('a question is nowhere where one of the last two bigrams that only ask is, and no more are asked for', async () => {
  const { isSomewhere, asked } = index(['家暴怎么认定', '怎么办'])
  expect(await isNowhere(isSomewhere, '家暴怎么办', '家暴')).toBe(false)
  expect(asked).toEqual(['么办', '怎么'])
  expect(await isNowhere(isSomewhere, '怎么认定家暴呢', '认定家暴')).toBe(true)
  expect(await isNowhere(isSomewhere, '家暴怎么认定', '家暴认定')).toBe(false)
})

test('bigrams of what is asked, and numbers, tell nothing', async () => {
  const { isSomewhere, asked } = index([])
  expect(await isNowhere(isSomewhere, '火箭', '火箭')).toBe(false)
  expect(await isNowhere(isSomewhere, '12338', '')).toBe(false)
  expect(asked).toEqual([])
})

test('pieces of a text are unknown where a part of them is on no page in one piece', async () => {
  const { isSomewhere } = index(['春蕾，计划', '2016'])
  expect(await unknownOf(isSomewhere, ['春蕾', '春雷', '计划', '春蕾 计划', '春蕾计划', '年', '2016年'])).toEqual([
    '春雷',
    '春蕾计划',
  ])
})
