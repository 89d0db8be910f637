import { programStamp, sourcesDigest } from '../../program-stamp.ts'
import type { SchemaSet } from '../../schema/schema-set.ts'

/** What the result of reading and checking one record depends on beside its file: no other file of the program. */
export const TOOL_SOURCES = ['src/*.ts', 'src/{calendar,check,read,schema}/**/*.ts', 'package-lock.json']

/** Stands for the program that reads and checks, with its libraries and its schemas. */
export function toolStamp(project: string, { common, kinds }: SchemaSet): string {
  return programStamp(sourcesDigest(project, TOOL_SOURCES), common, ...kinds)
}
