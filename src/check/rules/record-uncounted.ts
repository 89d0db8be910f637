import { firstDay, lastDay } from '../../calendar/loose-date.ts'
import type { Schema, SchemaSet } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { type Content, dataOf } from '../content.ts'
import { listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/** An activity, or another event, of a period that does not name it is counted nowhere, and whoever reported it believes that it is. */
export const recordUncounted: Rule = {
  id: 'record/uncounted',
  meaning: '本市单位在期次里开展的活动要写所属单位和期次，不写的哪里都数不到。',
  bad: [
    { 'content/activities/a.yaml': 'unit: jia\ndate: 2020-04-30\n' },
    { 'content/activities/a.yaml': 'date: 2020-03-01/2020-03-03\n' },
    { 'content/units/yi.yaml': 'joined: 2020-04-30\n', 'content/activities/a.yaml': 'unit: yi\ndate: 2020-04-30\n' },
  ],
  good: [
    { 'content/activities/a.yaml': 'unit: jia\nperiod: 2020-2\ndate: 2020-04-30\n' },
    { 'content/activities/a.yaml': 'unit: jia\ndate: 2020-02-29\n' },
    { 'content/activities/a.yaml': 'unit: jia\ndate: "2020"\n' },
    { 'content/activities/a.yaml': 'unit: jia\ndate: 2020-04-30/2020-05-01\n' },
    { 'content/activities/a.yaml': 'unit: jia\ndate: 2020-03~\n' },
    { 'content/units/yi.yaml': 'joined: 2020-05-01\n', 'content/activities/a.yaml': 'unit: yi\ndate: 2020-04-30\n' },
    { 'content/units/yi.yaml': 'joined: null\n', 'content/activities/a.yaml': 'unit: yi\ndate: 2020-04-30\n' },
    { 'content/activities/a.yaml': 'date: 2020-04-30\nsources:\n  - id: main\n' },
  ],
  *check(content) {
    const periods = [...programmes(content)].flatMap((programme) => [...listed(programme, 'periods')])
    const dated = datedKinds(content.schemas)
    for (const document of content.documents) {
      const dateField = dated.get(document.kind)
      if (dateField === undefined) continue
      const { [dateField]: date, period, unit, sources } = dataOf(document)
      if (typeof date !== 'string' || date.includes('~') || period !== undefined) continue
      const [first, last] = [firstDay(date), lastDay(date)]
      if (first === undefined || last === undefined) continue
      const held = periods.find(({ data }) => first >= String(data['start']) && last <= String(data['end']))?.data
      // what others have reported of other places says where it was read
      const isOwn = unit === undefined ? sources === undefined : held && hasJoined(content, unit, held['end'])
      if (!held || !isOwn) continue
      const [what, field] = unit === undefined ? ['所属单位和期次', 'unit 和 period'] : ['期次', 'period']
      yield {
        file: document.file,
        ...document.locate([dateField]),
        rule: 'record/uncounted',
        severity: 'warning',
        message: `日期在 ${held['id']} 期里，没有写${what}，哪一期都数不到它。`,
        hint: `是这一期的工作，就写上${what}（${field}）。`,
      }
    }
  },
}

/** The kinds whose records may name their period, or happen outside of all; each with the field of its day. */
function datedKinds({ kinds }: SchemaSet): ReadonlyMap<Kind, string> {
  const mayName = ({ properties, required }: Schema) => properties?.['period'] && !required?.includes('period')
  return new Map(
    [...kinds].flatMap(([kind, schema]) =>
      schema['x-time']?.as === 'event' && mayName(schema) ? [[kind, schema['x-time'].on]] : [],
    ),
  )
}

function hasJoined(content: Content, unit: unknown, end: unknown): boolean {
  const joiner = typeof unit === 'string' ? content.find('unit', unit) : undefined
  const { joined } = joiner ? dataOf(joiner) : {}
  return typeof joined === 'string' && joined <= String(end)
}
