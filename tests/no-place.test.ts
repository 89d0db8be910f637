import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const UNITS = 'content/units'

/** The names of places that the portal's own units stand for: its province, city and districts. */
function places(): string[] {
  const units = readdirSync(UNITS).map((name) => parse(readFileSync(join(UNITS, name), 'utf8')))
  const names = units.flatMap(({ region }) => Object.values(region ?? {}))
  return [...new Set(names.filter((name) => typeof name === 'string'))]
}

test('no place of this portal stands in code, schemas or hints: another city would read it', () => {
  const listed = execFileSync('git', ['ls-files', 'src', 'schemas', 'scripts', 'public', '.vscode'])
  const files = String(listed).split('\n').filter(Boolean)
  const own = files.filter((file) => !file.endsWith('.test.ts'))
  const names = places()
  expect(names.length).toBeGreaterThan(15)
  const found = own.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return names.filter((name) => text.includes(name)).map((name) => `${file}: ${name}`)
  })
  expect(found).toEqual([])
})
