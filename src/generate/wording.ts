import type { Random } from './random.ts'
import { SENTENCES, type Theme } from './sentences.ts'

/** The words that fill the places in a sentence, by name. */
export type Slots = Readonly<Record<string, string>>

/** A sentence with its names filled in and its ranges drawn. Throws at a name that has no words: that is our own bug. */
export function fillSlots(sentence: string, slots: Slots, random: Random): string {
  return sentence.replace(/\{(?:(\d+)-(\d+)|(\w+))\}/g, (_match, from, to, name) => {
    if (name === undefined) return String(random.integer(Number(from), Number(to)))
    const words = slots[name]
    if (words === undefined) throw new Error(`no words for {${name}} in “${sentence}”`)
    return words
  })
}

/** Different sentences of one theme, filled. */
export function sentences(theme: Theme, count: number, slots: Slots, random: Random): string[] {
  return random.some<string>(SENTENCES[theme], count).map((sentence) => fillSlots(sentence, slots, random))
}
