import type { RuleDoc } from '../../rule-doc.ts'
import type { Line } from './line.ts'
import type { Trigger } from './line-reader.ts'

/** A private value in a normalised text: from `start` up to `end`. */
export interface Match {
  start: number
  end: number
}

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

/** The match of a pattern, or of its group `value` where it has one (flag `d`). */
export function rangeOf(match: RegExpExecArray): Match {
  const [start, end] = match.indices?.groups?.['value'] ?? [match.index, match.index + match[0].length]
  return { start, end }
}

const NO_MATCHES: readonly Match[] = []

/** Every match of a pattern whose value passes a test. Most texts have none: for them nothing is made. */
export function matchesOf(
  text: string,
  pattern: RegExp,
  accept: (value: string, match: RegExpExecArray) => boolean = () => true,
): readonly Match[] {
  pattern.lastIndex = 0
  let found: Match[] | undefined
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (!accept(match.groups?.['value'] ?? match[0], match)) continue
    found ??= []
    found.push(rangeOf(match))
  }
  return found ?? NO_MATCHES
}

/** The matches of several patterns. */
export function allOf(...parts: readonly (readonly Match[])[]): readonly Match[] {
  const some = parts.filter(({ length }) => length > 0)
  return some.length > 0 ? some.flat() : NO_MATCHES
}

/** A record's file with a sentence in it, for the examples. */
export function sample(...sentences: string[]): Record<string, string>[] {
  return sentences.map((sentence) => ({ 'content/policies/sample.yaml': `summary: ${sentence}\n` }))
}
