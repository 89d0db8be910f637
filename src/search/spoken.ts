/** How characters sound, each by its most common syllable. */
export interface CharacterSounds {
  /** the common characters in their order, which is nearly that of their sounds: `a2 ai13` is two of `a`, then 13 of `ai` */
  common: string
  /** other characters of the corpus, each with its syllable */
  others: Record<string, string>
}

/** Words of the corpus whose sound begins with one letter. */
export interface SpokenWords {
  /** the most common first */
  words: string[]
  /** the pinyin of those words that are not read as their characters are one by one: `重庆` → `chong qing` */
  readings: Record<string, string>
}

/** For a letter with which no word begins. */
export const NO_WORDS: SpokenWords = { words: [], readings: {} }

/** Writes down how characters sound. */
export function packSounds(syllableOf: ReadonlyMap<string, string>): CharacterSounds {
  const runs: { syllable: string; count: number }[] = []
  const common = commonCharacters()
  for (const character of common) {
    const syllable = syllableOf.get(character) ?? ''
    const last = runs.at(-1)
    if (last?.syllable === syllable) last.count++
    else runs.push({ syllable, count: 1 })
  }
  const known = new Set(common)
  return {
    common: runs.map(({ syllable, count }) => `${syllable}${count}`).join(' '),
    others: Object.fromEntries([...syllableOf].filter(([character]) => !known.has(character))),
  }
}

/** Reads what `packSounds` has written: the syllable of each character. */
export function unpackSounds({ common, others }: CharacterSounds): Map<string, string> {
  const characters = commonCharacters()
  const syllableOf = new Map(Object.entries(others))
  let at = 0
  for (const [, syllable = '', count = ''] of common.matchAll(/(\D*)(\d+) ?/g)) {
    for (let last = at + Number(count); at < last; at++) syllableOf.set(characters.charAt(at), syllable)
  }
  return syllableOf
}

/**
 * The 3,755 characters of the first level of GB 2312: nearly all that are ever typed by mistake. They stand in the order
 * of their sounds, so that a list of their sounds is short; every browser knows the encoding (WHATWG Encoding).
 */
export function commonCharacters(): string {
  const rows = Array.from({ length: 0xd8 - 0xb0 }, (_, index) => 0xb0 + index)
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, index) => 0xa1 + index)
  const bytes = Uint8Array.from(rows.flatMap((row) => cells.flatMap((cell) => [row, cell])))
  return new TextDecoder('gbk').decode(bytes).replace(/\P{Script=Han}/gu, '')
}
