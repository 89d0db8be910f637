import { isObject } from '../../read/mapping.ts'
import { listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/** A record of a period comes from a unit that had joined by the period's end. */
export const unitNotJoined: Rule = {
  id: 'unit/not-joined',
  meaning: '还没有接入的单位不报送；接入以前的期次也不补报，否则记录哪里都数不到。',
  bad: [
    {
      'content/units/yi.yaml': 'joined: 2020-05-01\n',
      'content/returns/yi-2020-2.yaml': 'unit: yi\nperiod: 2020-2\n',
    },
    { 'content/units/yi.yaml': 'joined: null\n', 'content/suggestions/a.yaml': 'unit: yi\nperiod: 2020-2\n' },
    // under its former id
    {
      'content/units/yi.yaml': 'joined: null\naliases: [old-yi]\n',
      'content/suggestions/a.yaml': 'unit: old-yi\nperiod: 2020-2\n',
    },
  ],
  good: [
    { 'content/returns/jia-2020-2.yaml': 'unit: jia\nperiod: 2020-2\n' },
    {
      'content/units/yi.yaml': 'joined: 2020-04-30\n',
      'content/returns/yi-2020-2.yaml': 'unit: yi\nperiod: 2020-2\n',
    },
  ],
  *check(content) {
    const periods = [...programmes(content)].flatMap((programme) => [...listed(programme, 'periods')])
    const ends = new Map(periods.map(({ data }) => [data['id'], String(data['end'])]))
    for (const document of content.documents) {
      const { unit, period } = isObject(document.data) ? document.data : {}
      const end = ends.get(period)
      const joiner = typeof unit === 'string' ? content.find('unit', unit) : undefined
      if (end === undefined || !joiner || !isObject(joiner.data)) continue
      const { joined, title = unit } = joiner.data
      if (joined === undefined || (typeof joined === 'string' && joined <= end)) continue
      yield {
        file: document.file,
        ...document.locate(['unit']),
        rule: 'unit/not-joined',
        severity: 'error',
        message:
          joined === null
            ? `${title}还没有接入，不能报 ${period} 期。`
            : `${title}从 ${joined} 接入，不能报 ${period} 期（到 ${end}）。`,
        hint: `核对单位和期次；确已接入，请编辑先登记接入日期（${joiner.file} 的 joined）。`,
      }
    }
  },
}
