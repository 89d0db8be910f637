import type { RecordEntry } from '../check/records.ts'
import type { Kind } from '../types.generated.ts'
import { groupByKind, type MakeCard } from './browse/card-groups.ts'
import { policyGroups } from './browse/policy-groups.ts'
import { chainView } from './chain/chain-view.ts'
import type { Edition } from './edition.ts'
import { factMaker } from './facts.ts'
import { modelKit, otherModels } from './kit/model-kit.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import { recordView } from './record-view.ts'
import type { Shared } from './shared.ts'
import { viewHash } from './view-hash.ts'
import type { CardGroup } from './views/card.ts'
import type { RecordView } from './views/record.ts'

/** The views of all public records by kind, in the order of their ids, each with the hash of all that its page shows. */
export function recordViews(edition: Edition, shared: Shared, card: MakeCard): Map<Kind, RecordView[]> {
  const { facts, related, prose, chains } = shared
  const factsOf = factMaker(edition)
  const viewOf = (entry: RecordEntry): RecordView => {
    const history = facts.histories?.get(entry.file)
    const chain = chainView(edition, chains, entry)
    const kit = entry.kind === 'model' ? modelKit(edition, shared, entry as RecordEntry<'model'>, card) : undefined
    // what refers to it is listed as that, and what is among the other models of its kit there
    const listed = new Set([...shared.referring(entry).map(card), ...otherModels(kit)])
    const view = recordView(edition, entry, {
      factsOf,
      backlinks: backlinkGroups(edition, shared, entry, card),
      related: related(entry)
        .map(card)
        .filter((other) => !listed.has(other)),
      prose: prose(entry),
      audience: facts.audience ?? 'public',
      ...(history ? { history } : {}),
      ...(kit ? { kit } : {}),
      ...(chain ? { chain } : {}),
    })
    return { ...view, hash: viewHash(view) }
  }
  return new Map(PUBLIC_KINDS.map((kind) => [kind, edition.all(kind).map(viewOf)]))
}

/** A model shows its adoptions in full, so they are not listed once more; a policy tells what came after it. */
function backlinkGroups(edition: Edition, { referring }: Shared, entry: RecordEntry, card: MakeCard): CardGroup[] {
  if (entry.kind === 'policy') return policyGroups(edition, entry as RecordEntry<'policy'>, referring(entry), card)
  const listed = entry.kind === 'model' ? referring(entry).filter(({ kind }) => kind !== 'adoption') : referring(entry)
  return groupByKind(edition, listed, card, { room: 'record' })
}
