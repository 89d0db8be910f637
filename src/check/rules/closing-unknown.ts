import { isObject } from '../../read/mapping.ts'
import { vocabularyOf } from '../../schema/schema-set.ts'
import type { Content } from '../content.ts'
import { countableFields, type Located, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

const PROGRAMME =
  'periods:\n  - { id: 2021-1, start: 2021-01-01, end: 2021-02-28, closed: 2021-03-20 }\nduties:\n  - { id: visits }\n' +
  'indicators:\n  - { id: activities, count: { kind: activity }, by: type }\n'
const CODES = 'entries:\n  - { code: visit, zh: 走访, en: Visit }\n'

function portal(closing: string): Record<string, string> {
  return {
    'content/programmes/2021.yaml': PROGRAMME,
    'content/vocabularies/activity-type.yaml': CODES,
    'content/closed/2021-1.yaml': `period: 2021-1\nclosed: 2021-03-20\n${closing}`,
  }
}

/** What a closing names has to stay: a figure whose duty, indicator or code is gone would vanish from what was published. */
export const closingUnknown: Rule = {
  id: 'closing/unknown',
  meaning: '结算文件里的义务、指标和分类编码要一直留着，否则公布过的数字没有地方显示。',
  bad: [
    portal('cells:\n  - { duty: survey, unit: jia, state: met, value: 1 }\n'),
    portal('totals:\n  - { indicator: surveys, value: 1 }\n'),
    portal('totals:\n  - { indicator: activities, codes: [publicity], value: 1 }\n'),
    // split by nothing any more
    {
      ...portal('totals:\n  - { indicator: activities, codes: [visit], value: 1 }\n'),
      'content/programmes/2021.yaml': PROGRAMME.replace(', by: type', ''),
    },
  ],
  good: [
    portal(
      'cells:\n  - { duty: visits, unit: jia, state: met, value: 1 }\n' +
        'totals:\n  - { indicator: activities, value: 1 }\n  - { indicator: activities, codes: [visit], value: 1 }\n',
    ),
  ],
  *check(content) {
    const byPeriod = programmesByPeriod(content)
    for (const document of content.documents) {
      if (document.kind !== 'closing' || !isObject(document.data)) continue
      const programme = byPeriod.get(String(document.data['period']))
      if (!programme) continue
      // a name stands in many figures, and is told once
      const told = new Set<string>()
      for (const { name, title, path, way = '' } of lostNames(content, programme, {
        document,
        path: [],
        data: document.data,
      })) {
        if (told.has(`${title} ${name}`)) continue
        told.add(`${title} ${name}`)
        yield {
          file: document.file,
          ...document.locate(path),
          rule: 'closing/unknown',
          severity: 'error',
          message: `结算的数字里有${title}“${name}”，现在没有了。`,
          hint: `把编号改回“${name}”。结算过的编号不能改也不能删，名称可以改${way}。`,
        }
      }
    }
  },
}

function programmesByPeriod(content: Content): Map<string, Located> {
  return new Map(
    [...programmes(content)].flatMap((programme) =>
      [...listed(programme, 'periods')].map(({ data }) => [String(data['id']), programme] as const),
    ),
  )
}

interface LostName {
  name: string
  title: string
  path: (string | number)[]
  /** how to have it gone from now on, as it cannot be gone from what was closed */
  way?: string
}

const ENDED = '；不再要求的，在它的 revisions 里写从哪天起 at_least: 0'

function* lostNames(content: Content, programme: Located, closing: Located): Generator<LostName> {
  const duties = new Set([...listed(programme, 'duties')].map(({ data }) => data['id']))
  const indicators = new Map([...listed(programme, 'indicators')].map(({ data }) => [data['id'], data]))
  for (const { data, path } of listed(closing, 'cells')) {
    const { duty } = data
    if (typeof duty === 'string' && !duties.has(duty))
      yield { name: duty, title: '义务', path: [...path, 'duty'], way: ENDED }
  }
  for (const { data, path } of listed(closing, 'totals')) {
    const { indicator, codes } = data
    const known = indicators.get(indicator)
    if (typeof indicator === 'string' && !known) yield { name: indicator, title: '指标', path: [...path, 'indicator'] }
    const there = known && codesOf(content, known)
    for (const [index, code] of Array.isArray(codes) ? codes.entries() : [])
      if (there && !there.has(String(code)))
        yield { name: String(code), title: '分类编码', path: [...path, 'codes', index] }
  }
}

/** The codes by which an indicator is split; undefined where its vocabulary cannot be read. */
function codesOf(
  { schemas, codes }: Content,
  { count, by }: Record<string, unknown>,
): { has(code: string): boolean } | undefined {
  if (by === undefined) return new Set()
  const { kind, items } = isObject(count) ? count : {}
  const vocabulary = vocabularyOf(countableFields(schemas, String(kind), items)?.get(String(by)))
  return vocabulary === undefined ? undefined : codes(vocabulary)
}
