import type { RuleId } from '../diagnostic.ts'

/** A schema fault in words, with the field it stands at. */
export interface SchemaFault {
  rule: RuleId
  message: string
  hint: string
  path: (string | number)[]
  part: 'key' | 'value'
}

export type FaultWords = Pick<SchemaFault, 'rule' | 'message' | 'hint'>
