import { looseDateWords } from '../calendar/loose-date.ts'
import type { Content } from '../check/content.ts'
import type { RecordEntry, Records } from '../check/records.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { measureLedger } from './ledger.ts'
import { otherProgrammes, programmeInForce } from './programmes.ts'
import { isSensitive } from './sensitive.ts'
import { type AlmostDue, almostDue } from './upcoming.ts'

const DAYS = 7
const NAMED = 5

/** A warning for each duty that is due within a week and that some units have not done, at the duty in its programme. */
export function almostDueWarnings(content: Content, records: Records): Diagnostic[] {
  // the last period of a year is due when the next year's programme is in force
  const programmes = [programmeInForce(records) ?? [], ...otherProgrammes(records, content.asOf)].flat()
  return programmes.flatMap((programme) => warningsOf(content, records, programme))
}

function warningsOf(content: Content, records: Records, programme: RecordEntry<'programme'>): Diagnostic[] {
  const document = content.find('programme', programme.id)
  if (!document) return []
  // logs of a build can be public: they do not tell how units stand with duties on people in sensitive tables
  // and indicators are never due
  const duties = { ...programme, data: { ...programme.data, indicators: [] } }
  const all = almostDue(measureLedger(records, duties, content.asOf), DAYS)
  const open = all.filter(({ duty }) => !isSensitive(records, duty))
  return open.map((soon) => ({
    file: document.file,
    ...document.locate(['duties', programme.data.duties.indexOf(soon.duty), 'id']),
    rule: 'duty/almost-due',
    severity: 'warning',
    message: `${soon.duty.title}${leftWords(soon)}（${looseDateWords(soon.due)}），还没有做到的有${unitWords(records, soon)}。`,
    hint: '提醒这些单位按期完成；已经做了的请补上记录。',
  }))
}

function leftWords({ daysLeft }: AlmostDue): string {
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天到期`
}

function unitWords(records: Records, { units }: AlmostDue): string {
  const names = units.slice(0, NAMED).map((id) => records.find('unit', id)?.data.short_title ?? id)
  return `${names.join('、')}${units.length > NAMED ? `等 ${units.length} 个单位` : ''}`
}
