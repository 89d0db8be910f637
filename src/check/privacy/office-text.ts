import { unzipSync } from 'fflate'
import { markupText } from './markup-text.ts'

/** Endings of the files of office programs that are packed XML. */
export const OFFICE_ENDINGS = ['.xlsx', '.docx', '.pptx', '.odt', '.ods']

/**
 * The marks around cells of a sheet and around paragraphs of a document, as many as stand in a row. They hold nothing but
 * where a cell stands and names of styles, and are nine tenths of what there would be to parse.
 */
const MARKS =
  /(?:<\/?(?:row|c|is|v|t|w:[A-Za-z]+)(?: r="[A-Z]{0,3}\d{1,7}"| (?:s|t|w:[A-Za-z]+|xml:space)="(?:[A-Za-z]+\d{0,2}|\d{1,5})")*\/?>)+/g

/** All text of a table or a document of an office program; undefined when it is none. */
export function officeText(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') })
    return Object.values(parts)
      .map((part) => markupText(new TextDecoder().decode(part).replaceAll(MARKS, '\n'), true))
      .join('\n')
  } catch {
    return undefined
  }
}
