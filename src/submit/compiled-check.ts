import { fileURLToPath } from 'node:url'
import { _ } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { schemaAjv } from '../check/schema-ajv.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

const FORMATS = fileURLToPath(new URL('../check/schema-formats.ts', import.meta.url))

/**
 * The text of a module whose default export validates records of a kind: ajv's standalone code, compiled here so that the
 * browser needs neither ajv nor `eval`. What it takes from ajv at run time is imported. The check of the content has looked at
 * the schema itself.
 */
export function compiledCheck({ common, kinds }: SchemaSet, kind: Kind): string {
  const schema = kinds.get(kind)
  const code = { source: true, esm: true, formats: _`SCHEMA_FORMATS` }
  const ajv = schemaAjv({ common, kinds: new Map(schema && [[kind, schema]]) }, { code, validateSchema: false })
  const validate = ajv.getSchema(schema?.$id ?? '')
  if (!validate) throw new Error(`no schema of ${kind}`)
  return withImports(standaloneCode(ajv, validate))
}

const REQUIRE = /require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g

/** ajv calls `require` even in modules. */
function withImports(code: string): string {
  const imports = [`import { SCHEMA_FORMATS } from ${JSON.stringify(FORMATS)}`]
  const body = code.replace(REQUIRE, (_call, module) => {
    imports.push(`import runtime${imports.length} from "${module}.js"`)
    const name = `runtime${imports.length - 1}`
    return `(${name}.default ?? ${name})`
  })
  return `${imports.join('\n')}\n${body}`
}
