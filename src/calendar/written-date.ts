import { isCalendarDate, parseLooseDate } from './loose-date.ts'

// Dates as people write them, for whoever reads what was typed: a cell of a workbook, an answer of an issue, a field of a form.

/** The day that a text means, as YYYY-MM-DD; the text as it is where it means none. */
export function dayAsWritten(text: string): string {
  const written = hyphenated(text)
  return isCalendarDate(written) ? written : text
}

/** The loose date that a text means, in EDTF; the text as it is where it means none. */
export function looseDateAsWritten(text: string): string {
  const written = hyphenated(text)
  return parseLooseDate(written) ? written : text
}

/** The time of day that other programs write behind a date. */
const CLOCK = /(T|\s+)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/

/** “2016年3月22日”, `2016.3.22`, `20160322`, “约2016年”, “2016年3月1日至5日” and “2016年4-6月” with hyphens, whether or not there are such days. */
export function hyphenated(text: string): string {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(CLOCK, '')
    .replace(/[\s“”‘’"']/g, '')
    .replace(/(?<=年\d{1,2})-(?=\d{1,2}月$)/, '月至')
  const [first = '', ...rest] = plain.split(/至|到|\/(?=\d{4})/)
  return [first, ...rest.map((part) => completed(part, first))].map(hyphenatedPart).join('/')
}

/** The end of a span with what it shares with the start, which is written once: “2016年4月11日至15日”, “2016年4月至6月”. */
function completed(end: string, start: string): string {
  if (/^\d{1,2}[日号]$/.test(end)) return start.replace(/\d{1,2}[日号]$/, end)
  return /^\d{1,2}月/.test(end) ? start.replace(/(?<=年).*$/, end) : end
}

/** A hyphen that stands for “to”, or a slash for “to” behind hyphens: 2025.4-6 is no day in April. */
const TO = /[年./]\d{1,2}-\d|[年.-]\d{1,2}\/\d|-\d{1,2}-\d{1,2}月/

function hyphenatedPart(part: string): string {
  if (TO.test(part)) return part
  const about = /^约|左右$|前后$/.test(part) ? '~' : ''
  const digits = part.replace(/^约|左右$|前后$/g, '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  const fields = digits
    .replace(/[年月./]/g, '-')
    .replace(/[日号]$|-$/g, '')
    .split('-')
  return fields.map((field) => (/^\d$/.test(field) ? `0${field}` : field)).join('-') + about
}
