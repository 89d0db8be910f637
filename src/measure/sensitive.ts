import type { Records } from '../check/records.ts'
import { isSensitiveExpression, sensitiveCodes } from '../check/sensitive.ts'
import type { Counting } from './duty.ts'

/** Whether an expression counts people in a sensitive table: by its kind, by what it sums, or by what it is filtered by. */
export function isSensitive(records: Pick<Records, 'schemas' | 'find'>, expression: Counting): boolean {
  return isSensitiveExpression(records, expression)
}

/** Whether a code of a vocabulary stands for people in a sensitive table. */
export function isSensitiveCode(records: Pick<Records, 'find'>, vocabulary: string | undefined, code: string): boolean {
  return sensitiveCodes(records, vocabulary ?? '')?.has(code) ?? false
}
