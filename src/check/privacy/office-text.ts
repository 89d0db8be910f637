import { unzipSync } from 'fflate'
import { markupText } from './markup-text.ts'

/** Endings of the files of office programs that are packed XML. */
export const OFFICE_ENDINGS = ['.xlsx', '.docx', '.pptx', '.odt', '.ods']

/** All text of a table or a document of an office program; undefined when it is none. */
export function officeText(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') })
    return Object.values(parts)
      .map((part) => markupText(new TextDecoder().decode(part), true))
      .join('\n')
  } catch {
    return undefined
  }
}
