import { EARLIEST_YEAR, isCalendarDate, parseLooseDate } from '../calendar/loose-date.ts'
import { hyphenated } from '../calendar/written-date.ts'

/** How a date that was written in another way is to be written, or why there is no such day; undefined when unclear. */
export function dateHint(text: string, isLoose: boolean): string | undefined {
  const excel = excelHint(text)
  if (excel !== undefined) return excel
  const written = hyphenated(text)
  const isDate = isLoose ? parseLooseDate(written) !== undefined : isCalendarDate(written)
  if (isDate) return `写成 ${written}。`
  const [start, end] = written.split('/')
  if (isLoose && parseLooseDate(`${end}/${start}`)) return `起止颠倒了，早的写在前面：${end}/${start}。`
  const [early] = [...written.matchAll(/(?<!\d)\d{4}(?=$|[-~/])/g)].filter(([each]) => Number(each) < EARLIEST_YEAR)
  if (early) return `年份 ${early[0]} 太早，核对年份。`
  const [, year, month, day] = written.match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? []
  if (day === undefined) return undefined
  if (Number(month) < 1 || Number(month) > 12) return `没有 ${Number(month)} 月，核对月份。`
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}年${Number(month)}月只有 ${days} 天，核对日期。`
}

/** What Excel leaves of a date in a cell of another format: it counts days from the end of 1899. Of the years 1954 to 2064. */
function excelHint(text: string): string | undefined {
  const [, days] = text.normalize('NFKC').match(/^\s*([2-5]\d{4})(\.\d+)?\s*$/) ?? []
  if (days === undefined) return undefined
  const day = new Date(Date.UTC(1899, 11, 30 + Number(days))).toISOString().slice(0, 10)
  return `写成 ${day}。${days} 是 Excel 里日期的序号。`
}
