import type { GetStaticPathsItem } from 'astro'
import { languageOf } from '../language.ts'
import { allFigurePages } from '../publish/ledger/all-years.ts'
import type { FigurePage } from '../publish/ledger/figure.ts'
import { pageKey } from '../publish/page-key.ts'
import type { SiteView } from '../publish/views/site.ts'
import { loadSite } from '../site.ts'

/** What a page of lists gets. */
export interface FigureListProps {
  lists: FigurePage
}

/** What a page shows beside its lists, by the two parts of its address: its key stands for that too. */
type Beside = (site: SiteView, first: string, second: string) => unknown

/** The paths of the lists behind figures below `/<folder>/<first>/<second>`. */
export async function figurePaths(
  routePattern: string,
  folder: string,
  [first, second]: [string, string],
  beside: Beside = () => undefined,
): Promise<GetStaticPathsItem[]> {
  const site = await loadSite(languageOf(routePattern))
  return allFigurePages(site).flatMap((lists) => {
    const [, top, one = '', two = ''] = lists.path.split('/')
    if (top !== folder) return []
    const cacheKey = figureKey(lists, beside(site, one, two))
    return [{ params: { [first]: one, [second]: two }, props: { lists }, cacheKey }]
  })
}

function figureKey({ title, lists }: FigurePage, beside: unknown): string {
  return pageKey(
    title,
    lists.map((list) => [list, list.entries()]),
    beside,
  )
}
