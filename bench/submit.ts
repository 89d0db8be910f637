import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { openPortal } from '../src/submit/open-portal.ts'
import { choicesOf } from '../src/workbook/choices.ts'
import { findChromium, startChromium } from '../tests/chromium.ts'
import { buildPortal } from '../tests/portal-build.ts'
import { startStrictServer } from '../tests/strict-server.ts'
import { byForm, type Made } from './submit/by-form.ts'
import { byWorkbook } from './submit/by-workbook.ts'
import { minutesOf } from './submit/effort.ts'
import { AS_OF, CITY, ScratchPortal } from './submit/scratch-portal.ts'
import type { Suite } from './suite.ts'

/** A record of each kind from the empty form, and from the empty template, to the main branch of a scratch repository. */
export const submitSuite: Suite = {
  title: '报送',
  records: CITY,
  run: async () => {
    const schemas = loadSchemas('schemas')
    const portal = new ScratchPortal(schemas)
    try {
      return { columns: COLUMNS, rows: [...(await formRows(portal)), ...(await workbookRows(portal))] }
    } finally {
      rmSync(portal.root, { recursive: true })
    }
  },
}

const COLUMNS = [
  ...['way', 'kind', 'clicks', 'typed', 'characters', 'chosen', 'estimated min'],
  ...['to the file s', 'check s', 'review s'],
]

type Row = (string | number)[]

async function formRows(portal: ScratchPortal): Promise<Row[]> {
  // not among the builds of the tests, which begin by clearing those away
  const { dist, exitCode, output } = buildPortal(portal.root, resolve('.cache/bench-submit'))
  if (exitCode !== 0) throw new Error(output)
  const server = await startStrictServer(dist)
  const browser = await startChromium(findChromium() ?? '')
  try {
    const rows: Row[] = []
    for (const record of portal.records) {
      const made = await byForm(portal.schemas, browser, server.origin, record)
      portal.begin(record.kind)
      portal.write(made.file, made.text)
      rows.push(rowOf('form', record.kind, made, portal.merge(record.kind, made.file)))
    }
    return rows
  } finally {
    await browser.close()
    server.stop()
    rmSync(dist, { recursive: true })
  }
}

async function workbookRows(portal: ScratchPortal): Promise<Row[]> {
  portal.reset()
  const choices = choicesOf(openPortal(portal.root, portal.schemas, AS_OF, '.').content)
  const rows: Row[] = []
  for (const record of portal.records) {
    portal.begin(record.kind)
    const made = await byWorkbook(portal, choices, record)
    rows.push(rowOf('Excel', record.kind, made, portal.merge(record.kind, made.file)))
  }
  return rows
}

function rowOf(way: string, kind: string, { effort, seconds }: Made, merged: { check: number; review: number }): Row {
  const { clicks, typed, characters, chosen } = effort
  // of clicks in a spreadsheet nobody has kept count
  const counted = [clicks === 0 ? '' : clicks, typed, characters, chosen, round(minutesOf(effort))]
  return [way, kind, ...counted, round(seconds), round(merged.check), round(merged.review)]
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
