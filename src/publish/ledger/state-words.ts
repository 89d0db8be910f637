import { STATES, type State } from '../../measure/state.ts'

/** A state as readers see it: the public is not told how a unit stands with a duty that counts people in a sensitive table. */
export type ShownState = State | 'withheld'

/** The mark and the words of a state: never told by colour alone. */
export interface StateWords {
  state: ShownState
  mark: string
  label: string
  /** what it means, in one sentence */
  meaning: string
}

const WORDS: Readonly<Record<ShownState, Omit<StateWords, 'state'>>> = {
  met: { mark: '●', label: '按时', meaning: '在期限以内做到了。' },
  late: { mark: '▲', label: '迟报', meaning: '做到了，晚于期限。' },
  short: { mark: '◑', label: '不足', meaning: '做了一部分，还没有做够。' },
  missing: { mark: '○', label: '缺报', meaning: '期限已过，没有收到记录。' },
  due: { mark: '◌', label: '未到期', meaning: '还没有到期限。' },
  exempt: { mark: '—', label: '免报', meaning: '经批准不承担，单位的记录里写明理由。' },
  'nothing-to-report': { mark: '∅', label: '无事项', meaning: '已申报本期没有可报的内容，并写明理由。' },
  'not-joined': { mark: '·', label: '尚未接入', meaning: '那时还没有在本门户报送，不是没有做。' },
  withheld: { mark: '＊', label: '不公开', meaning: '涉及敏感人数，只在内部版公布。' },
}

/** The words of one state. */
export function stateWords(state: ShownState): StateWords {
  return { state, ...WORDS[state] }
}

/** The legend: every state in its order; without the one that this site never shows. */
export function stateLegend(isPublic: boolean): StateWords[] {
  return [...STATES, ...(isPublic ? (['withheld'] as const) : [])].map(stateWords)
}
