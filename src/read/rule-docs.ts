import type { RuleDoc } from '../rule-doc.ts'
import { BYTE_DOCS } from './rule-docs/byte-docs.ts'
import { CHARACTER_DOCS } from './rule-docs/character-docs.ts'
import { PROSE_DOCS } from './rule-docs/prose-docs.ts'
import { SLIP_DOCS } from './rule-docs/slip-docs.ts'
import { YAML_DOCS } from './rule-docs/yaml-docs.ts'

/**
 * Every rule that reading enforces, in the order in which it is enforced. None of them has a rule of its own that runs:
 * without text there is nothing to check.
 */
export const READ_DOCS: readonly RuleDoc[] = [
  ...BYTE_DOCS,
  ...CHARACTER_DOCS,
  ...SLIP_DOCS,
  ...YAML_DOCS,
  ...PROSE_DOCS,
]
