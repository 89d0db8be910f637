import { ruleBook } from '../check/rule-book.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { RuleDoc } from '../rule-doc.ts'
import { fingerprints } from './fingerprint.ts'
import type { Report } from './report.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Diagnostics as SARIF 2.1.0, which code scanning platforms read. */
export function renderSarif({ diagnostics }: Report): string {
  const rules = ruleBook()
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const names = fingerprints(diagnostics)
  const run = {
    tool: { driver: { name: 'last-mile', language: 'zh-CN', rules: rules.map(descriptor) } },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic, index) => ({
      ...result(diagnostic),
      ruleIndex: indexes.get(diagnostic.rule),
      partialFingerprints: { 'fault/v1': names[index] },
    })),
  }
  return JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)
}

function descriptor({ id, meaning }: RuleDoc) {
  return { id, shortDescription: { text: meaning } }
}

function result({ file, line, column, rule, severity, message, hint }: Diagnostic) {
  const artifactLocation = { uri: encodeURI(file), uriBaseId: '%SRCROOT%' }
  const region = { startLine: line, startColumn: column }
  return {
    ruleId: rule,
    level: severity,
    message: { text: hint ? `${message}${hint}` : message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  }
}
