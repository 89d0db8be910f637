import { absoluteUrl } from '../absolute-url.ts'
import { markedTitle } from '../marks.ts'
import type { KindView } from '../views/kind.ts'
import type { SiteView } from '../views/site.ts'
import { recordShape, SHAPES } from './api-shapes.ts'

const VERSION = '1.0.0'

/** The description of the API in OpenAPI 3.1; the fields of each kind stand in the schemas beside it. */
export function openApi(site: SiteView) {
  return {
    openapi: '3.1.0',
    info: {
      title: markedTitle(site, `${site.title}：开放接口`),
      version: VERSION,
      description: `静态接口，只读，不用登记。${site.description}`,
      license: { name: '资料归原发布者，引用时请注明原出处', url: absoluteUrl(site, '/about') },
    },
    servers: [{ url: absoluteUrl(site, '/api/v1') }],
    security: [],
    tags: site.kinds.map(({ kind, title, description }) => ({ name: kind, description: `${title}：${description}` })),
    paths: {
      '/index.json': { get: operation('getIndex', '入口：有哪些种类，各有多少条', 'Index') },
      '/statistics.json': { get: operation('getStatistics', '统计：各图的数字', 'Statistics') },
      '/ledger.json': { get: operation('getLedger', '现行方案的台账：各项义务、各项指标', 'Ledger') },
      '/ledgers/{id}.json': {
        get: { ...operation('getLedgerOf', '一份方案的台账', 'Ledger'), parameters: [PROGRAMME] },
      },
      '/closings/{id}.json': { get: { ...operation('getClosing', '一期的结算数字', 'Closing'), parameters: [PERIOD] } },
      '/tombstones.json': { get: operation('getTombstones', '撤下的记录：理由和替代', 'Tombstones') },
      ...Object.fromEntries(site.kinds.flatMap(kindPaths)),
    },
    components: {
      schemas: {
        ...SHAPES,
        ...Object.fromEntries(site.kinds.map((kind) => [`${nameOf(kind)}Record`, recordShape(kind)])),
      },
    },
  }
}

function nameOf({ kind }: KindView): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

function operation(operationId: string, summary: string, schema: string) {
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
  return {
    operationId,
    summary,
    responses: { 200: { description: summary, content }, 404: { description: '没有这个文件' } },
  }
}

function kindPaths(kind: KindView): [string, object][] {
  const name = nameOf(kind)
  const tags = [kind.kind]
  const id = { name: 'id', in: 'path', required: true, description: '记录的编号', schema: { type: 'string' } }
  const one = operation(`get${name}`, `${kind.title}的一条记录`, `${name}Record`)
  return [
    [`${kind.url}.json`, { get: { ...operation(`list${name}`, `${kind.title}的全部记录`, 'List'), tags } }],
    [`${kind.url}/{id}.json`, { get: { ...one, tags, parameters: [id] } }],
  ]
}

const PERIOD = { name: 'id', in: 'path', required: true, description: '期次，例如 2025-1', schema: { type: 'string' } }

const PROGRAMME = { name: 'id', in: 'path', required: true, description: '方案，例如 2025', schema: { type: 'string' } }
