import type { Records } from '../check/records.ts'
import { type Ledger, measureLedger } from './ledger.ts'

/**
 * The ledger of a period's programme on the day on which the period is closed; where it cannot be closed, why and what to
 * do, in Chinese.
 * @param asOf the reference date
 */
export function periodToClose(records: Records, id: string, asOf: string): { ledger: Ledger } | { refusal: string } {
  const programme = records.all('programme').find(({ data }) => data.periods.some((period) => period.id === id))
  if (!programme) return { refusal: unknownWords(records, id) }
  const closed = programme.data.periods.find((period) => period.id === id)?.closed
  if (closed === undefined)
    return { refusal: `${programme.file} 的 ${id} 期没有写结算日期。请先写上 closed: 年-月-日。` }
  if (closed > asOf) return { refusal: `${id} 期的结算日期 ${closed} 还没有到（资料截至 ${asOf}）。请到期再运行。` }
  if (records.find('closing', id)) return { refusal: `${id} 期已经结算。以后的变化会在页面上列为更正，不必再结算。` }
  const ledger = measureLedger(records, programme, closed)
  const last = lastDue(ledger, id)
  // what is not due yet would be frozen as such for ever
  if (last)
    return { refusal: `${id} 期到 ${closed} 还有没到期的义务，最迟的 ${last} 到期。请把结算日期 closed 改到那以后。` }
  return { ledger }
}

function unknownWords(records: Records, id: string): string {
  const all = records.all('programme').flatMap(({ data }) => data.periods.map((period) => period.id))
  const asked = id ? `没有“${id}”这一期` : '没有写明哪一期'
  return `${asked}。请写其中一期：${all.join('、')}。例如：npm run close-period -- ${all[0]}`
}

/** The last due day of what is not due yet of a period, on the day of the ledger. */
function lastDue({ duties }: Ledger, period: string): string | undefined {
  const owed = duties.flatMap(({ cells }) => cells).filter(({ span, state }) => span.id === period && state === 'due')
  return owed
    .map(({ due }) => due)
    .sort()
    .at(-1)
}
