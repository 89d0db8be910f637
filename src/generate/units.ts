import type { UnitRecord } from '../types.generated.ts'
import { provenance, REGION } from './demonstration.ts'
import { divisionNames } from './place-names.ts'
import { Random } from './random.ts'
import type { GeneratedRecord } from './record.ts'

/** A unit of the demonstration city. */
export interface Unit {
  id: string
  title: string
  short: string
  kind: 'city' | 'district' | 'county' | 'county-city' | 'department'
  joined: string | null
  district: string | null
  divisions: readonly string[]
}

/** Heavenly stems and earthly branches: nobody takes 甲区 for a real place. */
const LETTERS =
  '甲jia 乙yi 丙bing 丁ding 戊wu 己ji 庚geng 辛xin 壬ren 癸gui 子zi 丑chou 寅yin 卯mao 辰chen 巳si 未wei 申shen'.split(
    ' ',
  )

/** 甲区, 乙区, 丙县, 丁市, 戊县, then round again. */
const KINDS = [
  ['district', '区', 'qu'],
  ['district', '区', 'qu'],
  ['county', '县', 'xian'],
  ['county-city', '市', 'shi'],
  ['county', '县', 'xian'],
] as const

/** Which of the letters joins in the middle of the year, and which has not joined. */
const MID_YEAR = 3
const NOT_JOINED = 4

const DEPARTMENTS = [
  ['research-office', '研究室', ['收集双月报表和活动进展', '组织重点课题，九月末前收齐调研报告', '编发情况通报']],
  ['organisation-department', '组织部', ['安排常委、执委联系基层组织', '指导基层妇联组织建设']],
  ['rights-department', '权益部', ['安排领导和干部接待值班', '会同信访部门督办疑难纠纷']],
] as const

/** How many districts and counties a city with so many records has: from 5 up to all letters. */
export function areaCount(records: number): number {
  return Math.max(NOT_JOINED + 1, Math.min(LETTERS.length, Math.floor(Math.sqrt(records) / 3)))
}

/** All units: the city, its departments, its districts and counties. */
export function makeUnits(seed: number, year: number, areas: number): Unit[] {
  return [
    {
      id: 'city',
      title: '示例市妇联',
      short: '市妇联',
      kind: 'city',
      joined: `${year - 1}-12-01`,
      district: null,
      divisions: [],
    },
    ...LETTERS.slice(0, areas).map((letter, index) => areaUnit(seed, year, letter, index)),
    ...DEPARTMENTS.map(([id, short]): Unit => {
      return {
        id,
        title: `示例市妇联${short}`,
        short,
        kind: 'department',
        joined: `${year - 1}-12-01`,
        district: null,
        divisions: [],
      }
    }),
  ]
}

function areaUnit(seed: number, year: number, letter: string, index: number): Unit {
  const [kind, suffix, suffixPinyin] = KINDS[index % KINDS.length] ?? KINDS[0]
  const short = `${letter.charAt(0)}${suffix}`
  const joined = index === NOT_JOINED ? null : index === MID_YEAR ? `${year}-07-01` : `${year - 1}-12-15`
  const divisions = divisionNames(new Random(`${seed}/divisions/${index}`), kind === 'district')
  return {
    id: `${letter.slice(1)}-${suffixPinyin}`,
    title: `${short}妇联`,
    short,
    kind,
    joined,
    district: short,
    divisions,
  }
}

/** The record of a unit. */
export function unitRecord(unit: Unit, year: number, index: number, random: Random): GeneratedRecord<'unit'> {
  const people = random.integer(180, 1300) * 1000
  const area = unit.district !== null
  const data: UnitRecord = {
    title: unit.title,
    short_title: unit.short,
    kind: unit.kind,
    joined: unit.joined,
    region: { ...REGION, district: unit.district },
    summary: area
      ? `虚构的${unit.short}，设${unit.divisions.length}个乡级单位，常住人口${people}人。`
      : `虚构的${unit.title}，用来演示本门户的统计和台账。`,
    ...(unit.kind === 'department' ? { duties: [...(DEPARTMENTS.find(([id]) => id === unit.id)?.[2] ?? [])] } : {}),
    ...(area
      ? {
          divisions: [...unit.divisions],
          tile: { row: Math.floor((index - 1) / 6) + 1, column: ((index - 1) % 6) + 1 },
        }
      : {}),
    ...exemptions(unit, year),
    date: String(year),
    ...(area ? { figures: [{ label: '常住人口', value: people, unit: '人', as_of: `${year - 1}-12-31` }] } : {}),
    ...provenance(String(year)),
  }
  return { kind: 'unit', id: unit.id, data }
}

/** The duty from which a unit is exempt in the two middle periods. */
export const EXEMPT = { unit: 'bing-xian', duty: 'reception-shift' } as const

function exemptions({ id }: Unit, year: number): Pick<UnitRecord, 'exemptions'> {
  if (id !== EXEMPT.unit) return {}
  const reason = '接待场所搬迁，经批准暂停接待值班。'
  return { exemptions: [{ duty: EXEMPT.duty, reason, from: `${year}-05-01`, until: `${year}-08-31` }] }
}
