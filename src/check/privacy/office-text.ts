import { unzipSync } from 'fflate'
import { markupText } from './markup-text.ts'

/** Endings of the files of office programs that are packed XML. */
export const OFFICE_ENDINGS = ['.xlsx', '.docx', '.pptx', '.odt', '.ods']

/** The marks around the cells of a sheet. They hold nothing, and are nine tenths of what there would be to parse. */
const CELL_MARK =
  /<\/?(?:row|c)(?: r="[A-Z]{0,3}\d{1,7}")?(?: s="\d{1,2}")?(?: t="(?:inlineStr|s|n)")?>|<\/?(?:is|v)>|<t xml:space="preserve">|<\/t>/g

/** The marks between two cells with text, at once: nearly all of them. */
const NEXT_CELL =
  /<\/t><\/is><\/c><c r="[A-Z]{1,3}\d{1,7}"(?: s="\d{1,2}")? t="inlineStr"><is><t xml:space="preserve">/g

/** All text of a table or a document of an office program; undefined when it is none. */
export function officeText(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') })
    return Object.values(parts)
      .map((part) => new TextDecoder().decode(part).replaceAll(NEXT_CELL, '\n').replaceAll(CELL_MARK, '\n'))
      .map((source) => markupText(source, true))
      .join('\n')
  } catch {
    return undefined
  }
}
