import { empty } from './en/empty.ts'
import { frame, mark, value } from './en/frame.ts'
import { importing } from './en/importing.ts'
import { closing, figure, grid, ledger, progress, span, state, worklists } from './en/ledger.ts'
import { chain, compare, diffusion, kit } from './en/library.ts'
import { licences } from './en/licences.ts'
import { offline } from './en/offline.ts'
import { browse, handbook, index, list, moved, notFound, openData, programme, rules, statistics } from './en/pages.ts'
import { chart, history, record, retired, reuse, tiles, tombstone } from './en/record.ts'
import { search } from './en/search.ts'
import { editor, submit } from './en/submit.ts'
import type { Words } from './zh-CN.ts'

/**
 * The English catalogue. One English term for one Chinese one:
 * 妇联 women's federation · 创新模式 innovation model · 实践案例 practice case · 调研报告 research report · 活动 activity ·
 * 单位 unit · 点位 place · 工作联系点 contact point · 基层服务点 service point · 妇女之家 women's home · 课题 topic ·
 * 人民建议 people's suggestion · 推广应用 adoption · 方案 programme · 义务 duty · 指标 indicator · 期 period · 工作周 work week ·
 * 报表 return · 报送 submit · 接入 join · 免报 exempt · 工作台账 duty ledger · 情况通报 bulletin · 结算 close · 编者按 editor's note.
 */
export const english: Words = {
  ...frame,
  ...{ mark, value, empty, search },
  ...{ index, list, browse, statistics, programme, rules, openData, notFound, handbook, moved },
  ...{ record, history, retired, tombstone, reuse, chart, tiles },
  ...{ kit, diffusion, compare, chain },
  ...{ licences, offline },
  ...{ ledger, span, state, figure, worklists, grid, closing, progress },
  ...{ submit, importing, editor },
}
