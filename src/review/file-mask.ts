import type { Content } from '../check/content.ts'
import { maskFully } from '../check/privacy/mask.ts'
import { placesInName, privatePlaces } from '../check/privacy/places.ts'
import { indexWords } from '../check/privacy/word-index.ts'
import type { Document } from '../read/document.ts'

/** A function that masks the private values of a file in any text that was taken from it. */
export function fileMask(content: Content, document: Document): (text: string) => string {
  const places = [...placesInName(document.file), ...privatePlaces(content.schemas, document)]
  const known = indexWords(places.map(({ written }) => written))
  return (text) => maskFully(text, known)
}
