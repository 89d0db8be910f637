import type { Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import type { Kind } from '../../types.generated.ts'
import type { Content } from '../content.ts'
import { type Located, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'
import { isSensitiveExpression } from '../sensitive.ts'
import { areEntangled, isOfBase } from '../told-counts.ts'

const indicators = (...rows: string[]) => ({
  'content/programmes/2021.yaml': `indicators:\n${rows.map((row, index) => `  - { id: i-${index}, title: 指标${index}, ${row} }\n`).join('')}`,
})
const dispute = (more = '') => `every: period, count: { kind: dispute${more} }`
const insured = (code: string) =>
  `{ kind: project, items: indicators, latest: date, sum: value, where: [{ field: indicator, is: ${code} }] }`

/**
 * Sensitive indicators are protected by what is known of how they stand to each other: counts that are the same, or that have
 * nothing in common. Where they only overlap, a hidden count could be worked out from those that are shown. Duties on such
 * counts are not told at all, and indicators of two years are of two times.
 */
export const programmeEntangled: Rule = {
  id: 'programme/entangled',
  meaning:
    '敏感人数少于 10 的不公开。两个敏感指标数的记录有重叠、条件又不一样，或者每期都公布跨期的人数，一减就能推出不公开的数。',
  bad: [
    indicators(dispute(), dispute(', where: [{ field: unit, is: jia }]')),
    indicators(dispute(', where: [{ field: unit, is: jia }]'), dispute(', where: [{ field: mode, is: self }]')),
    indicators(
      dispute(', where: [{ field: status, is: closed }]'),
      `${dispute(', where: [{ field: status, is: open }]')}, of: { kind: dispute }`,
    ),
    indicators(`${dispute()}, of: { kind: dispute, where: [{ field: status, is: closed }] }`),
    indicators(dispute(), 'every: year, count: { kind: unit }, has: [{ kind: dispute, by: unit }]'),
    indicators('every: year, count: { kind: dispute }', 'every: once, count: { kind: dispute }'),
    indicators(`every: period, count: ${insured('insured')}`),
    indicators(
      'every: period, count: { kind: activity, sum: visitors }',
      'every: period, count: { kind: activity, where: [{ field: visitors, at_least: 1 }] }',
    ),
    {
      'content/units/bing.yaml': 'title: 丙区\naliases: [bing-qu]\n',
      ...indicators(
        dispute(', where: [{ field: unit, is: bing }]'),
        dispute(', where: [{ field: unit, is: bing-qu }]'),
      ),
    },
  ].map(withCodes),
  good: [
    indicators(`${dispute()}, by: category`, `${dispute()}, by: mode`, 'every: year, count: { kind: dispute }'),
    indicators(dispute(', where: [{ field: unit, is: jia }]'), dispute(', where: [{ field: unit, is: yi }]')),
    indicators(`every: once, count: ${insured('insured')}, of: ${insured('eligible')}`, dispute()),
    indicators(`${dispute(', where: [{ field: status, is: closed }]')}, of: { kind: dispute }`),
    indicators(
      'every: period, count: { kind: activity, sum: visitors }',
      'every: period, count: { kind: activity, sum: entered }',
    ),
    indicators('every: period, count: { kind: activity }', 'every: period, count: { kind: activity, sum: visitors }'),
  ].map(withCodes),
  *check(content) {
    for (const programme of programmes(content)) {
      const told = [...listed(programme, 'indicators')].filter(
        ({ data }) => isObject(data['count']) && isSensitiveExpression(content, data),
      )
      for (const [index, indicator] of told.entries()) {
        yield* checkAlone(content, indicator)
        const other = told.slice(0, index).find(({ data }) => areEntangled(content, data, indicator.data))
        if (other) yield checkBoth(indicator, other)
      }
    }
  },
}

function withCodes(example: Record<string, string>): Record<string, string> {
  const entries = ['eligible', 'insured'].map(
    (code) => `  - { code: ${code}, zh: 人数, en: People, sensitive: true }\n`,
  )
  return { ...example, 'content/vocabularies/project-indicator.yaml': `title: 指标\nentries:\n${entries.join('')}` }
}

function checkBoth(indicator: Located, { data: { title } }: Located): Diagnostic {
  return fault(
    indicator,
    'count',
    `“${indicator.data['title']}”和“${title}”都数敏感人数，记录有重叠，口径却不一样，从公布的数能推出不公开的数。`,
    '两个指标的 count、of、has、lacks 写得一模一样，要分开看用 by；或改成没有重叠的记录；做不到就删掉一个。',
  )
}

function* checkAlone(content: Content, indicator: Located): Generator<Diagnostic> {
  const { title, every, count } = indicator.data
  if (!isOfBase(content, indicator.data)) {
    const hint = 'of 的条件只写 count 里也有的，明细、合计字段写得和 count 一样；或删掉 of。'
    yield fault(indicator, 'of', `“${title}”数敏感人数，count 数的却不全在 of 里，相减能推出不公开的数。`, hint)
  }
  const kind = isObject(count) ? content.schemas.kinds.get(count['kind'] as Kind) : undefined
  const standing = kind?.['x-time']?.as
  if (every === 'period' && (standing === 'course' || standing === 'standing')) {
    const message = `“${title}”数敏感人数，“${kind?.title}”跨期存在，每期都公布，两期一减就知道变了几个人。`
    yield fault(indicator, 'every', message, '把 every 改成 year 或 once，全年结算以后公布一次。')
  }
}

function fault({ document, path }: Located, key: string, message: string, hint: string): Diagnostic {
  const { file, locate } = document
  return { file, ...locate([...path, key]), rule: 'programme/entangled', severity: 'error', message, hint }
}
