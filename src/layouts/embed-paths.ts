import type { GetStaticPathsItem } from 'astro'
import type { Locale } from '../locale.ts'
import { embedUrl, tallyEmbedUrl } from '../publish/embed-url.ts'
import { pageKey } from '../publish/page-key.ts'
import type { Card } from '../publish/views/card.ts'
import type { Chart } from '../publish/views/chart.ts'
import type { Tally } from '../publish/views/statistics.ts'
import { loadSite } from '../site.ts'
import { fill } from '../words.ts'

/** What a page for frames gets: a card, a chart or both. */
export interface EmbedProps {
  title: string
  /** address of the whole page */
  url: string
  card?: Card
  chart?: Chart & { note?: string }
}

/** The paths of the pages for frames: records that others copy, and every tally. */
export async function embedPaths(): Promise<GetStaticPathsItem[]> {
  const { kinds, records, statistics, locale } = await loadSite()
  const views = new Map([...records.values()].flat().map((record) => [record.url, record]))
  const cards = kinds.flatMap((kind) => kind.cards)
  const ofRecords = cards.flatMap((card) => {
    const { chart } = views.get(card.url) ?? {}
    const path = embedUrl(card)
    if (path === undefined) return []
    const props = { title: card.title, url: card.url, card, ...(chart ? { chart } : {}) }
    return [item(path, props)]
  })
  return [...ofRecords, ...statistics.tallies.map((tally) => tallyItem(locale, tally))]
}

function tallyItem({ words }: Locale, { id, title, note, bars }: Tally): GetStaticPathsItem {
  const chart = { title, bars, unit: '', note: fill(words.chart.scope, { note }) }
  return item(tallyEmbedUrl(id), { title, url: `/statistics#${id}`, chart })
}

function item(path: string, props: EmbedProps): GetStaticPathsItem {
  return { params: { path: path.replace('/embed/', '') }, props: { ...props }, cacheKey: pageKey(props) }
}
