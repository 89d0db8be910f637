import { absoluteUrl } from '../absolute-url.ts'
import { number, text } from '../table-columns.ts'
import type { SiteView } from '../views/site.ts'
import type { Table } from '../views/table.ts'

/** Every model with its maturity and the units that have taken it up. */
export function diffusionTable(site: SiteView): Table {
  const states = [
    ...new Set(
      site.diffusion.levels.flatMap(({ models }) =>
        models.flatMap(({ byStatus }) => byStatus.map(({ status }) => status.label)),
      ),
    ),
  ]
  const rows = site.diffusion.levels.flatMap(({ label, models }) =>
    models.map(({ title, url, units, byStatus }) => {
      const counts = states.map((state) => byStatus.find(({ status }) => status.label === state)?.count ?? 0)
      return [title, absoluteUrl(site, url), label, units, ...counts]
    }),
  )
  const columns = [
    text('模式'),
    text('网址'),
    text('成熟程度'),
    number('单位数', '已经开始照着做的不同单位。'),
    ...states.map((state) => number(state, '推广应用记录数。')),
  ]
  return { path: '/diffusion', title: '模式的推广情况', columns, rows }
}
