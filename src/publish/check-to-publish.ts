import { checkContent } from '../check/check.ts'
import type { ReadResult } from '../read/documents.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import { withHiddenTargets } from './hidden-targets.ts'

/**
 * The whole check of a portal: that of its content, and of what its texts name and count, which only the list of public
 * fields can judge.
 * @param asOf the reference date, YYYY-MM-DD
 */
export function checkToPublish(schemas: SchemaSet, read: ReadResult, asOf: string): ReturnType<typeof checkContent> {
  const { content, diagnostics } = checkContent(schemas, read, asOf)
  return { content, diagnostics: withHiddenTargets(content, diagnostics) }
}
