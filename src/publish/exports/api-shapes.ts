import type { KindView } from '../views/kind.ts'

const STRING = { type: 'string' }
const URL = { type: 'string', format: 'uri' }
const DATE = { type: 'string', format: 'date' }
const COUNT = { type: 'integer', minimum: 0 }

function orNull({ type, ...rest }: { type: string }) {
  return { type: [type, 'null'], ...rest }
}

type Properties = Record<string, object>

/** An object all of whose fields are there, but for the optional ones. */
function object(properties: Properties, description = '', optional: Properties = {}) {
  const about = description ? { description } : {}
  return { type: 'object', ...about, required: Object.keys(properties), properties: { ...properties, ...optional } }
}

/** What a file of a demonstration, or of a site for the inside, bears. */
const MARKS = { marks: { ...listOf(STRING), description: '全站的标注：演示数据、内部' } }

function file(properties: Properties) {
  return object(properties, '', MARKS)
}

function listOf(items: object) {
  return { type: 'array', items }
}

const HEAD = {
  kind: STRING,
  id: STRING,
  url: URL,
  api: URL,
  title: STRING,
  summary: STRING,
  date: { ...orNull(STRING), description: '写法按 ISO 8601-2（EDTF）' },
  year: { type: ['integer', 'null'] },
  changed: { ...orNull(DATE), description: '最近一次修改的日期' },
}

const REFERENCE = { $ref: '#/components/schemas/Reference' }

/** What is in the file of a record of a kind; its fields are those of the published schema. */
export function recordShape({ kind, title }: KindView) {
  const history = { type: ['array', 'null'], items: object({ date: DATE, changes: listOf(STRING) }) }
  return object(
    {
      ...HEAD,
      data: { $ref: `./schemas/${kind}.schema.json` },
      html: { ...orNull(STRING), description: '正文' },
      backlinks: listOf(REFERENCE),
      related: listOf(REFERENCE),
      history,
    },
    title,
    { ...MARKS, progress: PROGRESS },
  )
}

const BARS = listOf(object({ label: STRING, value: { type: 'number' }, text: STRING }))

/** Only projects have it. */
const PROGRESS = object(
  { skills: BARS, series: listOf(object({ title: STRING, bars: BARS })), withheld: listOf(STRING) },
  '项目的进展；不公开的指标只列名称',
)

const NUMBER_OR_NULL = { type: ['number', 'null'] }

const FIGURE = {
  ...object({ value: NUMBER_OR_NULL, text: STRING }),
  description: '数字和页面上的写法；不公开的、还没有的，value 是 null',
}

const OF = { of: FIGURE }

const LEDGER = {
  asOf: DATE,
  programme: STRING,
  periods: listOf(object({ id: STRING, title: STRING, stage: STRING, url: URL })),
  units: listOf(object({ unit: STRING, title: STRING, hasJoined: { type: 'boolean' }, url: URL })),
  duties: listOf(
    object({
      id: STRING,
      title: STRING,
      url: URL,
      spans: listOf(
        object({
          span: STRING,
          done: FIGURE,
          asked: FIGURE,
          units: listOf(
            object({ unit: STRING, state: STRING, label: STRING, count: FIGURE }, '基数有就有；理由只在内部网站有', {
              ...OF,
              reason: STRING,
            }),
          ),
        }),
      ),
    }),
  ),
  indicators: listOf(
    object({
      id: STRING,
      title: STRING,
      url: URL,
      unit: STRING,
      isProtected: { type: 'boolean', description: '涉及敏感人数：只在结算时公布约数' },
      spans: listOf(
        object(
          {
            span: STRING,
            total: FIGURE,
            units: listOf(object({ unit: STRING, value: FIGURE }, '', OF)),
            codes: listOf(object({ code: STRING, label: STRING, value: FIGURE })),
          },
          '算比例的，of 是基数',
          OF,
        ),
      ),
    }),
  ),
}

const FROZEN_OF = { of: NUMBER_OR_NULL }

const CLOSING = {
  period: STRING,
  closed: DATE,
  cells: listOf(object({ duty: STRING, unit: STRING, state: STRING, value: NUMBER_OR_NULL }, '', FROZEN_OF)),
  totals: listOf(
    object({ indicator: STRING, value: NUMBER_OR_NULL }, '', {
      ...FROZEN_OF,
      parts: listOf(object({ code: STRING, value: NUMBER_OR_NULL })),
    }),
  ),
}

/** What is in every other file of the API, by the name of its schema. */
export const SHAPES = {
  Index: file({
    title: STRING,
    description: STRING,
    organisation: STRING,
    asOf: DATE,
    commit: orNull(STRING),
    demonstration: { type: 'boolean' },
    kinds: listOf(object({ kind: STRING, title: STRING, count: COUNT, list: URL })),
    openapi: URL,
    statistics: URL,
    tombstones: URL,
    ledger: URL,
    ledgers: listOf(object({ programme: STRING, ledger: URL })),
  }),
  Tombstones: file({
    asOf: DATE,
    tombstones: listOf(
      object({ kind: STRING, id: STRING, url: URL, removed: DATE, reason: STRING, replacement: orNull(URL) }),
    ),
  }),
  List: file({
    kind: STRING,
    title: STRING,
    asOf: DATE,
    count: COUNT,
    records: listOf(object(HEAD)),
  }),
  Statistics: file({
    asOf: DATE,
    total: COUNT,
    tallies: listOf(
      object({
        id: STRING,
        title: STRING,
        note: STRING,
        bars: listOf(object({ label: STRING, value: { type: 'number' }, url: orNull(URL) })),
      }),
    ),
  }),
  Reference: object({ kind: STRING, title: STRING, url: URL, api: URL }),
  Ledger: file(LEDGER),
  Closing: file(CLOSING),
}
