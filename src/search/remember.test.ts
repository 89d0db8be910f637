import { expect, test } from 'vitest'
import { remember } from './remember.ts'

test('a question is asked once, and again where it could not be answered', async () => {
  let asked = 0
  const answer = remember(async (question) => {
    asked += 1
    if (asked === 1) throw new Error('offline')
    return question
  })
  await expect(answer('a')).rejects.toThrow('offline')
  expect(await Promise.all([answer('a'), answer('a')])).toEqual(['a', 'a'])
  expect(asked).toBe(2)
})
