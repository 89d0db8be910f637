import { RULE_IDS } from '../diagnostic.ts'
import { READ_DOCS } from '../read/rule-docs.ts'
import type { RuleDoc } from '../rule-doc.ts'
import { ALMOST_DUE_DOC } from './almost-due-doc.ts'
import { RULES } from './check.ts'
import { EXEMPTION_DOCS } from './exemption-docs.ts'
import { PRIVACY_DOCS } from './privacy/privacy.ts'
import { SCHEMA_DOCS } from './schema-docs.ts'

const DOCS: readonly RuleDoc[] = [
  ...READ_DOCS,
  ...SCHEMA_DOCS,
  ALMOST_DUE_DOC,
  ...RULES,
  ...PRIVACY_DOCS,
  ...EXEMPTION_DOCS,
]

/** Every rule of the portal with its meaning and examples, in the order of RULE_IDS. */
export function ruleBook(): RuleDoc[] {
  return DOCS.toSorted((a, b) => RULE_IDS.indexOf(a.id) - RULE_IDS.indexOf(b.id))
}
