import { resolveRef, vocabularyOf } from '../../schema/schema-set.ts'
import type { Condition, Kind } from '../../types.generated.ts'
import { fill } from '../../words.ts'
import type { Edition } from '../edition.ts'
import { label } from '../terms.ts'

/** A condition on the records of a kind, in words: “证据等级：有前后对比、有工作数据”. */
export function conditionWords(edition: Edition, kind: Kind, condition: Condition): string {
  const { kit, mark, value: said } = edition.locale.words
  const root = edition.schemas.kinds.get(kind)
  const schema = resolveRef(edition.schemas, root?.properties?.[condition.field] ?? {})
  const words = (): string => {
    if (condition.present !== undefined) return condition.present ? kit.filled : kit.unfilled
    if (condition.at_least !== undefined) return fill(kit.atLeast, { number: condition.at_least })
    const vocabulary = vocabularyOf(schema)
    const values = (condition.in ?? [condition.is ?? '']).map((value) => {
      if (typeof value === 'boolean') return said[value ? 'yes' : 'no']
      return vocabulary === undefined ? String(value) : label(edition, vocabulary, String(value))
    })
    return values.join(mark.list)
  }
  return `${schema.title ?? condition.field}${mark.colon}${words()}`
}
