import { unzipSync } from 'fflate'
import { markupText } from './markup-text.ts'

/** Endings of the files of office programs that are packed XML. */
export const OFFICE_ENDINGS = ['.xlsx', '.docx', '.pptx', '.odt', '.ods']

/** The marks around the cells of a sheet. They hold nothing, and are nine tenths of what there would be to parse. */
const CELL_MARK =
  /<\/?(?:row|c)(?: r="[A-Z]{0,3}\d{1,7}")?(?: s="\d{1,2}")?(?: t="(?:inlineStr|s|n)")?>|<\/?(?:is|v)>|<t xml:space="preserve">|<\/t>/g

/** All text of a table or a document of an office program; undefined when it is none. */
export function officeText(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') })
    return Object.values(parts)
      .map((part) => markupText(new TextDecoder().decode(part).replaceAll(CELL_MARK, '\n'), true))
      .join('\n')
  } catch {
    return undefined
  }
}
