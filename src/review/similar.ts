import { type Content, dataOf } from '../check/content.ts'
import { nearDuplicates } from '../check/near-duplicates.ts'
import { nodeText } from '../check/prose/heading.ts'
import { isPublic } from '../publish/public-fields.ts'
import type { Document } from '../read/document.ts'
import { fileMask } from './file-mask.ts'

/** From how much on two records are worth a look side by side. */
const ALIKE = 0.6

/** A record of the branch and one that is much like it. */
export interface Similar {
  file: string
  like: string
  likeTitle: string
  /** how much of their text is the same, from 0 to 1 */
  share: number
}

/** For each file of the branch the existing record that says most nearly the same; none where nothing is alike. */
export function similarRecords(content: Content, files: ReadonlySet<string>): Similar[] {
  // those of the branch come last: each is then compared with all others
  const documents = content.documents.filter(({ kind }) => isPublic(kind) && kind !== 'unit')
  const ordered = [...documents].sort((a, b) => Number(files.has(a.file)) - Number(files.has(b.file)))
  const found = [...nearDuplicates(texts(ordered), ALIKE)].filter(({ item }) => files.has(item.file))
  return found.map(({ item, like, share }) => {
    const mask = fileMask(content, like)
    const { title } = dataOf(like)
    return {
      file: fileMask(content, item)(item.file),
      like: mask(like.file),
      likeTitle: mask(typeof title === 'string' ? title : like.id),
      share,
    }
  })
}

/** What a record says in its own words. */
function* texts(documents: readonly Document[]): Generator<[Document, string]> {
  for (const document of documents) {
    const { title, summary, text, result, changes } = dataOf(document)
    const written = [title, summary, text, result, changes].filter((part) => typeof part === 'string')
    yield [document, [...written, document.body ? nodeText(document.body) : ''].join('\n')]
  }
}
