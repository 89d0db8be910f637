import type { Language } from './language.ts'
import { english } from './words/en.ts'
import { chinese } from './words/zh-CN.ts'

/** Every string of the interface, by namespace. Content has its own words; these are the frame's. */
export type Words = typeof chinese

/** The catalogue of a language. */
export function wordsOf(language: Language): Words {
  return { 'zh-CN': chinese, en: english }[language]
}

// scripts take it from its own file, without the catalogues
export { fill } from './phrase.ts'
