import type { RecordEntry, Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'

/** The programme that the site names as the one in force; undefined where there is no such record. */
export function programmeInForce({ find, site }: Pick<Records, 'find' | 'site'>): RecordEntry<'programme'> | undefined {
  return find('programme', site.programme)
}

/**
 * The programmes beside the one in force that have begun, the newest first: what was counted for them stays.
 * @param asOf YYYY-MM-DD
 */
export function otherProgrammes(records: Records, asOf: string): RecordEntry<'programme'>[] {
  const inForce = programmeInForce(records)
  const hasBegun = ({ data }: RecordEntry<'programme'>) => data.periods.some(({ start }) => start <= asOf)
  return records
    .all('programme')
    .filter((programme) => programme.id !== inForce?.id && hasBegun(programme))
    .toSorted((a, b) => b.data.year - a.data.year || compareText(a.id, b.id))
}
