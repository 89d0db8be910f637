import type { Records } from '../../check/records.ts'
import { renderProse } from '../prose.ts'
import { proseContext } from '../prose-context.ts'
import { blockSections } from '../search-records.ts'
import type { Introduction } from '../views/introduction.ts'

/** What editors wrote before the figures of a period, by the period. */
export function introductions(records: Records): Map<string, Introduction> {
  return new Map(
    records.all('bulletin').flatMap((entry) => {
      if (!entry.body) return []
      const { blocks } = renderProse(entry.body, proseContext(records, entry, [], []))
      const sections = blocks.flatMap(blockSections)
      const paragraphs = sections.flatMap(({ heading, paragraphs: own }) => [
        ...(heading ? [heading.text] : []),
        ...own,
      ])
      return [[entry.data.period, { blocks, paragraphs, written: entry.data.date }] as const]
    }),
  )
}
