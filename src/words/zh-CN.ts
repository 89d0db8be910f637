import { empty } from './zh-CN/empty.ts'
import { frame, mark, value } from './zh-CN/frame.ts'
import { importing } from './zh-CN/importing.ts'
import { closing, figure, grid, ledger, progress, span, state, worklists } from './zh-CN/ledger.ts'
import { chain, compare, diffusion, kit } from './zh-CN/library.ts'
import { licences } from './zh-CN/licences.ts'
import { offline } from './zh-CN/offline.ts'
import {
  browse,
  handbook,
  index,
  list,
  moved,
  notFound,
  openData,
  programme,
  rules,
  statistics,
} from './zh-CN/pages.ts'
import { chart, history, record, retired, reuse, tiles, tombstone } from './zh-CN/record.ts'
import { search } from './zh-CN/search.ts'
import { editor, submit } from './zh-CN/submit.ts'

/** The Chinese catalogue: every string of the interface. Its shape is that of every other language. */
export const chinese = {
  ...frame,
  ...{ mark, value, empty, search },
  ...{ index, list, browse, statistics, programme, rules, openData, notFound, handbook, moved },
  ...{ record, history, retired, tombstone, reuse, chart, tiles },
  ...{ kit, diffusion, compare, chain },
  ...{ licences, offline },
  ...{ ledger, span, state, figure, worklists, grid, closing, progress },
  ...{ submit, importing, editor },
}

/** Every string of the interface, by namespace. Content has its own words; these are the frame's. */
export type Words = typeof chinese
