import { expect, test } from 'vitest'
import type { Diagnostic } from '../../diagnostic.ts'
import { maskDiagnostic } from './mask.ts'

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
