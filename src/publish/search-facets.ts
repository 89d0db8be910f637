import { TAG_FIELDS } from '../measure/statistics.ts'
import { fill } from '../words.ts'
import type { Edition } from './edition.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import { FACET_NAMES } from './search-records.ts'
import { vocabularyTitle } from './terms.ts'
import type { SearchFacet } from './views/search-facet.ts'

/**
 * The facets of the search page in their order.
 * @param chinese the edition that the index is made of: one index serves all languages
 */
export function searchFacets(edition: Edition, chinese: Edition, years: readonly string[]): SearchFacet[] {
  const { search, browse, value: values } = edition.locale.words
  const titles = edition.all('unit').map(({ data }) => data.title)
  return [
    { parameter: 'kind', name: FACET_NAMES.kind, title: search.kindFacet, values: kindValues(edition, chinese) },
    ...Object.values(TAG_FIELDS).map((vocabulary) => ({
      parameter: vocabulary,
      name: vocabularyTitle(chinese, vocabulary),
      title: vocabularyTitle(edition, vocabulary),
      values: (edition.find('vocabulary', vocabulary)?.data.entries ?? []).map((term) => ({
        value: chinese.nameOf(term),
        title: edition.nameOf(term),
      })),
    })),
    {
      ...{ parameter: 'year', name: FACET_NAMES.year, title: browse.year },
      values: years.map((year) => ({ value: year, title: fill(values.year, { year }) })),
    },
    {
      ...{ parameter: 'unit', name: FACET_NAMES.unit, title: search.unitFacet },
      values: titles.map((title) => ({ value: title, title })),
    },
  ]
}

function kindValues(edition: Edition, chinese: Edition): SearchFacet['values'] {
  const titleIn = ({ schemas }: Edition, kind: (typeof PUBLIC_KINDS)[number]) => schemas.kinds.get(kind)?.title ?? kind
  return PUBLIC_KINDS.map((kind) => ({ value: titleIn(chinese, kind), title: titleIn(edition, kind) }))
}
