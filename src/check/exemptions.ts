import { addDays, daysBetween } from '../calendar/days.ts'
import { looseDateWords } from '../calendar/loose-date.ts'
import { type Diagnostic, RULE_IDS, type RuleId } from '../diagnostic.ts'
import type { Document } from '../read/document.ts'
import { isObject } from '../read/mapping.ts'
import type { RecordOf } from '../types.generated.ts'
import type { Content } from './content.ts'
import { suggestion } from './nearest.ts'

type Exemption = RecordOf['exemptions']['exemptions'][number]

/** An exemption, where it is written, and what it was found to be good for. */
interface Entry {
  exemption: Exemption
  document: Document
  /** the field of the document that lists it */
  field: string
  index: number
  met: 'nothing' | 'warning' | 'error'
}

/** So many days before it expires an exemption is told of: whatever it exempts stops the whole portal on that day. */
const NOTICE_DAYS = 14

/** The field in which a record exempts what is found in its own file. */
const OWN_FIELD = 'check_exemptions'

/**
 * Takes away the warnings that content/exemptions.yaml exempts, or the record's own file. An error is never exempted:
 * it means that what would be published is wrong. An exemption that has expired or exempts nothing is itself an error:
 * a list that only grows would in the end exempt everything.
 */
export function applyExemptions(content: Content, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const entries = entriesOf(content)
  if (entries.length === 0) return [...diagnostics]
  const byPlace = Map.groupBy(entries, ({ exemption }) => `${exemption.rule} ${exemption.file}`)
  const left = diagnostics.filter(({ rule, file, line, severity }) => {
    const entry = byPlace.get(`${rule} ${file}`)?.find(({ exemption }) => (exemption.line ?? line) === line)
    if (entry) entry.met = severity
    return severity === 'error' || !entry || isExpired(entry, content.asOf)
  })
  return [...left, ...entries.flatMap((entry) => faultOf(entry, content.asOf) ?? [])]
}

/** The entries that can be understood; what is wrong with the others is the schema's to say. */
function entriesOf(content: Content): Entry[] {
  return content.documents.flatMap((document) => {
    const isList = document.kind === 'exemptions'
    const field = isList ? 'exemptions' : OWN_FIELD
    const list = isObject(document.data) ? document.data[field] : undefined
    return (Array.isArray(list) ? list : []).flatMap((written, index): Entry[] => {
      const exemption: unknown = isList || !isObject(written) ? written : { ...written, file: document.file }
      return isExemption(exemption) ? [{ exemption, document, field, index, met: 'nothing' }] : []
    })
  })
}

function isExemption(value: unknown): value is Exemption {
  return isObject(value) && ['rule', 'file', 'until'].every((field) => typeof value[field] === 'string')
}

function isExpired({ exemption }: Entry, asOf: string): boolean {
  return exemption.until < asOf
}

function faultOf(entry: Entry, asOf: string): Diagnostic | undefined {
  const { rule, until } = entry.exemption
  const fault = (id: RuleId, field: string, message: string, hint: string): Diagnostic => {
    const place = entry.document.locate([entry.field, entry.index, field])
    return { file: entry.document.file, ...place, rule: id, severity: 'error', message, hint }
  }
  if (entry.met === 'error')
    return fault('exemption/not-allowed', 'rule', '这里是错误，不能豁免，只有提醒可以。', '把错误改好，删掉这一条。')
  if (entry.met === 'nothing') {
    const isRule = (RULE_IDS as readonly string[]).includes(rule)
    const message = isRule ? '这个地方没有这个问题，豁免是多余的。' : `没有“${rule}”这条规则。`
    return fault(
      'exemption/unneeded',
      'rule',
      message,
      isRule ? '删掉这一条。' : suggestion(rule, RULE_IDS, '删掉这一条。'),
    )
  }
  if (isExpired(entry, asOf)) return fault('exemption/expired', 'until', `豁免已在 ${until} 到期。`, RENEW)
  if (addDays(asOf, NOTICE_DAYS) < until) return undefined
  return { ...fault('exemption/expiring', 'until', expiringWords(until, asOf), RENEW), severity: 'warning' }
}

const RENEW = '把问题改好，删掉这一条；确要再放，写新的理由和日期。'

function expiringWords(until: string, asOf: string): string {
  const left = daysBetween(asOf, until)
  return `豁免到 ${looseDateWords(until)}为止（${left === 0 ? '就是今天' : `还有 ${left} 天`}），过了这一天就是错误，什么都不会发布。`
}
