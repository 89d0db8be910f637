import type { Document } from '../../read/document.ts'
import { isObject } from '../../read/mapping.ts'
import { type Content, currentId, dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

const returned = (shifts: string) => ({
  'content/returns/jia-2020-2.yaml': `unit: jia\nperiod: 2020-2\nreception: { shifts: ${shifts}, visitors: 20 }\n`,
})
const reception = (shifts: string, more = '') =>
  `unit: jia\nperiod: 2020-2\ntype: reception\nshifts: ${shifts}\nvisitors: 20\n${more}`

/** Reception shifts are counted from activities: what only a return tells of them is in no figure. */
export const recordShifts: Rule = {
  id: 'record/shifts',
  meaning: '信访接待按活动记录统计，报表里的班次不计数；两处对不上，就有接待没写成活动，台账上会是缺报。',
  bad: [
    returned('3'),
    { ...returned('3'), 'content/activities/a.yaml': reception('2') },
    { ...returned('0'), 'content/activities/a.yaml': reception('2') },
  ],
  good: [
    { ...returned('3'), 'content/activities/a.yaml': reception('2'), 'content/activities/b.yaml': reception('1') },
    {
      ...returned('3'),
      'content/units/yi.yaml': 'aliases: [old]\n',
      'content/activities/a.yaml': reception('3', 'joint_units: [jia]\n').replace('unit: jia', 'unit: old'),
    },
    returned('0'),
    { 'content/returns/jia-2020-2.yaml': 'unit: jia\nperiod: 2020-2\n' },
  ],
  *check(content) {
    const held = shiftsHeld(content)
    for (const document of content.documents) {
      const { unit, period, reception: told } = document.kind === 'return' ? dataOf(document) : {}
      if (!isObject(told) || typeof told['shifts'] !== 'number' || typeof unit !== 'string') continue
      const shifts = held.get(keyOf(content, period, unit)) ?? 0
      if (told['shifts'] === shifts) continue
      yield {
        file: document.file,
        ...document.locate(['reception', 'shifts']),
        rule: 'record/shifts',
        severity: 'warning',
        message: `报表里的值班次数和接访活动对不上：本期的活动记录里有 ${shifts} 班。台账只数活动记录。`,
        hint: '没写成活动的接待，各补一条活动（种类选“接访”，写明班次）；写错的，改正值班次数。',
      }
    }
  },
}

/** The shifts of all reception activities, by period and unit; a joint one is every unit's. */
function shiftsHeld(content: Content): Map<string, number> {
  const held = new Map<string, number>()
  for (const activity of content.documents) {
    const { type, period, shifts } = activity.kind === 'activity' ? dataOf(activity) : {}
    if (type !== 'reception' || typeof shifts !== 'number') continue
    for (const key of new Set(unitsOf(activity).map((unit) => keyOf(content, period, unit))))
      held.set(key, (held.get(key) ?? 0) + shifts)
  }
  return held
}

function unitsOf(activity: Document): string[] {
  const { unit, joint_units: joint } = dataOf(activity)
  return [unit, joint].flat().filter((each) => typeof each === 'string')
}

function keyOf(content: Content, period: unknown, unit: string): string {
  return `${period} ${currentId(content, 'unit', unit)}`
}
