import type { GetStaticPathsItem, Page, PaginateFunction } from 'astro'
import { languageOf } from '../language.ts'
import { pageKey } from '../publish/page-key.ts'
import type { Card } from '../publish/views/card.ts'
import type { KindView } from '../publish/views/kind.ts'
import type { RecordView } from '../publish/views/record.ts'
import { loadSite } from '../site.ts'
import type { Kind } from '../types.generated.ts'

/** What a page of a kind's list gets. */
export interface ListProps {
  kind: KindView
  page: Page<Card>
}

/** What a record's page gets. */
export interface RecordProps {
  record: RecordView
}

const PAGE_SIZE = 20

/** The paths of a kind's list, twenty records a page; none where the portal does not publish the kind. */
export async function listPaths(
  kind: Kind,
  routePattern: string,
  paginate: PaginateFunction,
): Promise<GetStaticPathsItem[]> {
  const { kinds } = await loadSite(languageOf(routePattern))
  const view = kinds.find((candidate) => candidate.kind === kind)
  if (!view) return []
  const paths = paginate(view.cards, { pageSize: PAGE_SIZE, props: { kind: view } }) as ListPath[]
  return paths.map((path) => ({ ...path, ...listKey(path.props.page) }))
}

type ListPath = GetStaticPathsItem & { props: { page: Page<Card> } }

/** The first page of a list shows more than its cards, and is rendered each time. */
function listKey({ data, currentPage, lastPage, total }: Page<Card>): { cacheKey?: string } {
  return currentPage === 1 ? {} : { cacheKey: pageKey(data, currentPage, lastPage, total) }
}

/** The paths of a kind's records. A page is rendered again only when something that it shows has changed. */
export async function recordPaths(kind: Kind, routePattern: string): Promise<GetStaticPathsItem[]> {
  const { records, ledger, statistics } = await loadSite(languageOf(routePattern))
  const joined = new Map(statistics.tiles.map((tile) => [tile.url, tile.joined]))
  return (records.get(kind) ?? []).map((record) => ({
    params: { id: record.id },
    props: { record },
    cacheKey:
      kind === 'unit'
        ? pageKey(record.hash, ledger.units.get(record.id), ledger.matrix.periods, joined.get(record.url))
        : record.hash,
  }))
}
