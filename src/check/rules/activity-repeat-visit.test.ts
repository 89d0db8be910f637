import { expect, test } from 'vitest'
import { faultsOf } from '../../../tests/portals/portal.ts'

const UNIT = 'title: 某单位\n'
const visit = (unit: string, more = '') => `unit: ${unit}\nplace: home\nperiod: 2020-2\ntype: visit\n${more}`

/** What is said of each activity; the smallest portal has the unit jia, here are three more. */
function warnings(activities: Readonly<Record<string, string>>): Map<string, string> {
  const files = Object.entries(activities).map(([id, text]) => [`content/activities/${id}.yaml`, text])
  const units = ['yi', 'bing', 'ding'].map((id) => [`content/units/${id}.yaml`, UNIT])
  const faults = faultsOf(Object.fromEntries([...files, ...units])).filter(
    ({ rule }) => rule === 'activity/repeat-visit',
  )
  return new Map(faults.map(({ file, message, hint }) => [file.replace(/^.*\//, ''), `${message} ${hint}`]))
}

test('the others who went are named with their files, without those who declared to go along', () => {
  const said = warnings({
    a: visit('jia'),
    b: visit('yi', 'joint_units: [jia]\n'),
    c: visit('bing', 'joint_units: [jia]\n'),
    d: visit('ding'),
  })
  expect(said.get('d.yaml')).toContain('（content/activities/a.yaml）。')
  expect(said.get('d.yaml')).not.toMatch(/[bc]\.yaml/)
  expect(said.get('b.yaml')).toContain('：某单位（content/activities/d.yaml）。')
})

test('a visit on the same day may be the same one', () => {
  const on = (day: string) => `date: 2020-04-0${day}\n`
  const said = warnings({ a: visit('jia', on('1')), b: visit('yi', on('1')), c: visit('bing', on('2')) })
  expect(said.get('a.yaml')).toContain('content/activities/b.yaml 是同一天，是同一次走访就只留一条。')
  expect(said.get('c.yaml')).not.toContain('同一天')
})

test('of many only some are named', () => {
  const said = warnings({ a: visit('jia'), ...Object.fromEntries('bcdef'.split('').map((id) => [id, visit('yi')])) })
  expect(said.get('a.yaml')).toContain('d.yaml），还有 2 条记录。')
})
