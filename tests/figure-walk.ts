import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { filesOf } from './site-files.ts'

/** A link that stands for a number: in a text or table, or beside a bar. */
const LINKS = /<a (?:class="figure-link" )?href="(\/[^"#]+)#([^"]+)" aria-label="[^"]*(?:：|: )([\d,.]+)[^"]*"[^>]*>/g

/** A number that a page shows and where the list of what it counts should be. */
export interface FoundFigure {
  page: string
  path: string
  anchor: string
  figure: string
  /** marked as a figure, rather than a bar of a chart */
  isMarked: boolean
}

/** The pages of a built site, walked from every number to its list. */
export class FigureWalk {
  readonly pages: ReadonlyMap<string, string>

  constructor(dist: string) {
    const html = filesOf(dist).filter(({ path }) => path.endsWith('.html'))
    this.pages = new Map(html.map(({ path }) => [relative(dist, path), readFileSync(path, 'utf8')]))
  }

  /** Every number of every page that is a link to a list. */
  figures(): FoundFigure[] {
    return [...this.pages].flatMap(([page, html]) =>
      [...html.matchAll(LINKS)].map(([link, path = '', anchor = '', figure = '']) => {
        return { page, path, anchor, figure, isMarked: link.includes('class="figure-link"') }
      }),
    )
  }

  /** Those whose list is missing, or has another length than the number says. */
  wrong(): FoundFigure[] {
    return this.figures().filter(({ path, anchor, figure }) => this.listAt(path, anchor) !== figure)
  }

  /** How many links the pages mark as figures, of whatever form. */
  marked(): number {
    return [...this.pages.values()].flatMap((html) => html.match(/class="figure-link"/g) ?? []).length
  }

  /** The exact numbers without a list, by the page: what is rounded says so, what is hidden has no number. */
  bare(): { page: string; text: string }[] {
    return [...this.pages].flatMap(([page, html]) =>
      [...html.matchAll(/<span class="figure">([\d,.]+)<\/span>/g)].map(([, text = '']) => ({ page, text })),
    )
  }

  /** The figure that a list explains: as many as its entries, or the sum that it says it makes of as many. */
  private listAt(path: string, anchor: string): string | undefined {
    const section = this.section(path, anchor)
    const [, size, sum] =
      /(\d+)\s*条，合计\s*([\d,.]+)/.exec(section) ?? /(\d+) records?, ([\d,.]+) in total/.exec(section) ?? []
    const entries = section.split('<li').length - 1
    if (sum === undefined) return entries.toLocaleString('zh-CN')
    return Number(size) === entries ? sum : undefined
  }

  /** A list with all pages that it goes on on, without the links between them. */
  private section(path: string, anchor: string): string {
    const html = this.pages.get(`${path.slice(1)}.html`) ?? ''
    const section = html.split(` id="${anchor}"`)[1]?.split('</section>')[0] ?? ''
    const [, next] = /rel="next" href="([^"]+)"/.exec(section) ?? []
    const entries = section.replace(/<nav class="pagination".*<\/nav>/s, '')
    return next === undefined ? entries : entries + this.section(next, anchor)
  }
}
