import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withBranch } from '../../tests/portals/branch.ts'
import { AS_OF, BASE } from '../../tests/portals/portal.ts'
import type { Example } from '../rule-doc.ts'
import { readBranch } from './branch.ts'
import { type DutyChange, dutyChanges } from './duty-changes.ts'

const PROGRAMME = 'content/programmes/2020.yaml'
const baseText = (file: string) => readFileSync(join(BASE, file), 'utf8')
const SECOND_PERIOD = `  - id: 2020-3
    title: 5—6月
    start: 2020-05-01
    end: 2020-06-30
    work_week:
      start: 2020-06-15
      end: 2020-06-19
    return_due: 2020-07-10
duties:
`
/** Two periods, and what makes a visit. */
const MAIN = {
  [PROGRAMME]: baseText(PROGRAMME).replace('duties:\n', SECOND_PERIOD),
  'content/vocabularies/activity-type.yaml':
    'title:\n  zh: 活动种类\n  en: Types\ndescription: 用来试验的编码。\nentries:\n  - code: visit\n    zh: 走访\n    en: Visit\n',
}
const OTHER_UNIT = {
  'content/units/yi.yaml': baseText('content/units/jia.yaml')
    .replace('title: 甲区妇联', 'title: 乙区妇联')
    .replace('short_title: 甲区', 'short_title: 乙区')
    .replace('district: 甲区', 'district: 乙区'),
}
const VISIT = {
  'content/activities/visit.yaml':
    'title: 到社区走访\nunit: jia\nperiod: 2020-2\ntype: visit\ndate: 2020-04-14\nsummary: 到社区看望独居老人。\n',
}

/** Unit, span, duty and states of each duty that a branch changes, and where to look. */
function changesOf(main: Example, mine: Example): string[] {
  const duties = withBranch(main, mine, (root) => dutyChanges(readBranch(root, '.', 'main', AS_OF)))
  if (!duties.known) throw new Error(`errors ${duties.faulty} the branch`)
  return duties.changes.map((change) => [...placeOf(change), ...statesOf(change), change.url].join(' '))
}

const placeOf = ({ unitTitle, spanTitle, dutyTitle }: DutyChange) => [unitTitle, spanTitle, dutyTitle]
const statesOf = ({ from, to }: DutyChange) => [from?.label ?? '无', to?.label ?? '无']

test('a visit changes the duty of its unit in its period, and no other', () => {
  expect(changesOf({ ...MAIN, ...OTHER_UNIT }, VISIT)).toEqual([
    '甲区 2020年第2期（3—4月） 参加工作周 缺报 按时 /units/jia',
  ])
})

test('the duties of a new unit are new', () => {
  expect(changesOf(MAIN, OTHER_UNIT)).toEqual([
    '乙区 2020年第2期（3—4月） 参加工作周 无 缺报 /units/yi',
    '乙区 2020年第3期（5—6月） 参加工作周 无 缺报 /units/yi',
  ])
})

test('those of a unit that is gone are gone by its name, behind what has changed; its page is no more', () => {
  const early = { 'content/units/an.yaml': OTHER_UNIT['content/units/yi.yaml'] }
  expect(changesOf({ ...MAIN, ...early }, { ...VISIT, 'content/units/an.yaml': null })).toEqual([
    '甲区 2020年第2期（3—4月） 参加工作周 缺报 按时 /units/jia',
    '乙区 2020年第2期（3—4月） 参加工作周 缺报 无 /ledger',
    '乙区 2020年第3期（5—6月） 参加工作周 缺报 无 /ledger',
  ])
})

test('of units that become one, that whose id stays has changed nothing, and the other one is gone', () => {
  const merged = {
    'content/units/yi.yaml': null,
    'content/units/jia.yaml': `${baseText('content/units/jia.yaml')}aliases: [yi]\n`,
  }
  expect(changesOf({ ...MAIN, ...OTHER_UNIT, ...VISIT }, merged)).toEqual([
    '乙区 2020年第2期（3—4月） 参加工作周 缺报 无 /units/jia',
    '乙区 2020年第3期（5—6月） 参加工作周 缺报 无 /units/jia',
  ])
})

test('unit, period and duty have the names that the branch gives them', () => {
  const named = {
    [PROGRAMME]:
      MAIN[PROGRAMME]?.replace('title: 3—4月', 'title: 春季').replace('title: 参加工作周', 'title: 下基层') ?? '',
    'content/units/jia.yaml': baseText('content/units/jia.yaml').replace('short_title: 甲区', 'short_title: 甲'),
  }
  expect(changesOf(MAIN, { ...VISIT, ...named })).toEqual(['甲 2020年第2期（春季） 下基层 缺报 按时 /units/jia'])
})

test('what two programmes each ask for once is told of both', () => {
  const once = MAIN[PROGRAMME]
    .replace('every: period', 'every: once')
    .replace('due: { after_period_days: 0 }', 'due: { on: 2020-04-30 }')
  const before = once.replaceAll('2020-', '2019-').replace('year: 2020', 'year: 2019')
  const main = { ...MAIN, [PROGRAMME]: once, 'content/programmes/2019.yaml': before }
  const jia = baseText('content/units/jia.yaml').replace('joined: 2020-03-01', 'joined: 2019-03-01')
  expect(changesOf({ ...main, 'content/units/jia.yaml': jia }, VISIT)).toEqual([
    '甲区 累计 参加工作周 缺报 按时 /units/jia',
    '甲区 累计 参加工作周 缺报 迟报 /units/jia',
  ])
})
