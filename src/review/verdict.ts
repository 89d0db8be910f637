import type { Review } from './review.ts'

const WORDS = {
  sound: '**检查通过，可以请编辑审阅。**',
  past: '**提交历史里有个人信息，重做这个分支以前不能合并。**',
  frozen: '**检查没有错误，但是动了已经结算的数字，恢复以前不要合并。**',
  stale: '**检查没有错误，但是新的结算可能对不上，核对以前不要合并。**',
  lost: '**检查没有错误，但是从公开过的编号里去掉了几个，恢复以前不要合并。**',
  faulty: '**有错误，改好以前不能合并。**',
  inherited: '**主干原来就有错误，不是这个分支带来的；主干改好以前不能发布。**',
}

/** What a review comes to: the gravest of what stands against a merge, else `sound`. */
export type Verdict = keyof typeof WORDS

/** What a review comes to. */
export function verdictOf({ isSound, faults, history, isRefrozen, staleClosings, lostIds }: Review): Verdict {
  if (!isSound) return faults.fresh.some(({ severity }) => severity === 'error') ? 'faulty' : 'inherited'
  if (history.length > 0) return 'past'
  if (isRefrozen) return 'frozen'
  if (staleClosings.length > 0) return 'stale'
  return lostIds.length > 0 ? 'lost' : 'sound'
}

/** A verdict for the comment. */
export function verdictWords(verdict: Verdict): string {
  return WORDS[verdict]
}
