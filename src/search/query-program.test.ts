import { expect, test } from 'vitest'
import { queryProgram, WASM, withOurAddresses } from './query-program.ts'

test('the script loads what it runs from one address beside the parts, and files that are kept by two names', async () => {
  const { script } = await queryProgram()
  expect(script).toContain(`\`\${this.basePath}../${WASM}\``)
  expect(script).not.toContain('}wasm.')
  expect(script.split(`?v=\${this.languages.und.hash}`)).toHaveLength(3)
})

test('a script that loads them otherwise stops the build', async () => {
  const { script } = await queryProgram()
  for (const other of [script, '']) expect(() => withOurAddresses(other)).toThrow(/^Pagefind .* is 0 times/)
  const address = (path: string) => `\`\${this.basePath}${path}\``
  const own = [`wasm.\${language}.pagefind`, `fragment/\${hash}.pf_fragment`, `index/\${hash}.pf_index`].map(address)
  expect(withOurAddresses(own.join())).not.toBe(own.join())
  for (const one of own) expect(() => withOurAddresses([one, ...own].join())).toThrow(/ is 2 times/)
})
