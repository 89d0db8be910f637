import type { City } from './city.ts'
import { periodsOf } from './periods.ts'
import type { GeneratedRecord } from './record.ts'

/** What an editor writes before the figures of the first period; the other bulletins have their figures alone. */
export function bulletinRecord({ year }: City): GeneratedRecord<'bulletin'> {
  const [first] = periodsOf(year)
  if (!first) throw new Error('a year without periods')
  return {
    kind: 'bulletin',
    id: first.id,
    data: { period: first.id, date: `${year}-03-20` },
    body: '本期是新一年的第一次通报。各单位按方案下基层，**走访和接访**开局平稳。\n\n下一期请把走访中听到的意见写成建议。\n',
  }
}
