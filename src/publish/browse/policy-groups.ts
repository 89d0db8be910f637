import { firstDay, lastDay } from '../../calendar/loose-date.ts'
import type { RecordEntry } from '../../check/records.ts'
import { recordDate } from '../../measure/statistics.ts'
import { fill } from '../../words.ts'
import type { Edition } from '../edition.ts'
import type { CardGroup } from '../views/card.ts'
import { groupByKind, type MakeCard } from './card-groups.ts'

/** Where a record stands to the day on which a policy took effect. What a policy has brought comes first. */
const SIDES = ['after', 'before', 'unclear'] as const

type Side = (typeof SIDES)[number]

/** What deals with a policy, split by the day on which it took effect, as far as the dates of the sources can tell. */
export function policyGroups(
  edition: Edition,
  { data }: RecordEntry<'policy'>,
  referring: readonly RecordEntry[],
  card: MakeCard,
): CardGroup[] {
  const { side: words } = edition.locale.words.browse
  const effective = lastDay(data.effective ?? data.date)
  const bySide = Map.groupBy(referring, ({ data: other }) => sideOf(effective, recordDate(other)))
  return SIDES.flatMap((side) => {
    const groups = groupByKind(edition, bySide.get(side) ?? [], card, { room: 'record' })
    return groups.map((group) => ({
      ...group,
      id: `${side}-${group.id}`,
      title: fill(words[side], { kind: group.title }),
    }))
  })
}

function sideOf(effective: string | undefined, date: string | undefined): Side {
  const [first, last] = date === undefined ? [] : [firstDay(date), lastDay(date)]
  if (effective === undefined || first === undefined || last === undefined) return 'unclear'
  if (first >= effective) return 'after'
  return last < effective ? 'before' : 'unclear'
}
