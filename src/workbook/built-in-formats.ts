import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What a cell of year and month has in Chinese Excel and WPS, by numbers alone: their codes stand in no file. */
const MONTHS = ['27', '36', '50', '52', '57']
const USED = new RegExp(`\\bnumFmtId="(?:${MONTHS.join('|')})"`)
const STYLES = 'xl/styles.xml'

/**
 * Writes down the codes of the formats of year and month where a workbook uses them by their numbers. To the reader these are
 * dates without a format, so that 2025年4月, which a cell keeps as the first of the month, would become a day.
 */
export function withBuiltInFormats(bytes: Uint8Array): Uint8Array {
  const { [STYLES]: part } = unzipSync(bytes, { filter: ({ name }) => name === STYLES })
  const styles = strFromU8(part ?? new Uint8Array())
  if (!USED.test(styles)) return bytes
  const codes = MONTHS.filter((id) => !styles.includes(`<numFmt numFmtId="${id}"`))
  const formats = codes.map((id) => `<numFmt numFmtId="${id}" formatCode="yyyy-m"/>`).join('')
  const written = /<numFmts\b[^>]*[^/]>/.test(styles)
    ? styles.replace(/<numFmts\b[^>]*[^/]>/, `$&${formats}`)
    : styles.replace(/<styleSheet\b[^>]*>/, `$&<numFmts>${formats}</numFmts>`)
  return zipSync({ ...unzipSync(bytes), [STYLES]: strToU8(written) }, { level: 0 })
}
