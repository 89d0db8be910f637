import { looseDateWords, parseLooseDate } from '../calendar/loose-date.ts'
import { type Content, dataOf } from './content.ts'
import { type Located, listed } from './expressions.ts'

/** Every tombstone as far as it could be read. */
export function tombstones(content: Content): Located[] {
  return content.documents
    .filter(({ kind }) => kind === 'tombstones')
    .flatMap((document) => [...listed({ document, path: [], data: { ...dataOf(document) } }, 'entries')])
}

/** The words for a record that was withdrawn: since when, and what stands in its place. */
export function withdrawnWords({ data }: Located): string {
  const { removed, replaced_by: successor } = data
  const day = typeof removed === 'string' && parseLooseDate(removed) ? `已在${looseDateWords(removed)}撤下` : '已经撤下'
  return typeof successor === 'string'
    ? `这条记录${day}，代替它的是“${successor}”，改成它。`
    : `这条记录${day}，没有代替它的。改成别的记录，或去掉这一项。`
}
