import type { ErrorObject } from 'ajv'
import type { RuleId } from '../diagnostic.ts'

/** A schema fault in words, with the field it stands at. */
export interface SchemaFault {
  rule: RuleId
  message: string
  hint: string
  path: (string | number)[]
  part: 'key' | 'value'
  /** the field of the group at `path` that is not there */
  missing?: string
}

/** One of ajv's errors, with the value that it found wrong. */
export interface SchemaError {
  keyword: string
  params: ErrorObject['params']
  path: (string | number)[]
  data: unknown
}

export type FaultWords = Pick<SchemaFault, 'rule' | 'message' | 'hint'>
