import type { RecordEntry } from '../../check/records.ts'
import { compareText } from '../../diagnostic.ts'
import type { BrowseEntry, Dimension } from '../views/dimension.ts'
import type { Browsing } from './browsing.ts'
import { groupByKind } from './card-groups.ts'

/** Where titles stand that begin with a figure or a sign. */
const OTHER = '0-9'

/** Every record from A to Z by the pinyin of its title. */
export function letterDimension({ edition, shared, card }: Browsing): Dimension {
  const { pinyin: title, pinyinNote: description } = edition.locale.words.browse
  const { sortKey: keyOf } = shared
  const byLetter = Map.groupBy(shared.statistics.total, (entry) => letterOf(keyOf(entry)))
  const order = (a: RecordEntry, b: RecordEntry) => compareText(keyOf(a), keyOf(b)) || compareText(a.id, b.id)
  const entries = [...byLetter].map(([letter, found]): BrowseEntry => {
    const code = letter.toLowerCase()
    const groups = groupByKind(edition, found, card, { order })
    return { code, title: letter, url: `/browse/pinyin/${code}`, groups, count: found.length }
  })
  const ordered = entries.sort((a, b) => rank(a.title) - rank(b.title))
  return { code: 'pinyin', title, description, url: '/browse/pinyin', entries: ordered, isIndex: true }
}

function letterOf(key: string): string {
  return /^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : OTHER
}

function rank(letter: string): number {
  return letter === OTHER ? 26 : letter.charCodeAt(0) - 65
}
