import { type Random, seededRandom } from './random.ts'
import type { Templates } from './templates.ts'
import { MAKERS } from './values.ts'

/** What a sentence is there to test. */
export type Group = keyof Templates

/** A sentence, and where its private values stand. */
export interface Labelled {
  group: Group
  text: string
  values: { start: number; end: number }[]
}

const SENTENCES_A_TEMPLATE = 6
const SLOT = /\{(#?\w+)\}|[<>]/g

/** Labelled sentences from templates; the same for the same seed. */
export function makeCorpus(templates: Templates, seed: number): Labelled[] {
  const random = seededRandom(seed)
  return (Object.keys(templates) as Group[]).flatMap((group) =>
    templates[group].flatMap((template) =>
      Array.from({ length: SENTENCES_A_TEMPLATE }, () => ({ group, ...fill(template, random) })),
    ),
  )
}

function fill(template: string, random: Random): Omit<Labelled, 'group'> {
  const values: Labelled['values'] = []
  let text = ''
  let opened = 0
  let from = 0
  for (const { 0: slot, 1: name, index } of template.matchAll(SLOT)) {
    text += template.slice(from, index)
    from = index + slot.length
    const start = text.length
    if (slot === '<') opened = start
    else if (slot === '>') values.push({ start: opened, end: start })
    else text += slotValue(name ?? '', random)
    if (name !== undefined && !name.startsWith('#')) values.push({ start, end: text.length })
  }
  return { text: text + template.slice(from), values }
}

function slotValue(slot: string, random: Random): string {
  const make = MAKERS[slot]
  if (!make) throw new Error(`no maker for the slot ${slot}`)
  return make(random)
}
