import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runPipeline } from '../../src/pipeline.ts'
import { bodyOf } from '../../src/publish/public-file.ts'
import { publicFiles } from '../../src/publish/public-files.ts'
import { buildPortal, copyPortal } from '../portal-build.ts'
import { filesOf, readings, textsIn } from '../site-files.ts'

const BASE = 'tests/portals/base'

/** Marks that stand in internal fields, and one that stands in a public one: it proves that the search can find. */
const MARK = /zqcanary\w+|2020-07-13|2020年7月13日|918273/g
const PUBLIC_MARK = 'zqpublic'

const INTERNAL: Readonly<Record<string, string>> = {
  'content/disputes/zqcanary1.yaml':
    '# zqcanary2\nunit: jia\nreceived: 2020-07-13\ncategory: marriage-family\nmode: self\nlimit_days: 173\nstatus: open\n',
  'content/returns/zqcanary3.yaml': `unit: jia
period: 2020-2
submitted: 2020-07-13
cadres:
  - code: zqcanary4-001
    contacts: 918273
    diary: true
    committee_member: false
problems:
  - zqcanary5 有人反映路灯不亮。
plans:
  - zqcanary6 下期走访。
nothing_to_report:
  duties: [work-week]
  reason: zqcanary11 带队的住院
`,
  // what says why a duty was not done has to be in force to be shown anywhere
  'content/units/yi.yaml': `${readFileSync(join(BASE, 'content/units/jia.yaml'), 'utf8').replaceAll('甲区', '乙区')}exemptions:
  - duty: work-week
    reason: zqcanary12 撤并
    from: 2020-01-01
    until: 2020-12-31
`,
  'content/activities/visit.yaml': `# zqcanary7
title: 走访 ${PUBLIC_MARK}
unit: jia
type: visit
date: 2020-05-12
region:
  province: 示例省
  city: 示例市
  district: 甲区
organiser: 甲区妇联
summary: 甲区妇联走访前进村，听取意见。
escorts: 918273
expenses_paid: true
review_on: 2020-06-01
check_exemptions:
  - rule: record/stale
    reason: zqcanary10 人数待核
    until: 2999-12-31
aspects:
  - outreach
sources:
  - id: main
    title: 走访
    publisher: 示例市妇联网站
    url: https://www.example.org/visit
    date: 2020-05-20
    kind: official
reliability: a
`,
  'content/public-contacts.yaml': `contacts:
  - value: "${['0451', '84000000'].join('-')}"
    holder: zqcanary8 值班室
    places: [content/site.yaml]
    basis: zqcanary9 单位网站
    reviewed: 2020-07-13
`,
}

/** A copy of the smallest portal with the marks laid into it, and a contact that may be public. */
function markedPortal(): string {
  const root = copyPortal(BASE)
  cpSync('content/vocabularies', join(root, 'content/vocabularies'), { recursive: true })
  for (const [file, text] of Object.entries(INTERNAL)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const site = join(root, 'content/site.yaml')
  const contact = `contacts:\n  - label: 值班电话\n    value: "${['0451', '84000000'].join('-')}"\n`
  writeFileSync(site, readFileSync(site, 'utf8').replace('contacts: []\n', contact))
  return root
}

test('no byte of a real build holds a value of an internal field', () => {
  const { exitCode, output, dist } = buildPortal(markedPortal())
  expect(exitCode, output).toBe(0)
  const files = filesOf(dist)
  const leaks = files.flatMap(({ path, bytes }) =>
    [path, ...readings(bytes)].flatMap((text) => text.match(MARK) ?? []).map((mark) => `${path}: ${mark}`),
  )
  expect(leaks).toEqual([])
  const holders = files.filter(({ bytes }) => readings(bytes).some((text) => text.includes(PUBLIC_MARK)))
  const endings = new Set(holders.map(({ path }) => path.slice(path.lastIndexOf('.'))))
  expect([...endings]).toEqual(expect.arrayContaining(['.html', '.json', '.csv', '.xml', '.xlsx', '.pf_fragment']))
})

/** A copy of the schemas in which every kind has one more field, which publishing has never heard of. */
function schemasWithNewField(): string {
  const dir = mkdtempSync(join(tmpdir(), 'schemas-'))
  for (const name of readdirSync('schemas')) {
    const schema = JSON.parse(readFileSync(join('schemas', name), 'utf8'))
    if (schema.properties)
      schema.properties.internal_note = { type: 'string', title: '内部备注', description: '给编辑看。' }
    writeFileSync(join(dir, name), JSON.stringify(schema))
  }
  return dir
}

test('a field that publishing has never heard of stays inside', async () => {
  const root = markedPortal()
  for (const { path, bytes } of filesOf(join(root, 'content'))) {
    const text = new TextDecoder().decode(bytes)
    const note = 'internal_note: zqcanary0 内部备注\n'
    if (path.endsWith('.mdx')) writeFileSync(path, text.replace('---\n', `---\n${note}`))
    else if (path.endsWith('.yaml')) writeFileSync(path, note + text)
  }
  const { site, diagnostics } = runPipeline(root, schemasWithNewField(), { asOf: '2020-12-31', commit: null })
  expect(site, JSON.stringify(diagnostics)).toBeDefined()
  if (!site) return
  const { schemas: _schemas, ...view } = site
  const bodies = await Promise.all((await Array.fromAsync(publicFiles(site))).map(bodyOf))
  const texts = [...textsIn(view), ...bodies.flatMap((body) => (typeof body === 'string' ? [body] : readings(body)))]
  expect(texts.filter((text) => text.includes('zqcanary0'))).toEqual([])
  expect(texts.some((text) => text.includes(PUBLIC_MARK))).toBe(true)
})
