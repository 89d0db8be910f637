import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withPortal } from '../../tests/portals/portal.ts'
import { runPipeline } from '../pipeline.ts'
import { PUBLIC_FIELDS } from '../publish/public-fields.ts'
import type { HistoryView } from '../publish/views/history.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { fileSteps } from './file-steps.ts'
import { readHistories } from './record-histories.ts'

const MODEL = 'content/models/pairing.mdx'
const schemas = loadSchemas('schemas')
const cacheFile = join(mkdtempSync(join(tmpdir(), 'history-')), 'history.json')

test('a step says in words what it changed', () => {
  const { days } = historyAfter((step) => {
    step('2021-01-05', (text) => text.replace('setting: urban', 'setting: rural'))
    step('2021-02-05', (text) =>
      text.replace(
        'reliability: a',
        'figures:\n  - { label: 结对, value: 30, unit: 对, as_of: "2020" }\nreliability: a',
      ),
    )
    step('2021-03-05', (text) => text.replace('上门要两人同行。', '上门要两人同行，先打电话。'))
    step('2021-04-05', (text) => text.replace('date: "2020"', 'date: 2020-04'))
  })
  expect(days.map(({ date, changes }) => [date, ...changes])).toEqual([
    ['2021-04-05', '形成时间由2020年改为2020年4月'],
    ['2021-03-05', '修改正文“风险与注意”'],
    ['2021-02-05', '新增数据1项'],
    ['2021-01-05', '城乡由城市改为农村'],
    ['2020-12-01', '收录本条'],
  ])
})

test('free text that was taken back is never quoted, nor are fields that are not public', () => {
  const SECRET = '不该公开的话'
  const history = historyAfter((step) => {
    step('2021-01-05', (text) =>
      text
        .replace('title: 志愿者', `title: ${SECRET}志愿者`)
        .replace('reliability: a', `staff: ${SECRET}\nnote: ${SECRET}\nreliability: a`)
        .replace('setting: urban', `setting: ${SECRET}`)
        .replace('## 风险与注意', `## ${SECRET}\n\n某事。\n\n## 风险与注意`),
    )
    step('2021-02-05', (text) => text.replace('## 风险与注意', '## 风险与注意\n'))
    step('2021-03-05', (text) => text.replace('reliability: a', `inner: ${SECRET}\nreliability: a`))
    step('2021-04-05', () => readFileSync(join('tests/portals/base', MODEL), 'utf8'))
  })
  expect(JSON.stringify(history)).not.toContain(SECRET)
  expect(history.days.map(({ date }) => date)).toEqual(['2021-04-05', '2021-01-05', '2020-12-01'])
  expect(history.days[0]?.changes).toContain('删去“编者注”')
})

test('a version that was no record is told of as the whole text, once it came and once it went', () => {
  const whole = readFileSync(join('tests/portals/base', MODEL), 'utf8')
  const { days } = historyAfter((step) => {
    step('2021-01-05', () => '没有字段\n')
    step('2021-02-05', () => whole)
  })
  expect(days.map(({ changes }) => changes)).toEqual([['修改全文'], ['修改全文'], ['收录本条']])
})

test('a renamed record keeps its history', () => {
  const { days, added } = inRepository((root, commit) => {
    edit(root, (text) => text.replace('reliability: a', 'aliases:\n  - pairing\nreliability: a'))
    renameSync(join(root, MODEL), join(root, 'content/models/pairing-elders.mdx'))
    commit('2021-05-01')
    return viewOf(root, 'pairing-elders')
  })
  expect(days.map(({ changes }) => changes)).toEqual([['改用新的编号，旧地址仍然有效'], ['收录本条']])
  expect(added).toBe('2020-12-01')
})

test('a file that takes the place of a removed one has a history of its own', () => {
  const { days } = inRepository((root, commit) => {
    const text = readFileSync(join(root, MODEL), 'utf8')
    rmSync(join(root, MODEL))
    commit('2021-05-01')
    writeFileSync(join(root, MODEL), text)
    commit('2021-06-01')
    return viewOf(root, 'pairing')
  })
  expect(days.map(({ date }) => date)).toEqual(['2021-06-01'])
})

test('a shallow clone says that it does not know the beginning', () => {
  const { days, added, isWhole } = inRepository((root, commit) => {
    edit(root, (text) => text.replace('setting: urban', 'setting: rural'))
    commit('2021-01-05')
    const clone = join(mkdtempSync(join(tmpdir(), 'shallow-')), 'clone')
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${root}`, clone])
    const shallow = viewOf(clone, 'pairing')
    execFileSync('git', ['-C', clone, 'fetch', '--quiet', '--unshallow'])
    expect(viewOf(clone, 'pairing').days).toHaveLength(2)
    return shallow
  })
  expect({ days, added, isWhole }).toEqual({ days: [], added: null, isWhole: false })
})

test('in a shallow clone only a file that came in after its beginning is known as a whole', () => {
  const { steps, view } = inRepository((root, commit) => {
    edit(root, (text) => text.replace('setting: urban', 'setting: rural'))
    commit('2021-01-05')
    edit(root, (text) => text.replace('setting: rural', 'setting: urban'))
    const unit = readFileSync(join(root, 'content/units/jia.yaml'), 'utf8')
    writeFileSync(join(root, 'content/units/yi.yaml'), unit.replaceAll('甲区', '乙区'))
    commit('2021-02-05')
    const clone = join(mkdtempSync(join(tmpdir(), 'shallow-')), 'clone')
    execFileSync('git', ['clone', '--quiet', '--depth=2', `file://${root}`, clone])
    return { steps: fileSteps(clone), view: viewOf(clone, 'pairing') }
  })
  const known = (file: string) => steps.get(file)?.map(({ date, whole }) => [date, whole])
  expect(known('content/units/yi.yaml')).toEqual([['2021-02-05', true]])
  expect(known(MODEL)).toEqual([
    ['2021-02-05', true],
    ['2021-01-05', false],
  ])
  expect(view).toMatchObject({ days: [{ date: '2021-02-05' }], added: null, isWhole: false })
})

test('outside a repository there is no history', () => {
  withPortal({}, (root) => expect(readHistories(root, schemas, PUBLIC_FIELDS, cacheFile)).toBeUndefined())
})

test('what is remembered equals what is computed', () => {
  inRepository((root) => {
    const first = readHistories(root, schemas, PUBLIC_FIELDS, cacheFile)
    expect(JSON.parse(readFileSync(cacheFile, 'utf8').replace(/^.*\n/, ''))).toEqual([...(first ?? [])])
    expect(readHistories(root, schemas, PUBLIC_FIELDS, cacheFile)).toEqual(first)
  })
})

type Commit = (date: string) => void
type Step = (date: string, change: (text: string) => string) => void

/** The history of the model after a number of changes, each a commit of its own. */
function historyAfter(change: (step: Step) => void): HistoryView {
  return inRepository((root, commit) => {
    change((date, edited) => {
      edit(root, edited)
      commit(date)
    })
    return viewOf(root, 'pairing')
  })
}

function edit(root: string, change: (text: string) => string): void {
  const file = join(root, MODEL)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

/** Runs a function on the tiny portal in a repository whose first commit is of 2020-12-01. */
function inRepository<T>(use: (root: string, commit: Commit) => T): T {
  return withPortal({}, (root) => {
    const git =
      (...args: string[]) =>
      (date = '') => {
        const who = {
          GIT_AUTHOR_NAME: 'test',
          GIT_AUTHOR_EMAIL: '',
          GIT_COMMITTER_NAME: 'test',
          GIT_COMMITTER_EMAIL: '',
        }
        const when = { GIT_AUTHOR_DATE: `${date}T09:00:00+0800`, GIT_COMMITTER_DATE: `${date}T09:00:00+0800` }
        execFileSync('git', ['-C', root, ...args], { env: { ...process.env, ...who, ...when } })
      }
    const commit: Commit = (date) => {
      git('add', '--all')()
      git('commit', '--quiet', '--message', 'step')(date)
    }
    git('init', '--quiet')()
    commit('2020-12-01')
    return use(root, commit)
  })
}

function viewOf(root: string, id: string): HistoryView {
  const histories = readHistories(root, schemas, PUBLIC_FIELDS, cacheFile)
  const run = runPipeline(root, 'schemas', { asOf: '2021-12-31', commit: null, ...(histories ? { histories } : {}) })
  const view = run.site?.records.get('model')?.find((record) => record.id === id)
  if (!view?.history) throw new Error(`no history of ${id}: ${JSON.stringify(run.diagnostics)}`)
  return view.history
}
