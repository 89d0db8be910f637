import type { Language } from './language.ts'
import { english } from './words/en.ts'
import { chinese, type Words } from './words/zh-CN.ts'

export type { Words }

/** The catalogue of a language. */
export function wordsOf(language: Language): Words {
  return { 'zh-CN': chinese, en: english }[language]
}

// scripts take it from its own file, without the catalogues
export { fill } from './phrase.ts'
