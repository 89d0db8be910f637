import { firstDay } from '../calendar/loose-date.ts'
import type { RecordEntry, Records } from '../check/records.ts'
import { CHINESE, type Language } from '../language.ts'
import type { Statistics } from '../measure/statistics.ts'
import type { Kind } from '../types.generated.ts'
import { kindUrl, mediaUrl } from './address.ts'
import { groupByKind } from './browse/card-groups.ts'
import { dimensions } from './browse/dimensions.ts'
import { policyGroups } from './browse/policy-groups.ts'
import { introductions } from './bulletin/introductions.ts'
import { cardMaker } from './cards.ts'
import { chainView } from './chain/chain-view.ts'
import { type Edition, editionOf } from './edition.ts'
import { factMaker } from './facts.ts'
import { fieldGuides } from './handbook/field-guide.ts'
import { kindTable } from './kind-table.ts'
import { diffusionView } from './kit/diffusion-view.ts'
import { modelKit } from './kit/model-kit.ts'
import { knownPortal } from './known-portal.ts'
import { ledgerView } from './ledger/ledger-view.ts'
import { siteMarks } from './marks.ts'
import { movedAddresses } from './moved.ts'
import { newestFirst, sortDate } from './order.ts'
import { programmeView } from './programme-view.ts'
import { PUBLIC_KINDS, type PublicKind } from './public-fields.ts'
import { publicSchemas } from './public-schemas.ts'
import { recordView } from './record-view.ts'
import { searchFacets } from './search-facets.ts'
import { searchView } from './search-view.ts'
import { type BuildFacts, type Shared, shareWork } from './shared.ts'
import { siteNames } from './site-names.ts'
import { statisticsView } from './statistics-view.ts'
import { tombstoneViews } from './tombstone-views.ts'
import { viewHash } from './view-hash.ts'
import type { Card, CardGroup } from './views/card.ts'
import type { KindView } from './views/kind.ts'
import type { RecordView } from './views/record.ts'
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
    programme: programmeView(edition, shared.programme),
    ledger: ledgerView(edition, shared.ledger, facts.changed ?? new Map(), shared.otherLedgers),
    otherYears: shared.otherLedgers.map((basis) => ({
      programme: programmeView(edition, basis.ledger.programme),
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

function recordViews(edition: Edition, shared: Shared, card: (entry: RecordEntry) => Card): Map<Kind, RecordView[]> {
  const { facts, related, prose, chains } = shared
  const factsOf = factMaker(edition)
  const viewOf = (entry: RecordEntry): RecordView => {
    const history = facts.histories?.get(entry.file)
    const chain = chainView(edition, chains, entry)
    // what refers to it is listed as that
    const referring = new Set(shared.referring(entry))
    const view = recordView(edition, entry, {
      factsOf,
      backlinks: backlinkGroups(edition, shared, entry, card),
      related: related(entry)
        .filter((other) => !referring.has(other))
        .map(card),
      prose: prose(entry),
      audience: facts.audience ?? 'public',
      ...(history ? { history } : {}),
      ...(entry.kind === 'model' ? { kit: modelKit(edition, shared, entry as RecordEntry<'model'>, card) } : {}),
      ...(chain ? { chain } : {}),
    })
    return { ...view, hash: viewHash(view) }
  }
  return new Map(PUBLIC_KINDS.map((kind) => [kind, edition.all(kind).map(viewOf)]))
}

/** A model shows its adoptions in full, so they are not listed once more; a policy tells what came after it. */
function backlinkGroups(
  edition: Edition,
  { referring }: Shared,
  entry: RecordEntry,
  card: (entry: RecordEntry) => Card,
): CardGroup[] {
  if (entry.kind === 'policy') return policyGroups(edition, entry as RecordEntry<'policy'>, referring(entry), card)
  const listed = entry.kind === 'model' ? referring(entry).filter(({ kind }) => kind !== 'adoption') : referring(entry)
  return groupByKind(edition, listed, card, { room: 'record' })
}

function kindView(
  edition: Edition,
  chinese: Edition,
  kind: PublicKind,
  card: (entry: RecordEntry) => Card,
): Omit<KindView, 'table'> {
  const schema = edition.schemas.kinds.get(kind)
  const entries = [...edition.all(kind)]
  // units keep the order of their ids; everything else is news
  const sorted = kind === 'unit' ? entries : entries.sort(newestFirst)
  const url = kindUrl(edition, kind)
  return {
    kind,
    title: schema?.title ?? kind,
    description: schema?.description ?? '',
    url,
    folder: url.slice(1),
    facetValue: chinese.schemas.kinds.get(kind)?.title ?? kind,
    cards: sorted.map(card),
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
