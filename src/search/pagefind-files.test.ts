import { expect, test } from 'vitest'
import { queryProgram, WASM, withOneWasm } from './pagefind-files.ts'

test('the script loads what it runs from one address beside the parts', async () => {
  const { script } = await queryProgram()
  expect(script).toContain(`\`\${this.basePath}../${WASM}\``)
  expect(script).not.toContain('}wasm.')
})

test('a script that loads it otherwise stops the build', async () => {
  const { script } = await queryProgram()
  for (const other of [script, script.replaceAll('wasm_url', 'url'), ''])
    expect(() => withOneWasm(other)).toThrow(/^Pagefind .*: 0 places/)
  const place = `\`\${this.basePath}wasm.\${language}.pagefind\``
  expect(withOneWasm(place)).not.toContain('}wasm.')
  expect(() => withOneWasm(place + place)).toThrow(/: 2 places/)
})
