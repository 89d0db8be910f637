import { firstDay } from '../calendar/loose-date.ts'
import type { RecordEntry, Records } from '../check/records.ts'
import { CHINESE, type Language } from '../language.ts'
import type { Statistics } from '../measure/statistics.ts'
import { kindUrl, mediaUrl } from './address.ts'
import { dimensions } from './browse/dimensions.ts'
import { introductions } from './bulletin/introductions.ts'
import { cardMaker } from './cards.ts'
import { type Edition, editionOf } from './edition.ts'
import { fieldGuides } from './handbook/field-guide.ts'
import { kindTable } from './kind-table.ts'
import { kindView } from './kind-view.ts'
import { diffusionView } from './kit/diffusion-view.ts'
import { knownPortal } from './known-portal.ts'
import { ledgerView } from './ledger/ledger-view.ts'
import { siteMarks } from './marks.ts'
import { movedAddresses } from './moved.ts'
import { newestFirst, sortDate } from './order.ts'
import { programmeView } from './programme-view.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import { publicSchemas } from './public-schemas.ts'
import { recordViews } from './record-views.ts'
import { searchFacets } from './search-facets.ts'
import { searchView } from './search-view.ts'
import { type BuildFacts, type Shared, shareWork } from './shared.ts'
import { siteNames } from './site-names.ts'
import { statisticsView } from './statistics-view.ts'
import { tombstoneViews } from './tombstone-views.ts'
import type { Card } from './views/card.ts'
import type { SiteView } from './views/site.ts'

const NEWEST = 6

/** The editions of a portal, one a language of its interface, from checked records. The internal site is Chinese only. */
export function siteViews(records: Records, facts: BuildFacts): ReadonlyMap<Language, SiteView> {
  const others = facts.audience === 'internal' ? [] : (records.site.languages ?? []).map(({ code }) => code)
  const languages = [CHINESE, ...others]
  const shared = shareWork(records, facts)
  const chinese = siteView(shared.chinese, shared, languages)
  const translated = others.map((code) => siteView(editionOf(records, code), shared, languages, chinese))
  return new Map([chinese, ...translated].map((site) => [site.locale.language, site]))
}

/**
 * Everything that the pages of one language show.
 * @param chinese the Chinese edition: data and search are Chinese, and made for all languages once
 */
function siteView(edition: Edition, shared: Shared, languages: readonly Language[], chinese?: SiteView): SiteView {
  const { statistics, facts } = shared
  const { locale, site } = edition
  const card = cardMaker(edition)
  const views = recordViews(edition, shared, card)
  const tables = new Map(chinese?.kinds.map(({ kind, table }) => [kind, table]))
  return {
    ...siteNames(edition),
    locale,
    languages,
    baseUrl: site.base_url,
    repository: site.repository,
    demonstration: site.demonstration,
    marks: siteMarks(site.demonstration, facts.audience ?? 'public'),
    asOf: facts.asOf,
    asOfWords: locale.date(facts.asOf),
    commit: facts.commit,
    kinds: PUBLIC_KINDS.map((kind) => {
      const own = views.get(kind) ?? []
      return {
        ...kindView(edition, shared.chinese, kind, card),
        table: tables.get(kind) ?? kindTable(edition, kind, own),
      }
    }),
    schemas: chinese?.schemas ?? publicSchemas(edition.schemas),
    records: views,
    moved: movedAddresses(edition),
    tombstones: tombstoneViews(edition),
    dimensions: dimensions({ edition, shared, card }),
    statistics: statisticsView(edition, statistics, facts.asOf),
    programme: programmeView(edition, shared.programme, facts.asOf),
    ledger: ledgerView(edition, shared.ledger, facts.changed ?? new Map(), shared.otherLedgers),
    otherYears: shared.otherLedgers.map((basis) => ({
      programme: programmeView(edition, basis.ledger.programme, facts.asOf),
      ledger: ledgerView(edition, basis, facts.changed ?? new Map()),
    })),
    diffusion: diffusionView(edition, shared, views.get('model') ?? []),
    introductions: chinese?.introductions ?? introductions(edition),
    featured: site.featured
      .flatMap((id) => edition.find('model', id) ?? [])
      .filter(({ data }) => !data.retired)
      .map((entry) => card(entry)),
    newest: newest(statistics, card, facts.asOf),
    keyFigures: keyFigures(edition),
    media: [...edition.images.keys()].map((file) => ({ file, url: mediaUrl(file) })),
    facets: searchFacets(edition, shared.chinese, years(statistics)),
    search: chinese?.search ?? (() => searchView(edition, views.values(), statistics)),
    fieldGuides: chinese?.fieldGuides ?? fieldGuides(edition),
    known: chinese?.known ?? knownPortal(edition, facts.asOf),
    ...forgeOf(site),
  }
}

/** What happened last: what is planned for later is not news yet. */
function newest({ total }: Statistics, card: (entry: RecordEntry) => Card, asOf: string): Card[] {
  const hasHappened = ({ data }: RecordEntry) => (firstDay(sortDate(data)) ?? '') <= asOf
  const news = total.filter((entry) => entry.kind !== 'unit' && entry.kind !== 'policy' && hasHappened(entry))
  return news.sort(newestFirst).slice(0, NEWEST).map(card)
}

/** The newest first; what has no year has no value in the index. */
function years({ byYear }: Statistics): string[] {
  return byYear
    .map(({ code }) => code)
    .filter((code) => code !== 'unknown')
    .toReversed()
}

function keyFigures(edition: Edition): SiteView['keyFigures'] {
  const shown = ['model', 'practice', 'report', 'activity', 'policy', 'unit'] as const
  return shown.map((kind) => ({
    label: edition.schemas.kinds.get(kind)?.title ?? kind,
    value: edition.locale.number(edition.all(kind).length),
    url: kindUrl(edition, kind),
  }))
}

/** Where the repository lives on the web, named field by field. */
function forgeOf({ forge }: Edition['site']): Pick<SiteView, 'forge'> {
  if (!forge) return {}
  const { kind, url, branch, editor = false } = forge
  return { forge: { kind, url, branch, editor } }
}
