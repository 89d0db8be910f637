import { compareText } from '../../diagnostic.ts'
import type { Document } from '../../read/document.ts'
import { shown } from '../../read/shown.ts'
import { currentId, dataOf } from '../content.ts'
import { currentUnits, repeatedVisits, teamsOf, type Visit } from '../joint-visits.ts'
import type { Rule } from '../rule.ts'

const MOST_NAMED = 3

const visit = (unit: string, joint = '') => `unit: ${unit}\nplace: home\nperiod: 2020-2\ntype: visit\n${joint}`

/** The plan asks that no place is visited twice: teams go together, or elsewhere (避免重复调研走访). */
export const activityRepeatVisit: Rule = {
  id: 'activity/repeat-visit',
  meaning: '几个单位同一期去同一个地方，要联合走访，不给基层添负担。',
  bad: [
    { 'content/activities/a.yaml': visit('jia'), 'content/activities/b.yaml': visit('yi') },
    // a place that has been renamed since is no second place
    {
      'content/places/home.yaml': 'aliases: [old]\n',
      'content/activities/a.yaml': visit('jia'),
      'content/activities/b.yaml': visit('yi').replace('home', 'old'),
    },
  ],
  good: [
    { 'content/activities/a.yaml': visit('jia'), 'content/activities/b.yaml': visit('yi', 'joint_units:\n  - jia\n') },
    { 'content/activities/a.yaml': visit('jia'), 'content/activities/b.yaml': visit('jia') },
    // a unit that has been renamed since is no second team
    {
      'content/units/jia.yaml': 'aliases: [old]\n',
      'content/activities/a.yaml': visit('jia'),
      'content/activities/b.yaml': visit('old'),
    },
    // a field that was cleared, and a unit that is none
    { 'content/activities/a.yaml': visit('jia', 'joint_units:\n'), 'content/activities/b.yaml': visit('5') },
  ],
  *check(content) {
    const visits = content.documents.filter(({ kind }) => kind === 'activity')
    const placed = visits.filter((document) => isText(dataOf(document)['place']) && isText(dataOf(document)['period']))
    const placeOf = (document: Document) => String(dataOf(document)['place'])
    const nameOf = (kind: 'place' | 'unit', id: string) => {
      const document = content.find(kind, id)
      const { short_title, title } = document ? dataOf(document) : {}
      return [short_title, title].find(isText) ?? id
    }
    const byPlace = Map.groupBy(
      placed,
      (each) => `${dataOf(each)['period']} ${currentId(content, 'place', placeOf(each))}`,
    )
    const visitOf = (document: Document) =>
      currentUnits(writtenVisit(document), (unit) => currentId(content, 'unit', unit))
    for (const together of byPlace.values()) {
      const teams = teamsOf(repeatedVisits(together, visitOf), visitOf)
      for (const team of teams) {
        const others = teams.filter((other) => other !== team).flatMap((other) => apart(other, visitOf))
        const named = others.toSorted((a, b) => compareText(a.file, b.file))
        const files = named.map((other) => `${nameOf('unit', visitOf(other).unit ?? '')}（${other.file}）`)
        for (const document of team) {
          yield {
            file: document.file,
            ...document.locate(['place']),
            rule: 'activity/repeat-visit',
            severity: 'warning',
            message: `这一期还有别的单位分头去了${shown(nameOf('place', placeOf(document)))}：${listWords(files)}。`,
            hint: `${sameDayWords(document, named)}是一起去的，就填“联合单位”（joint_units）；不是就下次错开。`,
          }
        }
      }
    }
  },
}

/** Whom another team is to be asked about: who declared to go along with somebody is left out, unless all of it did. */
function apart(team: readonly Document[], visitOf: (document: Document) => Visit): readonly Document[] {
  const alone = team.filter((document) => visitOf(document).joint_units?.length === 0)
  return alone.length > 0 ? alone : team
}

function listWords(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  return `${names.slice(0, MOST_NAMED).join('、')}${more > 0 ? `，还有 ${more} 条记录` : ''}`
}

/** On one day two units seldom meet by accident: it is one visit that both have reported. */
function sameDayWords(document: Document, others: readonly Document[]): string {
  const { date } = dataOf(document)
  const sameDay = others.filter((other) => isText(date) && dataOf(other)['date'] === date).map(({ file }) => file)
  return sameDay.length === 0 ? '' : `${listWords(sameDay)} 是同一天，是同一次走访就只留一条。`
}

/** What an activity says of who went, as far as it is written as it should be: the schema tells the rest. */
function writtenVisit(document: Document): Visit {
  const { type, unit, joint_units: joint } = dataOf(document)
  return {
    ...(isText(type) ? { type } : {}),
    ...(isText(unit) ? { unit } : {}),
    joint_units: Array.isArray(joint) ? joint.filter(isText) : [],
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
