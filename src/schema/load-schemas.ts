import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind } from '../types.generated.ts'
import type { Schema, SchemaSet } from './schema-set.ts'

/** Reads every schema of a folder. Throws when one is unreadable: that is a fault of the project, not of its content. */
export function loadSchemas(dir: string): SchemaSet {
  const read = (file: string): Schema => JSON.parse(readFileSync(join(dir, file), 'utf8'))
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.schema.json') && file !== 'common.schema.json')
    .sort()
  const kinds = new Map(files.map((file) => [file.replace('.schema.json', '') as Kind, read(file)]))
  return { common: read('common.schema.json'), kinds }
}
