import type { AnyFields, RecordEntry } from '../check/records.ts'
import type { RecordHistory } from '../history/record-histories.ts'
import { recordDate, recordYear } from '../measure/statistics.ts'
import type { Source } from '../types.generated.ts'
import { kindUrl, recordUrl } from './address.ts'
import type { Audience } from './audience.ts'
import type { ChainStage } from './chain/chain-view.ts'
import type { Edition } from './edition.ts'
import type { FactsOf } from './facts.ts'
import { defaultChart, figureRows, sourceViews } from './figures.ts'
import { historyView } from './history-view.ts'
import type { ModelKit } from './kit/model-kit.ts'
import { projectProgress } from './progress.ts'
import { linksIn, type RenderedProse } from './prose.ts'
import { type PublicKind, publicData } from './public-fields.ts'
import { recordSummary, recordTitle } from './record-title.ts'
import { gradeOf } from './terms.ts'
import type { Card, CardGroup } from './views/card.ts'
import type { RecordView, Retirement, TextList } from './views/record.ts'

/** What a record's page needs from the rest of the portal. */
export interface Surroundings {
  factsOf: FactsOf
  backlinks: CardGroup[]
  related: Card[]
  history?: RecordHistory
  /** its body, rendered once for all languages */
  prose: RenderedProse
  audience: Audience
  kit?: ModelKit
  chain?: ChainStage[]
}

/** Everything that the page of one record shows. Needs no Node: the form shows it before the record comes in. */
export function recordView(edition: Edition, entry: RecordEntry, surroundings: Surroundings): Omit<RecordView, 'hash'> {
  const { factsOf, backlinks, related, history, prose, audience, kit, chain } = surroundings
  const { locale } = edition
  const kind = entry.kind as PublicKind
  const kindTitle = edition.schemas.kinds.get(kind)?.title ?? kind
  const data = publicData(kind, entry.data)
  const { figures = [], note } = data
  const sources: readonly Source[] = data.sources ?? []
  const hasChart = prose.blocks.some(({ type }) => type === 'chart')
  const chart = hasChart ? undefined : defaultChart(locale, figures, sources)
  const date = recordDate(entry.data)
  const grade = gradeOf(edition, data)
  const progress = projectProgress(edition, entry, audience)
  return {
    kind,
    kindTitle,
    id: entry.id,
    file: entry.file,
    url: recordUrl(edition, kind, entry.id) ?? '/',
    title: recordTitle(edition, kind, entry.id),
    summary: recordSummary(data),
    date: date === undefined ? '' : locale.date(date),
    year: recordYear(entry),
    ...(grade ? { grade } : {}),
    ...factsOf(kind, data),
    lists: textLists(edition, kind, data),
    toc: prose.toc,
    blocks: linksIn(locale, prose.blocks),
    steps: prose.steps,
    figures: figureRows(locale, figures, sources),
    ...(chart ? { chart } : {}),
    sources: sourceViews(edition, sources),
    ...(progress ? { progress } : {}),
    ...(note ? { note } : {}),
    backlinks,
    related,
    ...(kit ? { kit } : {}),
    ...(chain ? { chain } : {}),
    breadcrumbs: [edition.link(locale.words.home, '/'), edition.link(kindTitle, kindUrl(edition, kind))],
    data,
    ...(history
      ? { history: historyView(edition, { kind, data, headings: prose.toc.map(({ text }) => text) }, history) }
      : {}),
    ...(data.review_on === undefined ? {} : { reviewOn: locale.date(data.review_on) }),
    ...(data.retired ? { retired: retirement(edition, data.retired) } : {}),
  }
}

function retirement(edition: Edition, { on, reason, replaced_by: id }: NonNullable<AnyFields['retired']>): Retirement {
  const url = id === undefined ? undefined : recordUrl(edition, 'model', id)
  const replacement =
    id !== undefined && url !== undefined ? { text: recordTitle(edition, 'model', id), url } : undefined
  return { on: edition.locale.date(on), reason, ...(replacement ? { replacement } : {}) }
}

const SHORT = 12

function textLists({ schemas }: Edition, kind: PublicKind, data: object): TextList[] {
  return Object.entries(data).flatMap(([name, value]) => {
    const schema = schemas.kinds.get(kind)?.properties?.[name]
    const isText = schema?.type === 'array' && schema.items?.type === 'string'
    const isPlain = isText && !schema.items?.['x-reference'] && !schema.items?.['x-vocabulary'] && !schema.items?.$ref
    if (!isPlain || !Array.isArray(value)) return []
    return [
      {
        id: name,
        title: schema.title ?? name,
        items: value as string[],
        inline: value.every((item) => String(item).length <= SHORT),
      },
    ]
  })
}
