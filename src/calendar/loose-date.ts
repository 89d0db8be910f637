/**
 * Dates as the sources give them: the part of EDTF (ISO 8601-2) that content uses.
 * `2016`, `2016-04`, `2016-04-25`, `2016~` (approximate), `2012/2017` (interval), `XXXX-07-04` (year unknown).
 */
export interface LooseDate {
  /** null where the source does not say */
  year: number | null
  approximate: boolean
  start: string
  end?: string
}

/** Nothing that is recorded is older; an earlier year is a slip of the keys. */
export const EARLIEST_YEAR = 1900

const ONE = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/

/** Parses a loose date; undefined when the text is none, names a day that does not exist, a year long ago, or ends before it begins. */
export function parseLooseDate(text: string): LooseDate | undefined {
  const [first = '', second, ...rest] = text.split('/')
  if (rest.length > 0 || !isPart(first) || (second !== undefined && !isPart(second))) return undefined
  const year = first.startsWith('XXXX') ? null : Number(first.slice(0, 4))
  const date: LooseDate = { year, approximate: text.includes('~'), start: first.replace('~', '') }
  if (second === undefined) return date
  const end = second.replace('~', '')
  if (year === null) return { ...date, end }
  // an end of which the year is not known comes before nothing and after nothing
  return second.startsWith('XXXX') || isReversed(date.start, end) ? undefined : { ...date, end }
}

/** Whether an interval ends before it begins, as far as both ends say: 2016-05 may well end in 2016. */
function isReversed(start: string, end: string): boolean {
  const length = Math.min(start.length, end.length)
  return start.slice(0, length) > end.slice(0, length)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The last day that a loose date can mean: only that proves that something was done in time. */
export function lastDay(text: string): string | undefined {
  if (DAY.test(text)) return text
  const date = parseLooseDate(text)
  if (!date || date.year === null) return undefined
  const [year, month, day] = (date.end ?? date.start).split('-')
  if (day !== undefined) return `${year}-${month}-${day}`
  if (month === undefined) return `${year}-12-31`
  return `${year}-${month}-${daysIn(Number(year), Number(month))}`
}

/** The first day that a loose date can mean: only that proves that something was done too early, or is still to come. */
export function firstDay(text: string): string | undefined {
  const date = parseLooseDate(text)
  if (!date || date.year === null) return undefined
  const [year, month = '01', day = '01'] = date.start.split('-')
  return `${year}-${month}-${day}`
}

/** The first day of something that is written from day to day; of any other date the last day, which alone proves something. */
export function firstCertainDay(text: string): string | undefined {
  const start = parseLooseDate(text)?.start ?? ''
  return DAY.test(start) ? start : lastDay(text)
}

/** Whether the text is a real calendar day written as YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPart(text)
}

function isPart(text: string): boolean {
  const [, year, month, day] = text.match(ONE) ?? []
  if (year === undefined || Number(year) < EARLIEST_YEAR) return false
  if (month === undefined) return true
  const m = Number(month)
  if (m < 1 || m > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysIn(year === 'XXXX' ? 2000 : Number(year), m))
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The year a date is filed under; null where the source does not say. */
export function yearOf(text: string): number | null {
  return parseLooseDate(text)?.year ?? null
}

/** The words for a reader: “2016年4月25日”, “约2016年”, “2012年至2017年”, “2016年4月11日至15日”, “7月4日（年份不详）”. */
export function looseDateWords(text: string): string {
  const date = parseLooseDate(text)
  if (!date) return text
  const words = date.end === undefined ? partWords(date.start) : rangeWords(date.start, date.end)
  const about = date.approximate ? '约' : ''
  return date.year === null ? `${words}（年份不详）`.replace(/^（年份不详）$/, '日期不详') : about + words
}

/** The words for a day of every year, `12-31`: “12月31日”. */
export function dayWords(monthDay: string): string {
  return partWords(`XXXX-${monthDay}`)
}

/** What both ends share is said once, as official documents write it: “2016年4月11日至15日”, “2016年4月至6月”. */
function rangeWords(start: string, end: string): string {
  const [from, to] = [start.split('-'), end.split('-')]
  const shared = from.length === to.length ? from.findIndex((unit, at) => unit !== to[at]) : 0
  return `${partWords(start)}至${partWords(end, Math.max(0, shared))}`
}

function partWords(part: string, from = 0): string {
  const [year, month, day] = part.split('-')
  const units = [year === 'XXXX' ? '' : `${year}年`, month ? `${Number(month)}月` : '', day ? `${Number(day)}日` : '']
  return units.slice(from).join('')
}
