import type { Locale } from '../../locale.ts'
import { TAG_FIELDS } from '../../measure/statistics.ts'
import { fill } from '../../words.ts'
import { recordUrl, termUrl, yearUrl } from '../address.ts'
import { recordTitle } from '../record-title.ts'
import { vocabularyTitle } from '../terms.ts'
import type { BrowseEntry, Dimension } from '../views/dimension.ts'
import type { Browsing } from './browsing.ts'
import { groupByKind } from './card-groups.ts'
import { letterDimension } from './letters.ts'
import { periodDimension } from './periods.ts'

/** Every way to browse: by the tag vocabularies, by year, period, unit, policy, and from A to Z. */
export function dimensions(browsing: Browsing): Dimension[] {
  const byTag = Object.values(TAG_FIELDS).map((vocabulary) => tagDimension(browsing, vocabulary))
  return [
    ...byTag,
    yearDimension(browsing),
    periodDimension(browsing),
    unitDimension(browsing),
    policyDimension(browsing),
    letterDimension(browsing),
  ]
}

function tagDimension({ edition, shared: { statistics }, card }: Browsing, vocabulary: string): Dimension {
  const data = edition.find('vocabulary', vocabulary)?.data
  const entries = (data?.entries ?? []).map((term): BrowseEntry => {
    const { code } = term
    const note = edition.pick(term.note, term.note_en)
    const found = statistics.byTerm.get(vocabulary)?.get(code) ?? []
    const groups = groupByKind(edition, found, card)
    return {
      code,
      title: edition.nameOf(term),
      ...(note ? { note } : {}),
      url: termUrl(vocabulary, code) ?? '/',
      groups,
      count: found.length,
      ...(term.priority ? { isPriority: true } : {}),
    }
  })
  return {
    code: vocabulary,
    title: vocabularyTitle(edition, vocabulary),
    description: edition.pick(data?.description, data?.description_en) ?? '',
    url: `/browse/${vocabulary}`,
    entries,
    isTag: true,
  }
}

function yearDimension({ edition, shared, card }: Browsing): Dimension {
  const { year, yearNote } = edition.locale.words.browse
  const entries = shared.statistics.byYear.toReversed().map(({ code, records: found }): BrowseEntry => {
    const groups = groupByKind(edition, found, card)
    return { code, title: yearTitle(edition.locale, code), url: yearUrl(code), groups, count: found.length }
  })
  const known = [
    ...entries.filter(({ code }) => code !== 'unknown'),
    ...entries.filter(({ code }) => code === 'unknown'),
  ]
  return { code: 'year', title: year, description: yearNote, url: '/browse/year', entries: known }
}

/** The words for a year; `unknown` is a year that the source does not give. */
export function yearTitle({ words: { value } }: Locale, year: string): string {
  return year === 'unknown' ? value.yearUnknown : fill(value.year, { year })
}

/** Units have pages of their own, which list what is theirs. */
function unitDimension({ edition, shared }: Browsing): Dimension {
  const { unit, unitNote } = edition.locale.words.browse
  const entries = edition.all('unit').map((entry): BrowseEntry => {
    const url = recordUrl(edition, 'unit', entry.id) ?? '/'
    const count = shared.referring(entry).length
    return { code: entry.id, title: entry.data.short_title, url, groups: [], count }
  })
  return { code: 'unit', title: unit, description: unitNote, url: '/browse/unit', entries }
}

/** What deals with a policy stands on the policy's own page; those that most deals with come first. */
function policyDimension({ edition, shared }: Browsing): Dimension {
  const { policy, policyNote } = edition.locale.words.browse
  const entries = edition.all('policy').map((entry): BrowseEntry => {
    const url = recordUrl(edition, 'policy', entry.id) ?? '/'
    const title = recordTitle(edition, 'policy', entry.id)
    return { code: entry.id, title, url, groups: [], count: shared.referring(entry).length }
  })
  const ordered = entries.sort((a, b) => b.count - a.count)
  return { code: 'policy', title: policy, description: policyNote, url: '/browse/policy', entries: ordered }
}
