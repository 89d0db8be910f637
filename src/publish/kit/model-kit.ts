import type { Root } from 'mdast'
import type { RecordEntry } from '../../check/records.ts'
import { absoluteUrl } from '../absolute-url.ts'
import type { Edition } from '../edition.ts'
import { proseContext } from '../prose-context.ts'
import type { Shared } from '../shared.ts'
import type { Card } from '../views/card.ts'
import { adoptionForm } from './adoption-form.ts'
import { type GlanceRow, glanceRows } from './glance.ts'
import { type MaturityView, maturityView } from './maturity-view.ts'
import { plainProse } from './plain-prose.ts'
import { type SpreadView, spreadView } from './spread.ts'

/** What a model's page and its documents show beyond those of other records: all that it takes to do the same elsewhere. */
export interface ModelKit {
  glance: GlanceRow[]
  version: string
  /** newest first; empty where there has been one only */
  versions: { version: string; on: string; changes: string }[]
  maturity?: MaturityView
  spread: SpreadView
  /** models that must be in place first, that solve the same in another way, and that are like it */
  needs: Card[]
  alternatives: Card[]
  similar: Card[]
  /** the body in plain Markdown with full addresses: only documents ask for it */
  prose(): Root
  /** a record of its adoption to be filled in, as YAML: only the download asks for it */
  adoptionForm(): string
}

/** So many of the models that are like one are shown. */
const SIMILAR = 3

/** The other models that a kit shows. */
export function otherModels(kit?: ModelKit): Card[] {
  return kit ? [...kit.needs, ...kit.alternatives, ...kit.similar] : []
}

/** The kit of a model. */
export function modelKit(
  edition: Edition,
  { adoptions, maturity, likeModels, facts }: Shared,
  model: RecordEntry<'model'>,
  card: (entry: RecordEntry) => Card,
): ModelKit {
  const { version, versions = [], needs, alternatives } = model.data
  const measured = maturity.get(model.id)
  const cards = (ids: readonly string[] = []) =>
    ids.flatMap((id) => edition.find('model', id) ?? []).map((entry) => card(entry))
  const named = new Set([...cards(needs), ...cards(alternatives)])
  const similar = likeModels(model).map(card)
  return {
    glance: glanceRows(edition, model, measured?.code),
    version,
    versions: versions.map((each) => ({ ...each, on: edition.locale.date(each.on) })),
    ...(measured ? { maturity: maturityView(edition, measured) } : {}),
    spread: spreadView(edition, model, adoptions.get(model.id) ?? [], facts.asOf),
    needs: cards(needs),
    alternatives: cards(alternatives),
    similar: similar.filter((other) => !named.has(other)).slice(0, SIMILAR),
    prose: () => modelProse(edition, model),
    adoptionForm: () => adoptionForm(edition, model),
  }
}

function modelProse(edition: Edition, model: RecordEntry<'model'>): Root {
  const { figures = [], sources } = model.data
  const context = proseContext(edition, model, figures, sources)
  const baseUrl = edition.site.base_url
  return plainProse(model.body ?? { type: 'root', children: [] }, context, (path) => absoluteUrl({ baseUrl }, path))
}
