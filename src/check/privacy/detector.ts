import type { RuleDoc } from '../../rule-doc.ts'

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
  /** every such value of a normalised text; may yield overlapping ones */
  find(text: string): Iterable<Match>
}

/** The advice for a value that only an official contact may have. */
export const REMOVE_OR_REGISTER = '删掉它；确是对外公开的单位联系方式，先登记到 content/public-contacts.yaml。'

/** The match of a pattern, or of its group `value` where it has one (flag `d`). */
export function rangeOf(match: RegExpExecArray): Match {
  const [start, end] = match.indices?.groups?.['value'] ?? [match.index, match.index + match[0].length]
  return { start, end }
}

/** Every match of a pattern whose value passes a test. */
export function* matchesOf(
  text: string,
  pattern: RegExp,
  accept: (value: string, match: RegExpExecArray) => boolean = () => true,
): Generator<Match> {
  for (const match of text.matchAll(pattern)) {
    if (accept(match.groups?.['value'] ?? match[0], match)) yield rangeOf(match)
  }
}

/** A record's file with a sentence in it, for the examples. */
export function sample(...sentences: string[]): Record<string, string>[] {
  return sentences.map((sentence) => ({ 'content/policies/sample.yaml': `summary: ${sentence}\n` }))
}
