const LONGEST = 400

/** Whether an offset stands in what programs write for programs: a web address, where long numbers are the ids of pages, or a digest. */
export function isInCode(text: string, offset: number): boolean {
  return isInUrl(text, offset) || isInDigest(text, offset)
}

const PLAIN = /^[\x21-\x7e]*$/
/** Up to a value of its own: what an address hands over before has been made readable, with blanks and Chinese in it. */
const HANDED_OVER = /^[\x21-\x3e\x40-\x7e]*\?.*&[\w.-]{1,40}=[\x21-\x7e]*$/s

function isInUrl(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST), offset)
  const scheme = before.lastIndexOf('://')
  const address = scheme >= 0 ? before.slice(scheme) : ' '
  if (!(PLAIN.test(address) || HANDED_OVER.test(address)) || /["()<>\n]/.test(address)) return false
  return !/[,;|]$/.test(address) || goesOn(text.slice(offset, offset + LONGEST))
}

/** Whether an address goes on behind a number: `a,123.html`. A comma may as well end it, and a number of its own follow. */
function goesOn(rest: string): boolean {
  return /^(?:[/?&=#_a-z]|\.[a-z])/i.test(rest.replace(/^[\d-]+X?/i, ''))
}

/** The shortest digest in use, MD5, has 32 hexadecimal digits. */
const DIGEST = 32

function isInDigest(text: string, offset: number): boolean {
  const before = /[0-9a-f]*$/i.exec(text.slice(Math.max(0, offset - LONGEST), offset))?.[0] ?? ''
  const after = /^[0-9a-f]*/i.exec(text.slice(offset, offset + LONGEST))?.[0] ?? ''
  return before.length + after.length >= DIGEST && /[a-f]/i.test(before + after)
}
