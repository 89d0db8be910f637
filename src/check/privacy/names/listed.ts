const CODES = 0x10000
/** What stands between the names of a list, and what may stand right beside one. */
const SEPARATORS = '、，,和与及跟同/ —'
const BESIDES = `${SEPARATORS}()（）`
const separators = codesOf(SEPARATORS)
const besides = codesOf(BESIDES)

/** 1 for the codes of some characters. */
function codesOf(chars: string): Uint8Array {
  const codes = new Uint8Array(CODES)
  for (const char of chars) codes[char.charCodeAt(0)] = 1
  return codes
}

/** Whether a stretch of text may stand in a list. */
export function isListed(text: string, start: number, end: number): boolean {
  return besides[text.charCodeAt(start - 1)] === 1 || besides[text.charCodeAt(end)] === 1
}

/** Between two names: 、, a dash, what the first of them is in parentheses. */
const BETWEEN = /(?:[（(][^（）()]{1,8}[)）])?(?:[、，,和与及跟同/ ]|——|—)?$/
const REACH = 12

/** Where a name would end that stands in a list before an offset; -1 where none can. */
export function endOfListed(text: string, start: number): number {
  const before = text.charAt(start - 1)
  if (separators[before.charCodeAt(0)] !== 1 && before !== ')' && before !== '）') return -1
  return start - (BETWEEN.exec(text.slice(Math.max(0, start - REACH), start))?.[0].length ?? 0)
}
