import type { Answer } from '../../search/client.ts'

/** The steps whose words say what was asked, not pieces of it. */
const WHOLE: ReadonlySet<Answer['step']> = new Set(['strict', 'alias', 'pinyin', 'homophone', 'content-words'])

/** What was asked for, without signs: the query, and its words where they are not pieces of it. */
export function askedTexts(query: string, { step, words }: Pick<Answer, 'step' | 'words'>): string[] {
  return (WHOLE.has(step) ? [query, ...words] : [query]).map(plainText)
}

/** A text without signs and gaps, in small letters. */
export function plainText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
