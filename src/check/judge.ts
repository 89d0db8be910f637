import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts'
import type { Content } from './content.ts'
import { withoutEchoes } from './echoes.ts'
import { applyExemptions } from './exemptions.ts'
import { checkPrivacy } from './privacy/privacy.ts'
import { RECORD_RULES } from './record-rules.ts'
import type { Rule } from './rule.ts'
import type { SchemaCheck } from './schema-faults.ts'

/**
 * Every fault of content that has been read: by the schemas, by the rules given, of privacy. Sorted, without echoes and
 * exempted warnings, every private value masked.
 * @param readFaults what reading has reported
 */
export function judge(
  content: Content,
  readFaults: readonly Diagnostic[],
  checkSchema: SchemaCheck,
  rules: readonly Rule[],
): Diagnostic[] {
  const privacy = checkPrivacy(content)
  const single = { ...content, documents: content.documents.filter(({ passed }) => !passed) }
  const parsed = single.documents.filter((document) => document.data !== undefined)
  const diagnostics = [
    ...readFaults,
    ...parsed.flatMap(checkSchema),
    ...rules.flatMap((rule) => [...rule.check(RECORD_RULES.includes(rule) ? single : content)]),
    ...privacy.diagnostics,
  ]
  const left = applyExemptions(content, withoutEchoes(diagnostics))
  return left.map(privacy.mask).sort(compareDiagnostics)
}
