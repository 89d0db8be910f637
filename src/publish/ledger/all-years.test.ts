import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePortal } from '../../generate/write-portal.ts'
import { runPipeline } from '../../pipeline.ts'
import { loadSchemas } from '../../schema/load-schemas.ts'
import type { Audience } from '../audience.ts'
import { bulletinView } from '../bulletin/bulletin-view.ts'
import { apiFiles } from '../exports/api.ts'
import { ledgerTables } from '../exports/ledger-tables.ts'
import { publishedNow } from '../published-now.ts'
import type { SiteView } from '../views/site.ts'
import { allDuties, allFigurePages, allPeriods, allProgrammes, ledgerOfSpan, programmeAt } from './all-years.ts'

// The programme of a second year comes into force in a city whose first year has been closed, but for its last period.

const root = mkdtempSync(join(tmpdir(), 'last-mile-years-'))
const [first, second, settings] = ['programmes/2025.yaml', 'programmes/2026.yaml', 'site.yaml'].map((file) =>
  join(root, 'content', file),
) as [string, string, string]
let before: SiteView
let after: SiteView

function siteOf(audience: Audience, asOf = '2026-01-20'): SiteView {
  const { site, diagnostics } = runPipeline(root, 'schemas', { asOf, commit: null, audience })
  if (!site) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return site
}

beforeAll(() => {
  writePortal(loadSchemas('schemas'), '.', root, { records: 240, seed: 3, year: 2025, bodies: 0.1 })
  before = siteOf('public')
  const text = readFileSync(first, 'utf8').replaceAll('2026', '2027').replaceAll('2025', '2026')
  // a duty that the new programme has no more keeps its page, too
  const renamed = text.replace('id: diary\n', 'id: women-diary\n').replaceAll(/^ *closed: .*\n/gm, '')
  writeFileSync(second, renamed)
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('programme: "2025"', 'programme: "2026"'))
  after = siteOf('public')
})

afterAll(() => rmSync(root, { recursive: true }))

describe('when the programme of the next year comes into force', () => {
  test('every page of the year before stays where it was', () => {
    const addresses = (site: SiteView) => [
      ...[...allProgrammes(site), ...allPeriods(site), ...allDuties(site)].map(({ url }) => url),
      ...allFigurePages(site).map(({ path }) => path),
    ]
    const now = new Set(addresses(after))
    expect(addresses(before).filter((address) => !now.has(address))).toEqual([])
    expect(now).toContain('/periods/2026-1')
    expect(now).toContain('/duties/diary')
    expect(now).toContain('/duties/women-diary')
  })

  test('units are still told what they owe of the period that is not closed', () => {
    const waiting = (asOf: string, list: 'next' | 'overdue') => {
      const units = [...siteOf('public', asOf).ledger.units.values()]
      return new Set(units.flatMap((unit) => unit[list]).map(({ span, duty }) => `${span} ${duty.url}`))
    }
    expect(waiting('2026-01-05', 'next')).toContain('2025-6 /duties/period-return')
    expect(waiting('2026-01-20', 'overdue')).toContain('2025-6 /duties/period-return')
    const closed = [...waiting('2026-01-20', 'overdue')].filter((item) => item.startsWith('2025-5'))
    expect(closed).toEqual([])
  })

  test('its bulletins and closings say what they said', () => {
    for (const period of before.ledger.periods) {
      const same = allPeriods(after).find(({ id }) => id === period.id)
      expect(same).toEqual(period)
      expect(same && bulletinView(after, same)).toEqual(bulletinView(before, period))
    }
    expect(before.ledger.periods.filter(({ closing }) => closing).length).toBeGreaterThan(3)
  })

  test('its programme and its closings are registered as published, as are those of the new one', () => {
    const ids = publishedNow(after).map(({ kind, id }) => `${kind}/${id}`)
    expect(ids).toEqual(
      expect.arrayContaining(['programme/2025', 'programme/2026', 'closing/2025-1', 'closing/2025-5']),
    )
    expect(ids).not.toContain('closing/2025-6')
  })

  test('its figures stand in its own ledger, and in tables of its own', () => {
    const [coverage] = ledgerTables(before)
    const kept = ledgerTables(after).find(({ path }) => path === '/open-data/2025/coverage')
    expect(kept?.rows).toEqual(coverage?.rows)
    expect(ledgerOfSpan(after, '2025-1')).toBe(after.otherYears[0]?.ledger)
    expect(ledgerOfSpan(after, '2026')).toBe(after.ledger)
    const idAt = (url: string) => programmeAt(after, url).id
    expect(['/periods/2025-1', '/periods/2026-1', '/duties/diary', '/nowhere'].map(idAt)).toEqual([
      '2025',
      '2026',
      '2025',
      '2026',
    ])
  })

  test('the API has its ledger where it was, and names those of both', () => {
    const fileOf = (site: SiteView, path: string) => {
      const file = [...apiFiles(site)].find((each) => each.path === `/api/v1${path}.json`)
      return JSON.parse(String(file && 'body' in file ? file.body : '{}'))
    }
    const kept = fileOf(after, '/ledgers/2025')
    expect(kept.periods).toHaveLength(6)
    expect(kept).toEqual(fileOf(before, '/ledgers/2025'))
    expect(fileOf(after, '/ledger')).toEqual(fileOf(after, '/ledgers/2026'))
    const { ledgers } = fileOf(after, '/index')
    expect(ledgers.map(({ programme }: { programme: string }) => programme)).toEqual(['2026', '2025'])
  })

  test('what is missing of its open period is asked for still, and nothing of the closed ones', () => {
    const asked = siteOf('internal').ledger.worklists?.find(({ id }) => id === 'missing-returns')?.entries ?? []
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(({ note }) => !note?.includes('11—12月'))).toEqual([])
  })
})
