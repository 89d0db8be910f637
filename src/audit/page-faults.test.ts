import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ENGLISH } from '../../tests/portals/english.ts'
import { BASE, withPortal } from '../../tests/portals/portal.ts'
import { runPipeline } from '../pipeline.ts'
import { pageFaults } from './page-faults.ts'

const base = (file: string) => readFileSync(join(BASE, file), 'utf8')

/** A portal with one of everything that has a page: a record with a former id, one that was taken away, an indicator. */
const PORTAL = {
  'content/site.yaml': base('content/site.yaml').replace('pairing', 'elders') + ENGLISH,
  'content/models/pairing.mdx': null,
  'content/models/elders.mdx': base('content/models/pairing.mdx').replace(
    'reliability: a',
    'aliases:\n  - pairing\nreliability: a',
  ),
  'content/published-ids.txt': 'model/elders\nmodel/pairing\npolicy/gone\npolicy/work-plan\nunit/jia\n',
  'content/tombstones.yaml':
    'entries:\n  - kind: policy\n    id: gone\n    removed: 2020-06-01\n    reason: 文件已经废止。\n',
  'content/programmes/2020.yaml': base('content/programmes/2020.yaml').replace(
    'milestones:',
    'indicators:\n  - id: visits\n    title: 活动\n    summary: 开展的活动。\n    part: work-week\n    unit: 次\n    every: period\n    count: { kind: activity }\nmilestones:',
  ),
}
const run = withPortal(PORTAL, (root) => runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null }))
const site = [...(run.editions?.values() ?? [])]
const whole = pageFaults([], site).map(({ file }) => file)

test.each([
  ['the list of a kind', 'models.html'],
  ['a record', 'models/elders.html'],
  ['a record to embed', 'embed/models/elders.html'],
  ['a former address', 'models/pairing.html'],
  ['a record that was taken away', 'policies/gone.html'],
  ['the programme', 'programmes/2020.html'],
  ['a way to browse', 'browse/year.html'],
  ['an entry of it', 'browse/year/2020.html'],
  ['a duty', 'duties/work-week.html'],
  ['an indicator', 'indicators/visits.html'],
  ['a period', 'periods/2020-2.html'],
  ['a part of the ledger', 'ledger/2020/jia.html'],
])('%s has a page in every language', (_, file) => {
  expect(run.diagnostics).toEqual([])
  expect(whole).toContain(file)
  if (!/^(?:embed|periods)\//.test(file)) expect(whole).toContain(`en/${file}`)
  expect(
    pageFaults(
      whole.filter((page) => page !== file),
      site,
    ),
  ).toEqual([{ file, message: '应该有这一页，却没有生成', hint: '看这一类的网页模板漏了什么。' }])
})

test('figures to embed have pages', () => {
  expect(whole.filter((file) => file.startsWith('embed/statistics/')).length).toBeGreaterThan(0)
})

test('a page without a view is named, but for the further pages of a list and pages of their own', () => {
  const others = [
    'index.html',
    '404.html',
    'guide.html',
    'en/guide.html',
    'models/3.html',
    'models/12.html',
    'en/models/2.html',
  ]
  const files = ['models/a.json', 'models/elders.html.br', 'feed.xml']
  expect(pageFaults([...whole, ...others, ...files], site)).toEqual([])
  const ghosts = ['units/ghost.html', 'en/models/ghost.html', 'models/ghost.html', 'models/3a.html', 'duties/2.html']
  expect(pageFaults([...whole, ...ghosts], site)).toEqual(
    ghosts
      .toSorted()
      .map((file) => ({ file, message: '这一页没有对应的记录或统计', hint: '清空输出文件夹，重新构建。' })),
  )
})

test('what is missing comes first, each in order', () => {
  const faults = pageFaults(['models/ghost.html', ...whole.filter((file) => file !== 'duties/work-week.html')], site)
  expect(faults.map(({ file }) => file)).toEqual(['duties/work-week.html', 'models/ghost.html'])
  expect(whole).toEqual(whole.toSorted())
})
