import { parseLooseDate } from './loose-date.ts'

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** The English words for a loose date: “25 April 2016”, “about 2016”, “2012 to 2017”, “4 July (year unknown)”. */
export function englishDateWords(text: string): string {
  const date = parseLooseDate(text)
  if (!date) return text
  const words = date.end === undefined ? partWords(date.start) : `${partWords(date.start)} to ${partWords(date.end)}`
  if (date.year === null) return words === '' ? 'date unknown' : `${words} (year unknown)`
  return date.approximate ? `about ${words}` : words
}

/** The English words for a day of every year, `12-31`: “31 December”. */
export function englishDayWords(monthDay: string): string {
  return partWords(`XXXX-${monthDay}`)
}

/** The months of a stretch of time: “January to February”. */
export function englishMonths(start: string, end: string): string {
  const [first, last] = [monthOf(start), monthOf(end)]
  return first === last ? first : `${first} to ${last}`
}

function partWords(part: string): string {
  const [year, month, day] = part.split('-')
  const units = [day ? String(Number(day)) : '', month ? monthOf(part) : '', year === 'XXXX' ? '' : (year ?? '')]
  return units.filter((unit) => unit !== '').join(' ')
}

function monthOf(part: string): string {
  return MONTHS[Number(part.slice(5, 7)) - 1] ?? ''
}
