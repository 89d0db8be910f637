import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, type JSONSchema } from 'json-schema-to-typescript'

const HEADER = '// Generated from schemas/ by `npm run types`. Do not edit.'

/**
 * TypeScript for every record kind, as the text of src/types.generated.ts.
 * @param dir the folder of `<kind>.schema.json` files and `common.schema.json`
 */
export async function generateTypes(dir: string): Promise<string> {
  const read = (file: string) => JSON.parse(readFileSync(join(dir, file), 'utf8'))
  const kinds = readdirSync(dir)
    .map((file) => file.match(/^(.+)\.schema\.json$/)?.[1] ?? '')
    .filter((kind) => kind && kind !== 'common')
    .sort()
  const properties = Object.fromEntries(kinds.map((kind) => [kind, nameable(read(`${kind}.schema.json`), kind)]))
  const whole = {
    title: 'RecordOf',
    type: 'object',
    additionalProperties: false,
    required: kinds,
    properties,
    $defs: nameable(read('common.schema.json').$defs, ''),
  }
  const body = await compile(whole as JSONSchema, 'RecordOf', {
    bannerComment: HEADER,
    additionalProperties: false,
    unreachableDefinitions: false,
    style: { singleQuote: true, semi: false, printWidth: 120 },
  })
  return `${body}\nexport type Kind = keyof RecordOf\n`
}

/** Chinese titles would become type names, so a copy without them; the root takes its kind's name; refs become local. */
function nameable(schema: unknown, kind: string): unknown {
  if (Array.isArray(schema)) return schema.map((item) => nameable(item, ''))
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema)
    .filter(([key, value]) => !(key === 'title' && typeof value === 'string') && !/^(\$id|\$schema|x-)/.test(key))
    .map(([key, value]) => [
      key,
      key === '$ref' ? String(value).replace('common.schema.json', '') : nameable(value, ''),
    ])
  return { ...(kind ? { title: `${kind}-record` } : {}), ...Object.fromEntries(entries) }
}
