import { expect, test } from 'vitest'
import { withPortal } from '../../tests/portals/portal.ts'
import { runPipeline } from '../pipeline.ts'
import { pageFaults } from './page-faults.ts'

const FILES = [
  ...['index', '404', 'models', 'models/2', 'models/pairing', 'embed/models/pairing', 'units', 'units/jia', 'policies'],
  ...['policies/work-plan', 'programmes/2020'],
].map((name) => `${name}.html`)

test('a page that is missing and one that has no view are named', () => {
  const run = withPortal({}, (root) => runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null }))
  const site = [...(run.editions?.values() ?? [])]
  const missing = pageFaults(FILES, site).filter(({ message }) => message.includes('没有生成'))
  const whole = [...FILES, ...missing.map(({ file }) => file)]
  expect(pageFaults(whole, site)).toEqual([])
  expect(missing.map(({ file }) => file)).toContain('browse/year/2020.html')
  const without = whole.filter((file) => file !== 'models/pairing.html')
  expect(pageFaults(without, site).map(({ file }) => file)).toEqual(['models/pairing.html'])
  expect(pageFaults([...whole, 'models/ghost.html', 'guide.html', 'models/3.html'], site)).toEqual([
    expect.objectContaining({ file: 'models/ghost.html', message: '这一页没有对应的记录或统计' }),
  ])
})
