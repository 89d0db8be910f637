import type { RuleId } from './diagnostic.ts'

/** Files laid over the tiny portal in tests/portals/base/: path below the root → text or bytes; null takes the file away. */
export type Example = Readonly<Record<string, string | Uint8Array | SpecialFile | null>>

/** A file that git does not store as a plain one. */
export interface SpecialFile {
  mode: 'link' | 'submodule' | 'executable'
  /** what a link points to, or what the file holds */
  text: string
}

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
