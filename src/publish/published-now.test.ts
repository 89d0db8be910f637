import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BASE, withPortal } from '../../tests/portals/portal.ts'
import { runPipeline } from '../pipeline.ts'
import { publishedNow } from './published-now.ts'

test('former ids and withdrawn ones are registered too: their addresses lead on, or say why, and may not die either', () => {
  const jia = readFileSync(`${BASE}/content/units/jia.yaml`, 'utf8')
  const files = {
    'content/units/jia.yaml': `${jia}aliases:\n  - jia-old\n  - jia-older\n`,
    'content/programmes/2020.yaml': null,
    'content/programmes/plan.yaml': `${readFileSync(`${BASE}/content/programmes/2020.yaml`, 'utf8')}aliases: ["2020"]\n`,
    'content/tombstones.yaml':
      'entries:\n' +
      '  - { kind: practice, id: visit, removed: 2020-06-01, reason: 记录重复 }\n' +
      '  - { kind: dispute, id: hidden, removed: 2020-06-01, reason: 记录重复 }\n',
  }
  withPortal(files, (root) => {
    const { site } = runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null })
    if (!site) throw new Error('no site')
    const ids = publishedNow(site).map(({ kind, id }) => `${kind}/${id}`)
    expect(ids).toEqual(
      expect.arrayContaining(['unit/jia', 'unit/jia-old', 'unit/jia-older', 'practice/visit', 'programme/2020']),
    )
    // of what has no page, nobody knows an address
    expect(ids).not.toContain('dispute/hidden')
  })
})
