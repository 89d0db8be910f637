/** `npm run bench -- check --date 2026-11-24`: measures a suite, prints its table and keeps it in bench/results/. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { buildSuite, PEER_NAMES } from '../bench/build.ts'
import { checkSuite } from '../bench/check.ts'
import { firstSearchSuite } from '../bench/first-search.ts'
import { ledgerSuite } from '../bench/ledger.ts'
import { lighthouseSuite } from '../bench/lighthouse.ts'
import { machine, machineWords } from '../bench/machine.ts'
import { markdownTable } from '../bench/markdown.ts'
import { privacySuite } from '../bench/privacy.ts'
import { searchSuite } from '../bench/search.ts'
import { serveSuite } from '../bench/serve.ts'
import { submitSuite } from '../bench/submit.ts'
import type { Suite } from '../bench/suite.ts'
import { weightSuite } from '../bench/weight.ts'
import { workbookSuite } from '../bench/workbook.ts'
import { referenceDate } from '../src/calendar/reference-date.ts'
import { readCommand, runCommand } from '../src/command-line.ts'

const SUITES: Readonly<Record<string, Suite>> = {
  build: buildSuite,
  check: checkSuite,
  'first-search': firstSearchSuite,
  ledger: ledgerSuite,
  lighthouse: lighthouseSuite,
  privacy: privacySuite,
  search: searchSuite,
  serve: serveSuite,
  submit: submitSuite,
  weight: weightSuite,
  workbook: workbookSuite,
}

const USAGE = `用法：npm run bench -- 项目 --date 年-月-日 [--records 条数] [--bodies 带正文的比例] [--runs 次数] [--peers 同时测量的其他工具，逗号隔开，不要时写 none]。项目有：${Object.keys(SUITES).join('、')}。其他工具有：${PEER_NAMES.join('、')}。`

const { values, positionals } = readCommand(USAGE, {
  allowPositionals: true,
  options: {
    date: { type: 'string' },
    records: { type: 'string', default: '10000' },
    bodies: { type: 'string', default: '0.1,1' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'string', default: PEER_NAMES.join() },
  },
})
const [name = ''] = positionals
const suite = SUITES[name]
const options = {
  records: Number(values.records),
  bodies: values.bodies.split(',').map(Number),
  runs: Number(values.runs),
  peers: values.peers === 'none' ? [] : values.peers.split(','),
}
if (!suite || !values.date || !(options.runs >= 1) || options.peers.some((peer) => !PEER_NAMES.includes(peer))) {
  console.error(USAGE)
  process.exit(1)
}
await runCommand(() => measure(suite, name, referenceDate(values.date ?? '')))

/** Measures a suite, prints its table and keeps it. */
async function measure(suite: Suite, name: string, date: string): Promise<void> {
  const table = await suite.run(options)
  const heading = `${suite.title}（${suite.records ?? options.records} 条记录，${date}）`
  console.log(`${heading}\n\n${markdownTable(table)}`)
  mkdirSync('bench/results', { recursive: true })
  const measured = { suite: name, date, options, machine: machine() }
  const file = `bench/results/${suite.isSized ? `${name}-${options.records}` : name}`
  writeFileSync(`${file}.json`, `${JSON.stringify({ ...measured, ...table }, null, 2)}\n`)
  writeFileSync(`${file}.md`, `# ${heading}\n\n${markdownTable(table)}\n\n${machineWords(measured.machine)}\n`)
}
