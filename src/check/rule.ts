import type { Diagnostic, RuleId } from '../diagnostic.ts'
import type { Content } from './content.ts'

/** Files laid over the tiny portal in tests/portals/base/: path below the root → text or bytes; null takes the file away. */
export type Example = Readonly<Record<string, string | Uint8Array | null>>

/** What a reader of the guide and the tests know of a rule. */
export interface RuleDoc {
  /** permanent, see RULE_IDS */
  id: RuleId
  /** Chinese, one sentence: what it asks and why */
  meaning: string
  /** each yields at least one diagnostic of this rule */
  bad: readonly Example[]
  /** none yields a diagnostic of this rule */
  good: readonly Example[]
}

/** A rule looks at the whole content and yields every fault of its kind. */
export interface Rule extends RuleDoc {
  check(content: Content): Iterable<Diagnostic>
}
