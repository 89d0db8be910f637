import type { GetStaticPathsItem } from 'astro'
import { languageOf } from '../language.ts'
import type { FigurePage } from '../publish/ledger/figure.ts'
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
    return top === folder ? [{ params: { [first]: rest[0], [second]: rest[1] }, props: { lists } }] : []
  })
}
