import { type Content, dataOf } from './content.ts'
import { type Located, listed } from './expressions.ts'

/** Every tombstone as far as it could be read. */
export function tombstones(content: Content): Located[] {
  return content.documents
    .filter(({ kind }) => kind === 'tombstones')
    .flatMap((document) => [...listed({ document, path: [], data: { ...dataOf(document) } }, 'entries')])
}
