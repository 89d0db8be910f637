import { expect, test } from 'vitest'
import type { Diagnostic } from '../../diagnostic.ts'
import { maskDiagnostic, maskFully, maskText, maskValue } from './mask.ts'
import { indexWords } from './word-index.ts'

// put together here, so that none stands in the code
const MOBILE = ['138', '0013', '8000'].join('')

function faultIn(file: string): Diagnostic {
  const words = { message: `“电话”写的是 ${MOBILE}。`, hint: `删掉 ${MOBILE}。` }
  return { file, line: 1, column: 1, rule: 'file/line-end', severity: 'warning', ...words, fix: 'rewrite' }
}

test('a fault keeps its repair where its file can be named, and loses it where the name is masked', () => {
  const named = maskDiagnostic(faultIn('content/units/jia.yaml'), undefined)
  expect(named).toMatchObject({ file: 'content/units/jia.yaml', fix: 'rewrite' })
  const masked = maskDiagnostic(faultIn(`content/units/u-${MOBILE}.yaml`), undefined)
  expect(masked).not.toHaveProperty('fix')
  expect(JSON.stringify([named, masked])).not.toContain(MOBILE)
})

const NAME = ['王', '秀', '兰'].join('')
const STARS = '1**********'

test('a private value is masked at its length wherever it stands, but for its first sign and the ends of lines', () => {
  expect(maskText(`打${MOBILE}，或${MOBILE}。`)).toBe(`打${STARS}，或${STARS}。`)
  expect(maskText('没有什么。')).toBe('没有什么。')
  expect(maskValue(`${NAME}\n${NAME}`)).toBe('王**\n***')
})

test('what is known of a file is masked also where it does not show by itself', () => {
  const known = indexWords([NAME, '第二个'])
  expect(maskText('写的是第二个')).toBe('写的是第二个')
  expect(maskFully(`写的是${NAME}和第二个，打${MOBILE}。`, known)).toBe(`写的是王**和第**，打${STARS}。`)
  expect(maskFully('写的是别的。', known)).toBe('写的是别的。')
})

test('of a known value that a message cut short nothing shows either, and of other texts all', () => {
  const known = indexWords([NAME, 'somebody@mail'])
  expect(maskFully('“邮箱somebo……”不对', known)).toBe('“邮箱s*****……”不对')
  expect(maskFully('“邮箱so……”和“邮箱other……”', known)).toBe('“邮箱s*……”和“邮箱other……”')
  expect(maskFully('somebo不对', known)).toBe('somebo不对')
})
