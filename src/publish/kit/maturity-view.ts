import type { LevelMeasure, Maturity } from '../../measure/maturity.ts'
import type { Edition } from '../edition.ts'
import { label } from '../terms.ts'
import { conditionWords } from './condition-words.ts'

/** How far a model has spread, with every rule that was held against it. */
export interface MaturityView {
  code: string
  label: string
  note: string
  /** from the top, as the rules are tried */
  levels: LevelView[]
}

/** A level and what it asks. */
export interface LevelView {
  code: string
  label: string
  isMet: boolean
  isCurrent: boolean
  asks: LevelAsk[]
}

/** One thing that a level asks: in words, or so many units; of a model also what was found. */
export interface LevelAsk {
  text: string
  isMet?: boolean
  asked?: number
  found?: number
}

/** The maturity of a model in words. */
export function maturityView(edition: Edition, { code, levels }: Maturity): MaturityView {
  return {
    code,
    label: label(edition, 'maturity', code),
    note: maturityNote(edition, code),
    levels: levels.map((level) => levelView(edition, level, code)),
  }
}

/** What a level of maturity means. */
export function maturityNote(edition: Edition, code: string): string {
  const term = edition.term('maturity', code)
  return (term && edition.pick(term.note, term.note_en)) ?? ''
}

function levelView(edition: Edition, { code, isMet, where, adopted }: LevelMeasure, current: string): LevelView {
  return {
    code,
    label: label(edition, 'maturity', code),
    isMet,
    isCurrent: code === current,
    asks: [
      ...where.map(({ condition, isMet }) => ({ text: conditionWords(edition, 'model', condition), isMet })),
      ...adopted.map(({ units, found, isMet, ...named }) => ({
        text: edition.titleOf(named),
        asked: units,
        found,
        isMet,
      })),
    ],
  }
}
