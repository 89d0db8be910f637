import { CborWriter } from './cbor.ts'
import { FIELDS, VERSION } from './pagefind-files.ts'

/**
 * The list of pages with which Pagefind's query program begins: each named by its number, with its length. It has no
 * chunks, which are chosen and loaded for it, and no filters and orders, for which tables of ours serve.
 * @param lengths in the order of the pages, in tokens
 */
export function pagefindList(lengths: readonly number[]): Uint8Array {
  const writer = new CborWriter(4096).array(6).text(VERSION).array(lengths.length)
  for (const [page, length] of lengths.entries()) writer.array(2).text(String(page)).integer(length)
  writer.array(0).array(0).array(0).array(FIELDS.length)
  for (const field of FIELDS) writer.text(field)
  return writer.written()
}
