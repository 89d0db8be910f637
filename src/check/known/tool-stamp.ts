import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaSet } from '../../schema-set.ts'

/** What the result of reading and checking one record depends on beside its file: no other file of the program. */
const SOURCES = ['src/*.ts', 'src/read/**/*.ts', 'src/check/**/*.ts', 'package-lock.json']

/** A digest of the program that reads and checks, with its libraries and its schemas: a change to any makes all results old. */
export function toolStamp(project: string, schemas: SchemaSet): string {
  const digest = createHash('sha256').update(
    `${process.version}\n${JSON.stringify([schemas.common, ...schemas.kinds])}`,
  )
  const files = globSync(SOURCES, { cwd: project }).filter((file) => !file.endsWith('.test.ts'))
  for (const file of files.sort()) digest.update(`\n${file}\n`).update(readFileSync(join(project, file)))
  return digest.digest('hex')
}
