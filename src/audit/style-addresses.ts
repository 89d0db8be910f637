import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer'

/** Where a text is an address: right in one of these, not in what stands in them with brackets of its own. */
const FETCHING = /^(?:url|src|image|(?:-webkit-)?image-set|@import)$/

/** Every address that a style fetches from, read as browsers read it (CSS Syntax 3). */
export function styleAddresses(style: string): string[] {
  const found: string[] = []
  const inside: string[] = []
  for (const token of tokenize({ css: style })) {
    const address = addressOf(token, inside.at(-1))
    if (address !== undefined) found.push(address.trim())
    const opened = openedBy(token)
    if (opened !== undefined) inside.push(opened)
    else if (closes(token, inside.at(-1))) inside.pop()
  }
  return found
}

function addressOf([type, , , , data]: CSSToken, within: string | undefined): string | undefined {
  if (type === TokenType.URL) return data.value
  return type === TokenType.String && FETCHING.test(within ?? '') ? data.value : undefined
}

/** What a token opens, by its name where it has one. */
function openedBy([type, sign, , , data]: CSSToken): string | undefined {
  if (type === TokenType.Function) return data.value.toLowerCase()
  if (type === TokenType.AtKeyword && data.value.toLowerCase() === 'import') return '@import'
  return type === TokenType.OpenParen || type === TokenType.OpenSquare || type === TokenType.OpenCurly
    ? sign
    : undefined
}

function closes([type]: CSSToken, within: string | undefined): boolean {
  if (type === TokenType.Semicolon) return within === '@import'
  return type === TokenType.CloseParen || type === TokenType.CloseSquare || type === TokenType.CloseCurly
}
