/** An escape of a style: the code of a character, or a character as it is (CSS Syntax 3, 4.3.7). */
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi

const NAME = String.raw`(?:[-\w\u0080-\uffff]|\\[0-9a-f]{1,6}\s?|\\[^\n0-9a-f])+`

/** `url` before an address without quotes, which may be written in escapes: there `/*` begins no comment. */
const URL_NAME = ['u|75|55', 'r|72|52', 'l|6c|4c']
  .map((letter) => letter.split('|'))
  .map(([sign, ...codes]) => String.raw`(?:\\?${sign}|\\0{0,4}(?:${codes.join('|')})\s?)`)
  .join('')

/** What a style is read in: comments, texts, addresses without quotes, names and the brackets behind them, other signs. */
const TOKEN = new RegExp(
  [
    String.raw`/\*[\s\S]*?(?:\*/|$)`,
    String.raw`"(?<double>(?:[^"\\\n]+|\\[\s\S])*)"?`,
    String.raw`'(?<single>(?:[^'\\\n]+|\\[\s\S])*)'?`,
    String.raw`${URL_NAME}\(\s*(?!["'\s])(?<address>(?:[^)\\]+|\\[\s\S])*)\)?`,
    String.raw`(?<name>@?${NAME})(?<call>\()?`,
    String.raw`[\s\S]`,
  ].join('|'),
  'gi',
)

/** Where a text is an address: right in one of these, not in what stands in them with brackets of its own. */
const FETCHING = /^(?:url|src|image|(?:-webkit-)?image-set|@import)$/

/** Every address that a style fetches from, read as browsers read it. */
export function styleAddresses(style: string): string[] {
  const found: string[] = []
  const inside: string[] = []
  for (const [token, ...parts] of style.replace(/\r\n?|\f/g, '\n').matchAll(TOKEN)) {
    const [double, single, address, name, call] = parts
    const text = double ?? single
    if (address !== undefined) found.push(plain(address))
    else if (text !== undefined && FETCHING.test(inside.at(-1) ?? '')) found.push(plain(text))
    else if (call || plain(name ?? '').toLowerCase() === '@import') inside.push(plain(name ?? '').toLowerCase())
    else if (/^[([{]$/.test(token)) inside.push(token)
    else if (/^[)\]}]$/.test(token) || (token === ';' && inside.at(-1) === '@import')) inside.pop()
  }
  return found
}

/** A part of a style once its escapes are read. */
function plain(part: string): string {
  return part.replace(ESCAPE, (_, code, sign) => sign ?? character(code)).trim()
}

function character(code: string): string {
  const point = Number.parseInt(code, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
