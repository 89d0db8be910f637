import type { Diagnostic } from '../diagnostic.ts'
import type { RuleDoc } from '../rule-doc.ts'
import type { Content } from './content.ts'

/** A rule looks at the whole content and yields every fault of its kind. */
export interface Rule extends RuleDoc {
  check(content: Content): Iterable<Diagnostic>
}

/** What a rule may look at that judges each record by itself. */
export type SingleRecords = Pick<Content, 'schemas' | 'documents'>

/** A rule whose findings in a record depend on that record alone: what it found in an unchanged one still holds. */
export interface RecordRule extends Rule {
  check(records: SingleRecords): Iterable<Diagnostic>
}

export type { Example, RuleDoc } from '../rule-doc.ts'
