import { rmSync } from 'node:fs'
import { isRecordPage, type PageWeight, pageWeights } from '../tests/page-weight.ts'
import { buildPortal } from '../tests/portal-build.ts'
import { median } from './command.ts'
import { withCity } from './corpus.ts'
import type { BenchTable, Suite } from './suite.ts'

const PARTS = ['html', 'styles', 'scripts', 'total'] as const

/** What a reader without a cache loads for a page, over all pages of the real content and of a generated city. */
export const weightSuite: Suite = {
  title: 'Page weight: bytes, gzip, of HTML, stylesheets and scripts (not needed for reading)',
  async run({ records }): Promise<BenchTable> {
    const real = siteRows('real')
    const city = await withCity(records, 0.1, async (root) => siteRows('generated', root))
    const columns = PARTS.flatMap((part) => [`${part}, median`, `${part}, most`])
    return { columns: ['site', 'pages', 'number', ...columns, 'heaviest'], rows: [...real, ...city] }
  },
}

function siteRows(site: string, root?: string): BenchTable['rows'][number][] {
  const { dist, exitCode, output } = buildPortal(root)
  if (exitCode !== 0) throw new Error(output)
  const weights = pageWeights(dist)
  rmSync(dist, { recursive: true })
  return [
    [site, 'of records', ...figuresOf(weights.filter(isRecordPage))],
    [site, 'others', ...figuresOf(weights.filter((page) => !isRecordPage(page)))],
  ]
}

function figuresOf(pages: readonly PageWeight[]): (string | number)[] {
  const heaviest = pages.reduce((most, page) => (page.total > most.total ? page : most))
  const figures = PARTS.flatMap((part) => {
    const bytes = pages.map((page) => page[part])
    return [median(bytes), Math.max(...bytes)]
  })
  return [pages.length, ...figures, heaviest.page]
}
