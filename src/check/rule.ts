import type { Diagnostic } from '../diagnostic.ts'
import type { RuleDoc } from '../rule-doc.ts'
import type { Content } from './content.ts'

/** A rule looks at the whole content and yields every fault of its kind. */
export interface Rule extends RuleDoc {
  check(content: Content): Iterable<Diagnostic>
}

export type { Example, RuleDoc } from '../rule-doc.ts'
