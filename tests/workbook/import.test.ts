import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { dataOf } from '../../src/check/content.ts'
import { columnName } from '../../src/column-name.ts'
import type { Document } from '../../src/read/document.ts'
import { readDocument } from '../../src/read/document.ts'
import type { SchemaSet } from '../../src/schema/schema-set.ts'
import type { Kind } from '../../src/types.generated.ts'
import { type CellFault, cellName } from '../../src/workbook/cell-fault.ts'
import { exampleRow } from '../../src/workbook/example-row.ts'
import { exportWorkbook } from '../../src/workbook/export-workbook.ts'
import type { ImportContext } from '../../src/workbook/import-context.ts'
import { layoutOf } from '../../src/workbook/layout.ts'
import { templateOf, workbookOf } from '../../src/workbook/template.ts'
import {
  ACTIVITY,
  choices,
  context,
  filledIn,
  imported,
  importOrRefusal,
  MAIN_SHEET,
  portal,
  type RowValues,
  recordsOf,
  schemas,
  withHead,
  withPart,
} from './scene.ts'

/** What a unit writes each year. */
const REPORT: RowValues = { 序号: '1', 标题: '妇女需求调查报告', 所属单位: '丙县' }

/** Where the column of a head stands in the main sheet of a kind. */
function letterOf(kind: Kind, head: string): string {
  const at = layoutOf(schemas, kind)[0]?.columns.findIndex((column) => column.head === head) ?? -1
  return columnName(at + 1)
}

const activities = (...rows: RowValues[]) => filledIn('activity', { 活动: rows })
const said = (faults: readonly CellFault[]) =>
  faults.map((fault) => `${fault.sheet} ${cellName(fault)} ${fault.message}`)

/** The city after some files have come in. */
function cityWith(files: readonly { kind: Kind; id: string; file: string; text: string }[]): Partial<ImportContext> {
  const added = files.map(({ kind, id, file, text }): Document => {
    const form = file.endsWith('.mdx') ? 'mdx' : 'yaml'
    return readDocument({ kind, id, form }, file, strToU8(text)).document
  })
  return {
    existing: {
      all: (kind) => [...context.existing.all(kind), ...added.filter((document) => document.kind === kind)],
      load: (document) => (added.includes(document) ? strToU8(document.text ?? '') : context.existing.load(document)),
    },
  }
}

/** A dispute in hand. */
const DISPUTE: RowValues = {
  单位: '丙县妇联（bing-xian）',
  受理日期: '2025-04-01',
  纠纷类别: choicesFor('dispute', 'category'),
  处理方式: choicesFor('dispute', 'mode'),
  办理时限: 30,
  办理状态: '在办',
}

describe('rows without a fault', () => {
  test('get no id that a withdrawn record had: its address tells of that one', async () => {
    const bytes = await activities(ACTIVITY)
    const [row] = (await imported(bytes)).rows
    const text = `entries:\n  - { kind: activity, id: ${row?.id}, removed: 2025-12-01, reason: 记录重复 }\n`
    const buried = { kind: 'tombstones', id: 'tombstones', file: 'content/tombstones.yaml', text } as const
    expect((await imported(bytes, cityWith([buried]))).rows[0]?.id).toBe(`${row?.id}-2`)
  })

  test('become files, with an id of their own and the fields in the order of the schema', async () => {
    const { rows, faults, passed } = await imported(await activities(ACTIVITY))
    expect(faults).toEqual([])
    expect(passed).toEqual(rows)
    expect(rows[0]).toMatchObject({ state: 'new', file: `content/activities/${rows[0]?.id}.yaml` })
    expect(rows[0]?.text).toBe(
      [
        'title: 到村里看望留守妇女',
        'unit: bing-xian',
        'period: 2025-2',
        'type: visit',
        'date: 2025-04-25',
        'summary: 两名干部到村里看望十二户留守妇女，记下三件要办的事，当场办了一件。',
        'groups:',
        '  - rural-women',
        '',
      ].join('\n'),
    )
  })

  test('name their unit by its short title too, and its id in brackets of either width', async () => {
    for (const unit of ['丙县', '丙县妇联(bing-xian)', '（bing-xian）']) {
      const { rows, faults } = await imported(await activities({ ...ACTIVITY, 所属单位: unit }))
      expect(faults, unit).toEqual([])
      expect(rows[0]?.text).toContain('unit: bing-xian\n')
    }
  })

  test('come in once: a second time they are the records that are there', async () => {
    const bytes = await activities(ACTIVITY, { ...ACTIVITY, 序号: '2', 标题: '到镇里办培训', 活动类型: '培训' })
    const first = await imported(bytes)
    expect(first.rows.map(({ state }) => state)).toEqual(['new', 'new'])
    const again = await imported(bytes, cityWith(first.rows.map((row) => ({ ...row, kind: 'activity' }))))
    expect(again.rows.map(({ id, state }) => [id, state])).toEqual(first.rows.map(({ id }) => [id, 'unchanged']))
    expect(again.passed).toEqual([])
  })

  test('are the records that are there under a former id of their unit, too', async () => {
    const bytes = await activities(ACTIVITY)
    const { rows } = await imported(bytes)
    const before = rows.map((row) => ({
      ...row,
      kind: 'activity' as const,
      text: row.text.replace('bing-xian', 'bing-old'),
    }))
    const { existing } = cityWith(before)
    const all = (kind: Kind) =>
      (existing?.all(kind) ?? []).map((document) =>
        document.kind === 'unit' && document.id === 'bing-xian'
          ? { ...document, data: { ...dataOf(document), aliases: ['bing-old'] } }
          : document,
      )
    const again = await imported(bytes, { existing: { all, load: (document) => existing?.load(document) } })
    expect(again.rows.map(({ id, state }) => [id, state])).toEqual(rows.map(({ id }) => [id, 'changed']))
  })

  test('that are the same stay as many as they are, when they come in again', async () => {
    const bytes = await filledIn('dispute', { 矛盾纠纷: [DISPUTE, DISPUTE, DISPUTE] })
    const first = await imported(bytes)
    expect(new Set(first.rows.map(({ id }) => id)).size).toBe(3)
    const again = await imported(bytes, cityWith(first.rows.map((row) => ({ ...row, kind: 'dispute' }))))
    expect(again.rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  test('may name each other, by the title of a row that has no id yet or by the id that a row gives itself', async () => {
    const common = {
      制定机关: '示范省妇联',
      效力层级: choicesFor('policy', 'level'),
      公布时间: '2025-03',
      摘要: '为示范而写的一份文件，要求各县在年底以前把妇女的需求调查清楚，并列出要办的事。',
      可靠程度: choicesFor('policy', 'reliability'),
    }
    const { rows } = await imported(
      await filledIn('policy', {
        政策法规: [
          { ...common, 标题: '本市怎样落实', 落实的文件: '全省关于需求调查的意见' },
          { ...common, 标题: '本县怎样落实', 落实的文件: '本市的通知（city-notice）' },
          { ...common, 标题: '全省关于需求调查的意见' },
          { ...common, 标题: '本市的通知', 编号: 'city-notice', 落实的文件: '谁也没有写过的文件' },
        ],
      }),
    )
    const named = rows.map(({ record }) => record.data['carries_out'])
    // none has a number, as others of the city have none: that makes them no records that are there
    expect(rows.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'new'])
    expect(named).toEqual([rows[2]?.id, 'city-notice', undefined, '谁也没有写过的文件'])
  })

  test('of one title are other records where another unit or another office gave it', async () => {
    const policy = {
      制定机关: '示范省妇联',
      标题: '关于需求调查的意见',
      效力层级: choicesFor('policy', 'level'),
      公布时间: '2025-03',
      摘要: '为示范而写的一份文件，要求各县在年底以前把妇女的需求调查清楚，并列出要办的事。',
      可靠程度: choicesFor('policy', 'reliability'),
    }
    const report = { 标题: '留守妇女的需求', 所属单位: '丙县' }
    const [policies, reports] = await Promise.all([
      imported(await filledIn('policy', { 政策法规: [policy] })),
      imported(await filledIn('report', { 调研报告: [report] })),
    ])
    const city = cityWith([
      ...policies.rows.map((row) => ({ ...row, kind: 'policy' as const })),
      ...reports.rows.map((row) => ({ ...row, kind: 'report' as const })),
    ])
    const states = async (kind: Kind, sheet: string, ...rows: RowValues[]) =>
      (await imported(await filledIn(kind, { [sheet]: rows }), city)).rows.map(({ state }) => state)
    expect(await states('policy', '政策法规', { ...policy, 制定机关: '示范市妇联' }, policy)).toEqual([
      'new',
      'unchanged',
    ])
    expect(await states('report', '调研报告', { ...report, 所属单位: '甲区' }, report)).toEqual(['new', 'unchanged'])
  })

  test('of one title and unit are other records in another year', async () => {
    const report = (year: number) => filledIn('report', { 调研报告: [{ ...REPORT, 成文时间: `${year}-04` }] })
    const { rows } = await imported(await report(2024))
    const city = cityWith(rows.map((row) => ({ ...row, kind: 'report' as const })))
    const states = async (year: number) => (await imported(await report(year), city)).rows.map(({ state }) => state)
    expect(await states(2025)).toEqual(['new'])
    expect(await states(2024)).toEqual(['unchanged'])
  })

  test('may have their lists in other sheets, by the number of the row', async () => {
    const bytes = await filledIn('activity', {
      活动: [{ ...ACTIVITY, 序号: '甲' }],
      来源: [
        { 序号: '甲', 来源代号: 'main', 来源标题: '𠮷林日报', 发布者: '报社', 发布时间: '2025-04', 来源种类: '媒体' },
        {
          序号: '甲',
          来源代号: 'web',
          来源标题: '网站',
          发布者: '妇联',
          网址: 'https://example.org/1',
          发布时间: '2025',
          来源种类: '官方',
        },
      ],
    })
    const { rows, faults } = await imported(bytes)
    expect(faults).toEqual([])
    expect(rows[0]?.text).toContain(
      'sources:\n  - id: main\n    title: 𠮷林日报\n    publisher: 报社\n    url: null\n    date: 2025-04\n    kind: media\n  - id: web\n',
    )
  })

  test('may have prose, and are checked in it', async () => {
    const practice = {
      标题: '一周一次敲门',
      摘要: '社区干部每周敲一次独居老人的门，问三句话，记一行字。',
      时间: '2025-03',
      地区·省级: '示例省',
      主办单位: '丙县妇联',
      '改革方面 1': '联系服务妇女方式',
      可靠程度: '官方或原载',
      正文·做法: '每周一次。\n\n- 敲门\n- 问好',
      正文·成效: '老人愿意开门了。',
      正文·启示: '{alert(1)}',
    }
    const sources = [
      { 序号: '1', 来源代号: 'main', 来源标题: '报告', 发布者: '妇联', 发布时间: '2025', 来源种类: '官方' },
    ]
    const wrong = await imported(await filledIn('practice', { 实践案例: [{ 序号: '1', ...practice }], 来源: sources }))
    expect(said(wrong.faults)).toEqual([expect.stringContaining(`实践案例 ${letterOf('practice', '正文·启示')}2 `)])
    const right = await imported(
      await filledIn('practice', { 实践案例: [{ 序号: '1', ...practice, 正文·启示: '可学。' }], 来源: sources }),
    )
    expect(right.faults).toEqual([])
    expect(right.rows[0]?.text).toContain('---\n\n## 做法\n\n每周一次。\n\n- 敲门\n- 问好\n\n## 成效\n')
    expect(right.rows[0]?.text).toContain('  district: null\n')
  })
})

/** The words of the first code of a field. */
function choicesFor(kind: Kind, field: string): string {
  return choices(schemas.kinds.get(kind)?.properties?.[field] ?? {})?.all[0]?.words ?? ''
}

describe('faults', () => {
  test('stand at their cells, with the rules and words of the check', async () => {
    const bytes = await activities({
      ...ACTIVITY,
      所属单位: '火星区',
      活动类型: '散步',
      时间: '2025年13月',
      摘要: null,
      参加干部人数: '很多',
    })
    const { rows, faults, passed } = await imported(bytes)
    expect(passed).toEqual([])
    const at = (head: string) => `${letterOf('activity', head)}2`
    expect(said(faults)).toEqual([
      `活动 ${at('所属单位')} “所属单位”写的是“火星区”，没有编号是它的单位。`,
      `活动 ${at('活动类型')} “活动类型”写的是“散步”，词表里没有这个编码。`,
      `活动 ${at('时间')} “时间”写的是“2025年13月”，写法不对。`,
      `活动 ${at('摘要')} 缺少必填的“摘要”（summary）。`,
      `活动 ${at('参加干部人数')} “参加干部人数”写的是文字“很多”，应该是整数。`,
    ])
    const { diagnostics } = portal.with(rows.map((row) => ({ ...row, kind: 'activity' })))
    const wordsOf = ({ rule, message }: { rule?: string; message: string }) => `${rule} ${message}`
    expect(faults.map(wordsOf).sort()).toEqual(diagnostics.map(wordsOf).sort())
  })

  test('of keys: a record under its id and a former one, so that one row would undo the other', async () => {
    const [record] = recordsOf('activity')
    const id = record?.id ?? ''
    const all: ImportContext['existing']['all'] = (kind) =>
      context.existing
        .all(kind)
        .map((document) =>
          document.id === id ? { ...document, data: { ...dataOf(document), aliases: ['old-visit'] } } : document,
        )
    const bytes = await activities({ ...ACTIVITY, 编号: id }, { ...ACTIVITY, 序号: '2', 编号: 'old-visit' })
    const { rows, faults } = await imported(bytes, { existing: { ...context.existing, all } })
    expect(rows).toHaveLength(1)
    expect(said(faults)).toContain(`活动 B3 编号“old-visit”和前面的“${id}”是同一条记录，一个是它以前的编号。`)
  })

  test('of a choice that was made twice give it as it was chosen, not its code', async () => {
    const bytes = await activities({ ...ACTIVITY, '服务对象 1': '农村贫困妇女', '服务对象 2': '农村贫困妇女' })
    const { faults } = await imported(bytes)
    expect(faults.map(({ message }) => message)).toEqual(['“服务对象”里“农村贫困妇女”写了两次。'])
  })

  test('of a column with a list to choose from name what it offers, unless they know what was meant', async () => {
    const bytes = await activities(
      { ...ACTIVITY, 期次: '三四月' },
      { ...ACTIVITY, 序号: '2', 标题: '第二次走访', 期次: '2025年第2期' },
    )
    const [first, second] = (await imported(bytes)).faults.map(({ hint }) => hint)
    expect(first).toMatch(/^从下拉列表里选：2025-1、2025-2、/)
    expect(second).toBe('写成“2025-2”。')
  })

  test('never show a private value, in whatever cell it was put', async () => {
    const phone = `138${'0013'}8000`
    const bytes = await activities(
      {
        序号: phone,
        编号: phone,
        标题: phone,
        所属单位: phone,
        活动类型: phone,
        时间: phone,
        摘要: `${phone}，请打这个电话找她。`,
        参加干部人数: phone,
        '服务对象 1': phone,
      },
      { ...ACTIVITY, 序号: phone },
    )
    const renamed = withHead(bytes, letterOf('activity', '编者注'), 'C2')
    for (const book of [bytes, renamed]) {
      const { faults } = await imported(book)
      expect(faults.length).toBeGreaterThan(5)
      expect(JSON.stringify(faults.map(({ message, hint }) => [message, hint]))).not.toContain(phone)
    }
  })

  test('of a list stand in its sheet', async () => {
    const source = {
      序号: '1',
      来源代号: 'main',
      来源标题: '报道',
      发布者: '报社',
      网址: 'example.org/1',
      来源种类: '媒体',
    }
    const bytes = await filledIn('activity', {
      活动: [ACTIVITY],
      来源: [source, { ...source, 序号: '9' }, { ...source, 序号: null }],
    })
    const { faults, passed } = await imported(bytes)
    expect(said(faults)).toEqual([
      '来源 E2 “网址”写的是“example.org/1”，不是完整的网址。',
      '来源 F2 缺少必填的“发布时间”（date）。',
      '来源 A3 “活动”里没有序号是“9”的行。',
      '来源 A4 没有写序号，不知道这一行属于哪条记录。',
    ])
    expect(passed).toEqual([])
  })

  test('of a row that may be a record that is there a step further, or another one: which, only its id says', async () => {
    const disputes = (...rows: RowValues[]) => filledIn('dispute', { 矛盾纠纷: rows })
    const { rows } = await imported(await disputes(DISPUTE, DISPUTE))
    const city = cityWith(rows.map((row) => ({ ...row, kind: 'dispute' as const })))
    const closed = { ...DISPUTE, 办理状态: '办结', 办结日期: '2025-04-20' }
    const { faults, passed } = await imported(await disputes(closed, DISPUTE), city)
    const id = rows[1]?.id
    expect(said(faults)).toContain(`矛盾纠纷 B2 这一行和已有的记录“${id}”只有“办理状态”不同。`)
    expect(passed).toEqual([])
    const named = await imported(await disputes({ ...closed, 编号: id ?? '' }, DISPUTE), city)
    expect(named.faults.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(named.rows.map(({ state }) => state)).toEqual(['changed', 'unchanged'])
  })

  test('of keys: a number or an id used twice, an id that is none', async () => {
    const { faults } = await imported(
      await activities(
        { ...ACTIVITY, 编号: 'visit-1' },
        { ...ACTIVITY, 标题: '另一次走访', 编号: 'visit-1' },
        { ...ACTIVITY, 序号: '3', 标题: '第三次走访', 编号: '../../etc/passwd' },
        { ...ACTIVITY, 序号: '4', 标题: '第四次走访', 编号: '走访' },
      ),
    )
    expect(said(faults)).toEqual([
      '活动 A2 序号“1”用了两次。',
      '活动 A3 序号“1”用了两次。',
      '活动 B3 编号“visit-1”用了两次。',
      '活动 B4 名称“..”不能作编号。',
      '活动 B5 名称“走访”不能作编号。',
    ])
  })

  test('do not keep other rows from passing, but those that need a faulty one', async () => {
    const good = { ...ACTIVITY, 编号: 'good-visit' }
    const { rows, passed } = await imported(
      await activities(good, { ...ACTIVITY, 序号: '2', 标题: '坏的', 活动类型: '散步' }),
    )
    expect(rows).toHaveLength(2)
    expect(passed.map(({ id }) => id)).toEqual(['good-visit'])
    const suggestion = {
      编号: 'lamp',
      标题: '给巷子装灯',
      单位: '丙县妇联（bing-xian）',
      期次: '2025-2',
      提出日期: '2025-04-01',
      建议内容: '巷子里没有路灯，夜里回家不安全。',
      办理状态: '已提出',
    }
    const broken = { ...suggestion, 编号: 'broken', 标题: '修路', 办理状态: '不知道' }
    const result = await imported(await filledIn('suggestion', { 人民建议: [suggestion, broken] }))
    expect(result.passed.map(({ id }) => id)).toEqual(['lamp'])
  })
})

describe('cells as people leave them', () => {
  test('the example, blank rows and the numbers of rows that were never filled in are passed over', async () => {
    expect((await imported(await templateOf(schemas, 'activity', choices))).rows).toEqual([])
    const bytes = await activities(ACTIVITY, {}, { 序号: '3' }, { 标题: '  ' }, {})
    const { rows, faults } = await imported(bytes)
    expect(faults).toEqual([])
    expect(rows.map(({ record }) => record.place.row + 1)).toEqual([2])
  })

  test('a row that was filled in over the example is said not to come in', async () => {
    const { rows, faults } = await imported(await activities({ ...ACTIVITY, 序号: '例' }, ACTIVITY))
    expect(rows.map(({ record }) => record.place.row + 1)).toEqual([3])
    expect(said(faults)).toEqual(['活动 A2 这一行的序号是“例”，没有导入。'])
  })

  test('what is left of the example in a row that was written over it is told, and comes in', async () => {
    const [layout] = layoutOf(schemas, 'activity')
    const example = layout ? exampleRow(layout, choices) : []
    const sample = Object.fromEntries(layout?.columns.map(({ head }, at) => [head, example[at] ?? null]) ?? [])
    const overwritten: RowValues = { ...sample, ...ACTIVITY, 序号: '1' }
    const { faults } = await imported(await activities(overwritten))
    expect(said(faults).filter((each) => each.includes('还是示例'))).toEqual([
      expect.stringMatching(/^活动 [A-Z]+2 这一行有 \d+ 格还是示例：.*省.*。$/),
    ])
    const below = await imported(await activities(ACTIVITY, overwritten))
    expect(said(below.faults).filter((each) => each.includes('还是示例'))).toEqual([])
  })

  test('a sheet that was renamed is told, and nothing comes in', async () => {
    const source = { 序号: '1', 来源代号: 'main', 来源标题: '报告', 发布者: '妇联', 发布时间: '2025', 来源种类: '官方' }
    const bytes = await filledIn('activity', { 活动: [ACTIVITY], 来源: [source] })
    expect((await imported(bytes)).faults).toEqual([])
    const renamed = withPart(bytes, 'xl/workbook.xml', (xml) => xml.replace('name="来源"', 'name="来源 (2)"'))
    const { faults, passed } = await imported(renamed)
    expect(faults).toMatchObject([
      {
        ...{ sheet: '来源 (2)', row: 0, column: 0, severity: 'error' },
        message: '模板里没有叫“来源 (2)”的工作表，它的内容不会导入。',
        hint: expect.stringContaining('把名称改回“来源”'),
      },
    ])
    expect(passed).toEqual([])
    const own = withPart(renamed, 'xl/worksheets/sheet3.xml', (xml) => xml.replace(/<c r="A1".*?<\/c>/, ''))
    const table = await imported(own)
    expect(table.faults).toMatchObject([{ sheet: '来源 (2)', severity: 'warning', message: faults[0]?.message }])
    expect(table.passed).toHaveLength(1)
  })

  test('leading zeros and full-width digits', async () => {
    const { rows, faults } = await imported(
      await activities({ ...ACTIVITY, 标题: '007号楼的一天', 时间: '２０２５年４月５日', 服务妇女人数: '１２' }),
    )
    expect(faults).toEqual([])
    expect(rows[0]?.text).toContain('title: 007号楼的一天\n')
    expect(rows[0]?.text).toContain('date: 2025-04-05\n')
    expect(rows[0]?.text).toContain('women_reached: 12\n')
  })

  test('a value merged over several rows is the value of each; one over several columns is a fault', async () => {
    const unit = letterOf('activity', '所属单位')
    const two = await activities(ACTIVITY, { ...ACTIVITY, 序号: '2', 标题: '第二次走访', 所属单位: null })
    const merge = (range: string) => (xml: string) =>
      xml.replace('<dataValidations', `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells><dataValidations`)
    const down = await imported(withPart(two, MAIN_SHEET, merge(`${unit}2:${unit}3`)))
    expect(down.faults).toEqual([])
    expect(down.rows.map(({ text }) => text.includes('unit: bing-xian'))).toEqual([true, true])
    const across = await imported(withPart(two, MAIN_SHEET, merge('C2:D2')))
    expect(said(across.faults)).toEqual(['活动 C2 C2:D2 合并成了一格，看不出内容属于哪一列。'])
    expect(across.passed).toEqual([])
  })

  test('a number merged over several rows counts in each of them, and that is said: people mean the sum as often', async () => {
    const reached = letterOf('activity', '服务妇女人数')
    const two = await activities(
      { ...ACTIVITY, 服务妇女人数: '12' },
      { ...ACTIVITY, 序号: '2', 标题: '第二次走访', 服务妇女人数: null },
    )
    const merge = (xml: string) =>
      xml.replace(
        '<dataValidations',
        `<mergeCells count="1"><mergeCell ref="${reached}2:${reached}3"/></mergeCells><dataValidations`,
      )
    const { faults, rows } = await imported(withPart(two, MAIN_SHEET, merge))
    expect(faults).toMatchObject([{ severity: 'warning', hint: '是几行合计的，取消合并，每行填自己的数。' }])
    expect(said(faults)).toEqual([`活动 ${reached}2 第 2 至 3 行的这个数合并成了一格，会当作每一行都是这个数。`])
    expect(rows.map(({ text }) => text.includes('women_reached: 12'))).toEqual([true, true])
  })

  test('hidden rows come in, and it is said', async () => {
    const bytes = withPart(await activities(ACTIVITY), MAIN_SHEET, (xml) =>
      xml.replace('<row r="2"', '<row r="2" hidden="1"'),
    )
    const { faults, passed } = await imported(bytes)
    expect(faults).toMatchObject([
      { severity: 'warning', row: 1, message: '有 1 行是隐藏的（从第 2 行起），也会导入。' },
    ])
    expect(passed).toHaveLength(1)
  })

  test('a formula without a result is a fault, and the field is not said to be missing as well', async () => {
    const title = letterOf('activity', '标题')
    const bytes = withPart(await activities(ACTIVITY), MAIN_SHEET, (xml) =>
      xml.replace(
        new RegExp(`<c r="${title}2"[^>]*><v>\\d+</v></c>`),
        `<c r="${title}2"><f>VLOOKUP(1,甲!A:B,2)</f></c>`,
      ),
    )
    expect(said((await imported(bytes)).faults)).toEqual([`活动 ${title}2 这一格是公式，文件里没有它的结果。`])
  })
})

describe('records that are there', () => {
  const [record] = recordsOf('activity')
  if (!record) throw new Error('the city has no activity')

  /** The workbook of one record, its file with a comment and a line of its own. */
  async function exported(change?: (xml: string) => string) {
    const text = `# 谁也不动这一行\n${Buffer.from(record?.bytes ?? []).toString()}`.replace(
      '\nunit:',
      '\n# 单位前的备注\nunit:',
    )
    const bytes = strToU8(text)
    const { bytes: book } = await exportWorkbook(schemas, 'activity', [{ id: record?.id ?? '', bytes }], choices)
    const own: Partial<ImportContext> = {
      existing: {
        ...context.existing,
        load: (document) => (document.id === record?.id ? bytes : context.existing.load(document)),
      },
    }
    return { text, own, book: change ? withPart(book, 'xl/sharedStrings.xml', change) : book }
  }

  test('are left alone where nothing has changed', async () => {
    const { own, book } = await exported()
    expect((await imported(book, own)).rows.map(({ state }) => state)).toEqual(['unchanged'])
  })

  test('change in what has changed only; comments stay', async () => {
    const title =
      Buffer.from(record.bytes)
        .toString()
        .match(/^title: (.*)$/m)?.[1] ?? ''
    const { text, own, book } = await exported((xml) => xml.replace(`>${title}<`, '>新的标题<'))
    const { rows, faults } = await imported(book, own)
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(rows[0]).toMatchObject({ state: 'changed', id: record.id, file: record.file })
    expect(rows[0]?.text).toBe(text.replace(`title: ${title}`, 'title: 新的标题'))
  })

  test('keep what the workbook has no column for, and lose what its cell no longer says', async () => {
    const { text, own, book } = await exported()
    const cut = withPart(book, MAIN_SHEET, (xml) =>
      xml.replaceAll(new RegExp(`<c r="${letterOf('activity', '摘要')}\\d"[^>]*>(?:<v>\\d+</v></c>)?`, 'g'), ''),
    )
    const kept = await imported(cut, own)
    expect(kept.faults).toMatchObject([{ severity: 'warning', message: '表里没有必填的“摘要”这一列。' }])
    expect(kept.rows.map(({ state }) => state)).toEqual(['unchanged'])
    const blank = withPart(book, MAIN_SHEET, (xml) =>
      xml.replace(new RegExp(`<c r="${letterOf('activity', '期次')}2"[^>]*><v>\\d+</v></c>`), ''),
    )
    const lost = await imported(blank, own)
    expect(lost.rows[0]?.text).toBe(text.replace(/^period: .*\n/m, ''))
  })
})

test('a template that was filled in and stored by LibreOffice comes in like any other', async () => {
  const { rows, faults } = await imported(readFileSync('tests/workbook/files/filled-in-libreoffice.xlsx'))
  expect(faults).toEqual([])
  expect(rows.map(({ text }) => text)).toEqual([
    [
      'title: 𠮷祥社区看望留守妇女',
      'unit: bing-xian',
      'period: 2025-2',
      'type: visit',
      'date: 2025-04-25',
      'summary: 两名干部到村里看望十二户留守妇女，记下三件要办的事，当场办了一件。',
      'groups:',
      '  - rural-women',
      'participants: 2',
      'women_reached: 12',
      'expenses_paid: true',
      'sources:',
      '  - id: main',
      '    title: 走访报道',
      '    publisher: 示例报社',
      '    url: null',
      '    date: 2025-04',
      '    kind: media',
      '',
    ].join('\n'),
    expect.stringContaining('title: 007号巷子开会\n'),
  ])
})

describe('workbooks that are not what they should be', () => {
  const refusal = async (bytes: Uint8Array) => importOrRefusal(bytes, context)

  test('a file that is no workbook, a workbook that is no template', async () => {
    expect(await refusal(strToU8('标题,日期'))).toMatchObject({ message: '这不是 Excel 工作簿。' })
    const plain = withPart(await activities(ACTIVITY), 'xl/workbook.xml', (xml) => xml.replace('模板信息', '别的'))
    expect(await refusal(plain)).toMatchObject({ message: '这张表不是本资料库的模板，看不出哪一列是什么。' })
  })

  test('a kind that nobody fills in, a sheet that was renamed', async () => {
    const wrong = withPart(await activities(ACTIVITY), 'xl/sharedStrings.xml', (xml) =>
      xml.replace('>activity<', '>closing<'),
    )
    expect(await refusal(wrong)).toMatchObject({ message: '这张表是“closing”的，这里没有这种记录。' })
    const renamed = withPart(await activities(ACTIVITY), 'xl/workbook.xml', (xml) =>
      xml.replace('name="活动"', 'name="活动表"'),
    )
    expect(await refusal(renamed)).toEqual({
      message: '找不到填写“活动”的工作表。',
      hint: '把改了名的那张工作表改回“活动”；已经删掉的，重新生成模板，把内容粘过去。',
    })
  })

  const heads = (book: Uint8Array, change: (xml: string) => string) => withPart(book, 'xl/sharedStrings.xml', change)

  test('a column that was renamed: nothing of the workbook comes in', async () => {
    const { faults, passed } = await imported(
      heads(await activities(ACTIVITY), (xml) => xml.replace('>标题 *<', '>题目<')),
    )
    expect(faults).toContainEqual(
      expect.objectContaining({
        row: 0,
        column: 2,
        severity: 'error',
        message: '模板里没有“题目”这一列，下面的内容无法导入。',
        hint: '是不是“标题”？把表头改回来；不导入的列请删掉。',
      }),
    )
    // once: the field is not said to be missing as well
    expect(said(faults).filter((each) => each.includes('“标题”'))).toEqual([])
    expect(passed).toEqual([])
  })

  test('a title above the heads: one fault that says so, and not one a column', async () => {
    const source = { 序号: '1', 来源代号: 'main', 来源标题: '报告', 发布者: '妇联', 发布时间: '2025', 来源种类: '官方' }
    const bytes = await filledIn('activity', { 活动: [ACTIVITY], 来源: [source] })
    const below = withPart(bytes, MAIN_SHEET, (xml) =>
      xml.replace(/(<row r=|<c r="[A-Z]+|<dimension ref="[^"]*)"?(\d+)"/g, (_, before, row) => {
        const quote = before.endsWith('=') ? '"' : ''
        return `${before}${quote}${Number(row) + 2}"`
      }),
    )
    const { faults, passed } = await imported(below)
    expect(faults).toMatchObject([
      { row: 0, severity: 'error', message: '表头要在第 1 行，现在在第 3 行。', hint: '删掉表头上面的第 1 至 2 行。' },
    ])
    expect(passed).toEqual([])
  })

  test('a column twice, a column without a head', async () => {
    const note = letterOf('activity', '编者注')
    const bytes = await activities({ ...ACTIVITY, 编者注: '一句话' })
    const twice = await imported(withHead(bytes, note, `${letterOf('activity', '主办单位')}1`))
    expect(said(twice.faults)).toContain(`活动 ${note}1 “主办单位”这一列有两个。`)
    const none = await imported(withHead(bytes, note, undefined))
    expect(said(none.faults)).toContain(`活动 ${note}1 这一列没有表头，下面却填了内容。`)
    expect([...twice.passed, ...none.passed]).toEqual([])
  })

  test('columns in another order are read by their heads', async () => {
    const bytes = await activities(ACTIVITY)
    const swapped = withPart(bytes, MAIN_SHEET, (xml) => {
      const [c, d] = ['C', 'D'].map((letter) =>
        [1, 2].map((row) => xml.match(new RegExp(`<c r="${letter}${row}"[^>]*><v>(\\d+)</v>`))?.[1] ?? ''),
      )
      const put = (text: string, letter: string, row: number, value = '') =>
        text.replace(new RegExp(`(<c r="${letter}${row}"[^>]*><v>)\\d+`), `$1${value}`)
      return put(put(put(put(xml, 'C', 1, d?.[0]), 'D', 1, c?.[0]), 'C', 2, d?.[1]), 'D', 2, c?.[1])
    })
    const { rows, faults } = await imported(swapped)
    expect(faults).toEqual([])
    expect(rows[0]?.text).toContain('title: 到村里看望留守妇女\nunit: bing-xian\n')
  })

  test('a template of an earlier version is read by its own columns', async () => {
    const old = schemasBefore()
    const layout = layoutOf(old, 'activity')
    const rowOf = (values: RowValues) => (layout[0]?.columns ?? []).map(({ head }) => values[head] ?? null)
    const { 标题, ...others } = ACTIVITY
    const bookOf = (values: RowValues) =>
      workbookOf(old, 'activity', choices, layout, new Map([[layout[0]?.name ?? '', [rowOf(values)]]]))
    const fine = await imported(await bookOf({ ...others, 活动名称: 标题 ?? null }))
    expect(fine.isOld).toBe(true)
    expect(fine.faults).toEqual([])
    expect(fine.rows[0]?.text).toContain('title: 到村里看望留守妇女\n')
    const gone = await imported(await bookOf({ ...others, 活动名称: 标题 ?? null, 天气: '晴' }))
    expect(said(gone.faults)).toEqual([expect.stringContaining('1 “天气”是旧模板的列，现在没有这个字段了。')])
    expect(gone.passed).toEqual([])
  })
})

/** The schemas as they may have been: the sheet and a field had other names, and there was a field that is no more. */
function schemasBefore(): SchemaSet {
  const now = schemas.kinds.get('activity') ?? {}
  const { title, ...properties } = now.properties ?? {}
  const activity = {
    ...now,
    title: '活动记录',
    properties: { title: { ...title, title: '活动名称' }, weather: { type: 'string', title: '天气' }, ...properties },
  }
  return { ...schemas, kinds: new Map([...schemas.kinds, ['activity', activity]]) }
}

test('rows without a unit are of the one named; rows of another are refused', async () => {
  const bytes = await activities(
    { ...ACTIVITY, 所属单位: null, 期次: null },
    { ...ACTIVITY, 序号: '2', 标题: '又一次走访' },
  )
  const { rows, faults } = await imported(bytes, { unit: 'ding-shi' })
  expect(rows[0]?.text).toContain('unit: ding-shi\n')
  expect(said(faults)).toEqual([
    `活动 ${letterOf('activity', '所属单位')}3 这一行写的是丙县妇联（bing-xian），这次只导入丁市妇联（ding-shi）的记录。`,
  ])
})

test('a row with the id of another unit’s record is refused where one unit was named, and told else', async () => {
  const theirs = recordsOf('activity').find(({ id }) => id.startsWith('jia-qu-'))?.id ?? ''
  const copied = (unit: string | null) => activities({ ...ACTIVITY, 编号: theirs, 所属单位: unit })
  const own = '丙县妇联（bing-xian）'
  const words = `活动 B2 编号“${theirs}”的记录是甲区妇联（jia-qu）的，这一行会把它改成${own}的。`
  for (const unit of [own, null]) {
    const { faults, passed } = await imported(await copied(unit), { unit: 'bing-xian' })
    expect(said(faults)).toContain(words)
    expect(passed).toEqual([])
  }
  const { faults } = await imported(await copied(own))
  expect(faults.find(({ column }) => column === 1)).toMatchObject({ severity: 'warning', message: words.slice(6) })
  expect(said((await imported(await copied('甲区'))).faults).filter((each) => each.includes(' B2 '))).toEqual([])
})

test('a row with the id of a record without a unit does not make it one of the unit named, unless it says so', async () => {
  const record = recordsOf('activity')[0]
  const all: ImportContext['existing']['all'] = (kind) =>
    context.existing.all(kind).map((document) => {
      const { unit: _, ...data } = dataOf(document)
      return document.id === record?.id ? { ...document, data } : document
    })
  const more = { existing: { ...context.existing, all }, unit: 'bing-xian' }
  const faultsOf = async (unit: string | null) =>
    said((await imported(await activities({ ...ACTIVITY, 编号: record?.id ?? '', 所属单位: unit }), more)).faults)
  expect(await faultsOf(null)).toContainEqual(expect.stringContaining('的记录没有写单位，这一行会把它改成丙县妇联'))
  expect(await faultsOf('丙县')).not.toContainEqual(expect.stringContaining('没有写单位'))
})

test('ten thousand rows come in at once', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => ({
    ...ACTIVITY,
    序号: String(at + 1),
    标题: `第${at + 1}次走访`,
    时间: new Date(Date.UTC(2025, 0, 1 + (at % 300))).toISOString().slice(0, 10),
    期次: null,
    摘要: `第${at + 1}次走访，看望${at % 37}户，记下${at % 9}件要办的事，约好第${at + 2}次再来。`,
  }))
  const bytes = await activities(...rows)
  const before = process.cpuUsage().user
  const result = await imported(bytes)
  expect(result.passed).toHaveLength(10_000)
  expect(new Set(result.passed.map(({ file }) => file)).size).toBe(10_000)
  // some 6 s, measured by bench; a slow machine may take a few times as long, something quadratic would take minutes
  expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(60)
})
