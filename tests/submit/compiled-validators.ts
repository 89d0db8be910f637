import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Validate } from '../../src/check/schema-faults.ts'
import type { SchemaSet } from '../../src/schema/schema-set.ts'
import { compiledCheck } from '../../src/submit/compiled-check.ts'
import type { Kind } from '../../src/types.generated.ts'

/** The validators that the browser gets, loaded here: the same text, run as modules of this project. */
export async function compiledValidators(schemas: SchemaSet): Promise<ReadonlyMap<Kind, Validate>> {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join(process.cwd(), '.cache/validators-'))
  try {
    const modules = [...schemas.kinds.keys()].map(async (kind) => {
      const file = join(folder, `${kind}.mjs`)
      writeFileSync(file, compiledCheck(schemas, kind))
      return [kind, (await import(/* @vite-ignore */ file)).default as Validate] as const
    })
    return new Map(await Promise.all(modules))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
