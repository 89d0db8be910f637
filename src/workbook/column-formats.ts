import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { columnName } from '../column-name.ts'
import { ZIP_TIME } from '../zip-time.ts'

/**
 * Gives each column the format of its blank cell in the last row, which goes. The writer formats only cells that are
 * there; in all others Excel would turn `2016-2` into a date and `007` into 7.
 */
export function withColumnFormats(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const isSheet = name.startsWith('xl/worksheets/')
    return [name, isSheet ? strToU8(formatColumns(strFromU8(part))) : part] as const
  })
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: ZIP_TIME })
}

function formatColumns(xml: string): string {
  const [, before = xml, blank = '', after = ''] =
    xml.match(/^(.*)<row [^>]*>((?:<c [^>]*\/>)+)<\/row>(<\/sheetData>.*)$/s) ?? []
  const styles = new Map([...blank.matchAll(/r="([A-Z]+)\d+" s="(\d+)"/g)].map(([, name, style]) => [name, style]))
  const columns = before.replace(/<col min="(\d+)"/g, (column, number) => {
    const style = styles.get(columnName(Number(number)))
    return style === undefined ? column : `<col style="${style}" min="${number}"`
  })
  return columns + after
}
