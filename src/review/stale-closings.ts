import { acceptRecords } from '../check/records.ts'
import { hasErrors } from '../diagnostic.ts'
import { quoted } from '../forge/quoted.ts'
import { freezePeriod } from '../measure/closing.ts'
import { measureLedger } from '../measure/ledger.ts'
import type { Branch } from './branch.ts'

/** A new closing that may not be merged as it is. */
export interface StaleClosing {
  file: string
  /** its figures are not those of the records beside it; or main has changed, and nobody knows what they are with its records */
  why: 'other-figures' | 'behind'
}

/**
 * The new closings that a merge would freeze wrong, for ever: main has taken in other records since the period was closed, or
 * somebody wrote the figures. Nothing is known of a side with errors.
 */
export function staleClosings({ before, after, isBehind }: Branch): StaleClosing[] {
  if (hasErrors(after.diagnostics)) return []
  const records = acceptRecords(after.content)
  const added = records.all('closing').filter(({ id }) => !before.content.find('closing', id))
  return added.flatMap(({ id, file, data }): StaleClosing[] => {
    const programme = records.all('programme').find((each) => each.data.periods.some((period) => period.id === id))
    if (!programme) return []
    const { digest } = freezePeriod(records, measureLedger(records, programme, data.closed), id)
    if (digest !== data.digest) return [{ file, why: 'other-figures' }]
    return isBehind ? [{ file, why: 'behind' }] : []
  })
}

const ADVICE = {
  'other-figures': `结算文件里的数字和现在的记录对不上，多半是结算以后又收了记录。请先合并主干，删掉下面的文件，再运行 ${quoted('npm run close-period')}：`,
  behind: '主干在这个分支分出以后又有改动，不知道结算的数字合并以后还对不对。请先把主干合并到这个分支：',
} as const

/** The part of a review that names them. */
export function staleClosingLines(closings: readonly StaleClosing[]): string[] {
  const byReason = [...Map.groupBy(closings, ({ why }) => why)]
  const parts = byReason.flatMap(([why, each]) => ['', ADVICE[why], '', ...each.map(({ file }) => `- ${quoted(file)}`)])
  return parts.length === 0 ? [] : ['', '### 新的结算', ...parts]
}
