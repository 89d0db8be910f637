import type { Locale } from '../../locale.ts'
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

const MARKS: Readonly<Record<ShownState, string>> = {
  met: '●',
  late: '▲',
  short: '◑',
  missing: '○',
  due: '◌',
  exempt: '—',
  'nothing-to-report': '∅',
  'not-joined': '·',
  withheld: '＊',
}

/** The words of one state. */
export function stateWords({ words }: Locale, state: ShownState): StateWords {
  return { state, mark: MARKS[state], ...words.state[state] }
}

/** The legend: every state in its order; without the one that this site never shows. */
export function stateLegend(locale: Locale, isPublic: boolean): StateWords[] {
  return [...STATES, ...(isPublic ? (['withheld'] as const) : [])].map((state) => stateWords(locale, state))
}
