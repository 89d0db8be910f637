import type { RuleDoc } from '../../rule-doc.ts'
import type { Line } from './line.ts'
import type { Trigger } from './line-reader.ts'
import type { Match } from './match.ts'

/** Finds one kind of private value. Its documentation is that of a rule; its search knows nothing of files. */
export interface Detector extends RuleDoc {
  /** what the value is, in Chinese */
  label: string
  /** what to do about one, in Chinese */
  advice: string
  /** works on Chinese digits too, once they are written as Arabic ones */
  numeric?: true
  /** without which a line holds none */
  trigger: Trigger
  /** every such value of a line; may yield overlapping ones */
  find(line: Line): Iterable<Match>
}

/** The advice for a value that only an official contact may have. */
export const REMOVE_OR_REGISTER = '删掉它；确是对外公开的单位联系方式，请编辑登记到 content/public-contacts.yaml。'

/** What stands before long numbers that belong to no person. */
export const OTHER_NUMBER = /(?:信用代码|ISBN|ISSN|文号|单号|编号|订单|登记证|许可证|备案)[^\d\n，。；]{0,8}$/i

/** A record's file with a sentence in it, for the examples. */
export function sample(...sentences: string[]): Record<string, string>[] {
  return sentences.map((sentence) => ({ 'content/policies/sample.yaml': `summary: ${sentence}\n` }))
}
