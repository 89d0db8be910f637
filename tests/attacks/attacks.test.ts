import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../portals/portal.ts'

// A held attack is a whole record; the folder that it lies in is the rule that has to stop it.
const HERE = import.meta.dirname
const FILE = 'content/practices/attack.mdx'
const MOST_MILLISECONDS = 2000

const attacks = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx') && path.includes('/'))
  .sort()

const read = (path: string) => faultsOf({ [FILE]: readFileSync(join(HERE, path)) })

test('the same record without an attack has no fault', () => {
  expect(read('harmless.mdx')).toEqual([])
})

describe.each(Object.entries(Object.groupBy(attacks, dirname)))('%s', (rule, paths = []) => {
  test.each(paths)('%s is refused, in its own file and in good time', (path) => {
    const start = process.cpuUsage()
    const faults = read(path)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_MILLISECONDS)
    expect(faults.map((fault) => `${fault.severity} ${fault.rule}`)).toContain(`error ${rule}`)
    expect(faults.filter(({ file }) => file !== FILE)).toEqual([])
  })
})
