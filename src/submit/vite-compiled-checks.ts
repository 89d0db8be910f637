import type { Plugin } from 'vite'
import { loadSchemas } from '../schema/load-schemas.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { compiledCheck } from './compiled-check.ts'

const SCHEMAS = 'virtual:schemas'
const CHECKS = 'virtual:compiled-checks'
const CHECK = 'virtual:compiled-check/'

/**
 * Gives the pages' scripts `virtual:schemas`, all of them, and `virtual:compiled-checks`: by kind, a function that loads its
 * compiled validator and its schema. Each kind is a file of its own, so that a form loads one.
 * @param schemaDir where the schemas are
 */
export function compiledChecks(schemaDir: string): Plugin {
  return {
    name: 'last-mile:compiled-checks',
    resolveId: (source) => ([SCHEMAS, CHECKS].includes(source) || source.startsWith(CHECK) ? `\0${source}` : null),
    load: (id) => {
      if (!id.startsWith('\0virtual:')) return null
      const name = id.slice(1)
      const schemas = loadSchemas(schemaDir)
      if (name === SCHEMAS) return schemaModule(schemas)
      if (name === CHECKS) return loaders([...schemas.kinds.keys()])
      return name.startsWith(CHECK) ? checkModule(schemas, name.slice(CHECK.length) as Kind) : null
    },
  }
}

function schemaModule({ common, kinds }: SchemaSet): string {
  return `export const common = ${JSON.stringify(common)}\nexport const kinds = new Map(${JSON.stringify([...kinds])})`
}

function loaders(kinds: readonly Kind[]): string {
  const entries = kinds.map((kind) => `${JSON.stringify(kind)}: () => import(${JSON.stringify(CHECK + kind)})`)
  return `export default { ${entries.join(', ')} }`
}

function checkModule(schemas: SchemaSet, kind: Kind): string {
  const one = { common: schemas.common, kinds: new Map([[kind, schemas.kinds.get(kind) ?? {}]]) }
  return `${compiledCheck(schemas, kind)}\n${schemaModule(one)}`
}
