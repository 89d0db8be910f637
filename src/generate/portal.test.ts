import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { acceptRecords, type Records } from '../check/records.ts'
import { checkPortal } from '../pipeline.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { formOf } from '../schema/schema-set.ts'
import type { ActivityRecord } from '../types.generated.ts'
import type { CityOptions } from './city.ts'
import { generatePortal } from './portal.ts'
import { writePortal } from './write-portal.ts'

const schemas = loadSchemas('schemas')
const small: CityOptions = { records: 200, seed: 1, year: 2025, bodies: 0.1 }

function filesOf(options: CityOptions) {
  return [...generatePortal(schemas, '.', options)]
}

function digest(options: CityOptions): string {
  return createHash('sha256')
    .update(JSON.stringify(filesOf(options)))
    .digest('hex')
}

describe('the bytes of a demonstration city', () => {
  it('are the same for the same seed', () => {
    expect(digest(small)).toBe(digest(small))
  })

  it('differ for another seed, year or share of bodies', () => {
    const digests = [small, { ...small, seed: 2 }, { ...small, year: 2024 }, { ...small, bodies: 0.2 }].map(digest)
    expect(new Set(digests).size).toBe(4)
  })

  it('make exactly the number of files that was asked for, all at different paths', () => {
    for (const records of [200, 777, 2000]) {
      const paths = filesOf({ ...small, records }).map(({ path }) => path)
      expect([paths.length, new Set(paths).size]).toEqual([records, records])
    }
  })

  it('hold bodies of about 2 KB', () => {
    const sizes = filesOf({ ...small, records: 1000 })
      .filter(({ path }) => path.endsWith('.mdx'))
      .map(({ text }) => Buffer.byteLength(text.slice(text.indexOf('\n---\n'))))
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(mean).toBeGreaterThan(1700)
    expect(mean).toBeLessThan(2500)
  })

  it('have a body in as many records as asked', () => {
    const files = filesOf({ ...small, records: 2000, bodies: 1 })
    expect(files.filter(({ path }) => path.endsWith('.mdx')).length).toBeGreaterThan(1400)
  })
})

describe('what cannot be generated is refused in plain words', () => {
  it.each([
    [{ records: 20 }, '--records'],
    [{ records: Number.NaN }, '--records'],
    [{ seed: 0.5 }, '--seed'],
    [{ year: 25 }, '--year'],
    [{ year: 2026.5 }, '四位年份'],
    [{ year: 2199 }, '放假安排'],
    [{ bodies: 2 }, '--bodies'],
  ])('%o', (wrong, option) => {
    expect(() => filesOf({ ...small, ...wrong })).toThrow(option)
  })

  it('never writes into a folder that has content', () => {
    expect(() => writePortal(schemas, '.', '.', small)).toThrow('已经有内容')
  })
})

/** Writes a city, checks it as the command does, and gives its errors and its content. */
function checkCity(options: CityOptions) {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-city-'))
  try {
    writePortal(schemas, '.', root, options)
    const { content, diagnostics } = checkPortal(root, 'schemas', '2026-01-31')
    return { content, errors: diagnostics.filter(({ severity }) => severity === 'error') }
  } finally {
    rmSync(root, { recursive: true })
  }
}

describe('a demonstration city of 200 records', () => {
  let records: Records

  beforeAll(() => {
    const { content, errors } = checkCity(small)
    expect(errors).toEqual([])
    records = acceptRecords(content)
  })

  it('has records of every kind that people write', () => {
    // a closing is written by a command; single files are settings of one portal
    const written = [...schemas.kinds.keys()].filter((kind) => kind !== 'closing' && formOf(schemas, kind).folder)
    const missing = written.filter((kind) => records.all(kind).length === 0)
    expect(missing).toEqual([])
  })

  it('is marked as a demonstration, on the site and on every record that can carry a note', () => {
    expect(records.site.demonstration).toBe(true)
    const noted = [...schemas.kinds.keys()].filter((kind) => schemas.kinds.get(kind)?.properties?.['note'])
    const unmarked = noted
      .flatMap((kind) => records.all(kind))
      .filter(({ data }) => !String(Reflect.get(data, 'note')).startsWith('演示数据'))
    expect(unmarked).toEqual([])
  })

  it('has a unit that joins in the middle of the year and one that has not joined, and nothing from either before', () => {
    const joined = new Map(records.all('unit').map(({ id, data }) => [id, data.joined]))
    expect([...joined.values()]).toContain(null)
    expect([...joined.values()]).toContain('2025-07-01')
    for (const { data } of [...records.all('activity'), ...records.all('return')]) {
      const day = 'date' in data ? data.date : data.submitted
      expect(day >= (joined.get(data.unit ?? '') ?? '9999')).toBe(true)
    }
  })

  it('has late, short, missing and nothing-to-report returns, and an exempt unit', () => {
    const returns = records.all('return').map(({ data }) => data)
    const [programme] = records.all('programme')
    const due = new Map(programme?.data.periods.map(({ id, return_due }) => [id, return_due]))
    expect(returns.some(({ period, submitted }) => submitted > (due.get(period) ?? ''))).toBe(true)
    expect(returns.some(({ cadres = [] }) => cadres.some(({ contacts }) => contacts < 5))).toBe(true)
    expect(returns.some((data) => data.nothing_to_report !== undefined)).toBe(true)
    expect(returns.filter(({ unit }) => unit !== 'ding-shi').length).toBeLessThan(6 * 6)
    expect(records.all('unit').some(({ data }) => data.exemptions !== undefined)).toBe(true)
  })
})

describe('a demonstration city of 600 records', () => {
  it('has places that two units visit in one period, declared as joint in some cases and not in others', () => {
    const activities = filesOf({ ...small, records: 600 })
      .filter(({ path }) => path.startsWith('content/activities/'))
      .map(({ text }) => parse(text) as ActivityRecord)
    const visits = [...Map.groupBy(activities, ({ place, period }) => `${place} ${period}`).values()]
    const shared = visits.filter((group) => new Set(group.map(({ unit }) => unit)).size > 1)
    const declared = shared.filter((group) => group.some(({ joint_units }) => joint_units !== undefined))
    expect(declared.length).toBeGreaterThan(0)
    expect(shared.length).toBeGreaterThan(declared.length)
  })
})

it('a city of 3,000 records, where the same words come again and again, has no error either', () => {
  expect(checkCity({ ...small, records: 3000 }).errors).toEqual([])
})
