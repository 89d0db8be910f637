import { parseLooseDate } from './loose-date.ts'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** The English words for a loose date: “25 April 2016”, “about 2016”, “2012 to 2017”, “4 July (year unknown)”. */
export function englishDateWords(text: string): string {
  const date = parseLooseDate(text)
  if (!date) return text
  const words = date.end === undefined ? partWords(date.start) : rangeWords(date.start, date.end)
  if (date.year === null) return words === '' ? 'date unknown' : `${words} (year unknown)`
  return date.approximate ? `about ${words}` : words
}

/** The English words for a day of every year, `12-31`: “31 December”. */
export function englishDayWords(monthDay: string): string {
  return partWords(`XXXX-${monthDay}`)
}

/** The months of a stretch of time, short as a heading of a column: “Jan–Feb”. */
export function englishMonths(start: string, end: string): string {
  const [first, last] = [start, end].map((day) => monthOf(day).slice(0, 3))
  return first === last ? `${first}` : `${first}–${last}`
}

/** What both ends share is said once: “9 to 11 September 2025”, “March to April 2016”. */
function rangeWords(start: string, end: string): string {
  const [from, to] = [start.split('-'), end.split('-')]
  const shared = from.length === to.length ? from.findIndex((unit, at) => unit !== to[at]) : 0
  const first = shared > 0 ? partWords(start, shared) : partWords(start)
  return `${first} to ${partWords(end)}`
}

function partWords(part: string, from = 0): string {
  const [year, month, day] = part.split('-')
  const units = [year === 'XXXX' ? '' : (year ?? ''), month ? monthOf(part) : '', day ? String(Number(day)) : '']
  return units
    .slice(from)
    .filter((unit) => unit !== '')
    .reverse()
    .join(' ')
}

function monthOf(part: string): string {
  return MONTHS[Number(part.slice(5, 7)) - 1] ?? ''
}
