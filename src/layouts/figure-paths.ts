import type { GetStaticPathsItem } from 'astro'
import { languageOf } from '../language.ts'
import type { FigurePage } from '../publish/ledger/figure.ts'
import { pageKey } from '../publish/page-key.ts'
import { loadSite } from '../site.ts'

/** What a page of lists gets. */
export interface FigureListProps {
  lists: FigurePage
}

/** The paths of the lists behind figures below `/<folder>/<first>/<second>`. */
export async function figurePaths(
  routePattern: string,
  folder: string,
  [first, second]: [string, string],
): Promise<GetStaticPathsItem[]> {
  const { ledger } = await loadSite(languageOf(routePattern))
  return ledger.pages.flatMap((lists) => {
    const [, top, ...rest] = lists.path.split('/')
    if (top !== folder) return []
    return [{ params: { [first]: rest[0], [second]: rest[1] }, props: { lists }, ...figureKey(lists) }]
  })
}

/** A page that shows states beside its lists is rendered each time. */
function figureKey({ path, title, lists }: FigurePage): { cacheKey?: string } {
  if (path.startsWith('/ledger/')) return {}
  return {
    cacheKey: pageKey(
      title,
      lists.map((list) => [list, list.entries()]),
    ),
  }
}
