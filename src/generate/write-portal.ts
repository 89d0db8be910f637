import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SchemaSet } from '../schema/schema-set.ts'
import { UsageError } from '../usage-error.ts'
import type { CityOptions } from './city.ts'
import { generatePortal } from './portal.ts'

/**
 * Writes the content of a demonstration city below a folder and gives the number of its records.
 * Throws a UsageError when the folder already has content: real records are never overwritten or mixed.
 */
export function writePortal(schemas: SchemaSet, project: string, out: string, options: CityOptions): number {
  const content = join(out, 'content')
  if (existsSync(content)) throw new UsageError(`${content} 已经有内容。换一个文件夹，或先删掉它。`)
  const files = [...generatePortal(schemas, project, options)]
  for (const folder of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(out, folder), { recursive: true })
  for (const { path, text } of files) writeFileSync(join(out, path), text)
  return files.length
}
