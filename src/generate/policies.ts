import { addDays } from '../calendar/days.ts'
import type { PolicyRecord } from '../types.generated.ts'
import { type City, firstDay, POLICIES } from './city.ts'
import { provenance, REGION } from './demonstration.ts'
import type { GeneratedRecord } from './record.ts'

const DOCUMENTS = [
  [
    '双月下基层工作周活动方案',
    '每两个月安排一个工作周，干部到点位去，问题带回来，结果报上来。',
    ['每名干部直接联系五名以上妇女', '每个工作联系点至少一项创新亮点'],
  ],
  [
    '基层妇女之家开放办法',
    '妇女之家按群众的作息开门，时间贴在门口，活动后当月公示账目。',
    ['晚上和周末要有开放时间', '账目当月公示'],
  ],
  [
    '信访代理协理规定',
    '跑腿不方便的群众可以委托代办，承办部门按时限答复。',
    ['委托要有书面记录', '十五个工作日内答复'],
  ],
  [
    '巾帼帮扶项目管理办法',
    '帮扶项目先摸底后立项，逐期填报指标，年底按回访结果评价。',
    ['逐期填报受益人数', '评价看回访不看照片'],
  ],
] as const

/** The id of a policy; numbers beyond the last go round. */
export function policyId(index: number): string {
  return `policy-${(index % POLICIES) + 1}`
}

/** The fictional documents of the city: those that the programme and the records rest on, then plans of districts and counties. */
export function policyRecords(city: City): GeneratedRecord<'policy'>[] {
  return [...cityPolicies(city.year), ...city.planning.map((unit) => ownPlan(city, unit))]
}

function cityPolicies(year: number): GeneratedRecord<'policy'>[] {
  return DOCUMENTS.map(([title, summary, points], index) => ({
    kind: 'policy',
    id: policyId(index),
    data: {
      title: `示例市${title}`,
      number: `示妇发〔${year}〕${index + 1}号`,
      issuer: '示例市妇联（虚构）',
      level: 'city',
      date: `${year - 1}-12-${20 + index}`,
      effective: `${year}-01-01`,
      region: { ...REGION, district: null },
      summary,
      key_points: [...points] as [string, ...string[]],
      ...provenance(`${year - 1}-12-${20 + index}`),
    },
  }))
}

/** What a district or county has decided to do about the city's programme, eight weeks after it began to report. */
function ownPlan(city: City, unit: City['planning'][number]): GeneratedRecord<'policy'> {
  const date = addDays(firstDay(city, unit), 56)
  const data: PolicyRecord = {
    title: `${unit.short}双月下基层工作周活动方案`,
    number: null,
    issuer: `${unit.title}（虚构）`,
    unit: unit.id,
    carries_out: policyId(0),
    level: 'district',
    date,
    region: { ...REGION, district: unit.district },
    summary: `${unit.short}按全市方案，把每个双月的工作周定到点位、定到人，问题由谁来办写在前面。`,
    key_points: ['每个点位每年至少去一次', '能当场办的当场办，办不了的十天内答复'],
    ...provenance(date),
  }
  return { kind: 'policy', id: `${unit.id}-plan`, data }
}
