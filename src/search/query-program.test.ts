import { expect, test } from 'vitest'
import { callsIn, queryProgram } from './query-program.ts'

test('of the script only the calls of the program are sent', async () => {
  const { script, wasm } = await queryProgram()
  expect(script.length).toBeLessThan(10_000)
  for (const call of ['init_pagefind', 'load_index_chunk', 'search'])
    expect(script).toContain(`exports.${call}=${call};`)
  expect(script).toMatch(/^let wasm_bindgen=.*;export\{wasm_bindgen\};$/s)
  expect(wasm.length).toBeGreaterThan(10_000)
})

test('a script that is bounded otherwise stops the build', async () => {
  const { script } = await queryProgram()
  expect(callsIn(`var a;${script}var b;`)).toBe(script)
  expect(() => callsIn('')).toThrow(/^Pagefind .* is 0 times/)
  expect(() => callsIn(script + script)).toThrow(/ is 2 times/)
})
