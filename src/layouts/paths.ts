import type { GetStaticPathsItem, Page, PaginateFunction } from 'astro'
import { languageOf } from '../language.ts'
import type { Card, KindView, RecordView } from '../publish/views.ts'
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
  return view ? paginate(view.cards, { pageSize: PAGE_SIZE, props: { kind: view } }) : []
}

/** The paths of a kind's records. A page is rendered again only when its view has changed. */
export async function recordPaths(kind: Kind, routePattern: string): Promise<GetStaticPathsItem[]> {
  const { records } = await loadSite(languageOf(routePattern))
  return (records.get(kind) ?? []).map((record) => ({
    params: { id: record.id },
    props: { record },
    cacheKey: record.hash,
  }))
}
