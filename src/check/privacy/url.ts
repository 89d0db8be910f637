const LONGEST = 400

/** Whether an offset stands inside a web address, where long numbers are the ids of pages. */
export function isInUrl(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST), offset)
  const scheme = before.lastIndexOf('://')
  return scheme >= 0 && /^[\x21-\x7e]*$/.test(before.slice(scheme)) && !/["()<>]/.test(before.slice(scheme))
}
