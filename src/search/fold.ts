/** Traditional characters with the simplified ones that are searched for them. */
export type Simplified = ReadonlyMap<string, string>

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g
const TO_HALF_WIDTH = 0xfee0

/** Text without the characters that nobody sees and that would split a word. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/**
 * The form in which text is compared: half-width letters and digits, lower case, simplified characters.
 * It is as long as the text, so that a place in one is a place in the other. NFKC is not used: it rewrites punctuation.
 */
export function fold(text: string, simplified: Simplified): string {
  const halfWidth = text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - TO_HALF_WIDTH))
  let folded = ''
  for (const char of halfWidth) folded += simplified.get(char) ?? sameLength(char, char.toLowerCase())
  return folded
}

function sameLength(char: string, changed: string): string {
  return changed.length === char.length ? changed : char
}
