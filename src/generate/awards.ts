import { AWARDS, type City, recordId, unitAt } from './city.ts'
import { NOTE } from './demonstration.ts'
import type { GeneratedRecord } from './record.ts'

const LEVELS = ['first', 'second', 'third'] as const
const LEVEL_WORDS = ['一等奖', '二等奖', '三等奖'] as const
const EDITION = 9

/** The awards of the year, to the first reports. */
export function awardRecords(city: City): GeneratedRecord<'award'>[] {
  return Array.from({ length: AWARDS }, (_, index) => ({
    kind: 'award',
    id: `award-${city.year}-${index + 1}`,
    data: {
      title: `第${EDITION}届求实杯${LEVEL_WORDS[index]}：${unitAt(city, index).short}的调研报告`,
      edition: EDITION,
      year: city.year,
      report: recordId(city, 'report', index),
      level: LEVELS[index] ?? 'merit',
      note: NOTE,
    },
  }))
}
