import { once } from '../once.ts'
import { byCodePoint } from './code-point-order.ts'
import type { Pagefind } from './pagefind.ts'
import { pagefindList } from './pagefind-list.ts'
import type { PartFiles } from './part-files.ts'
import type { PartList } from './part-list.ts'
import { remember } from './remember.ts'

/** A page that was found, by its number. */
export interface FoundPage {
  page: number
  score: number
}

/** What Pagefind's program gives, as far as we use it. */
interface PagefindAnswer {
  results: { p: string; s: number }[]
}

/** A part of the index in Pagefind's program, with the words that have been asked for so far. */
export class PagefindIndex {
  private readonly files: PartFiles
  private readonly begin: () => Promise<Pagefind>
  private readonly takeChunk: (name: string) => Promise<void>
  /** the number of the index once it has begun */
  private index = 0

  /** @param pagefind starts the program */
  constructor(pagefind: () => Promise<Pagefind>, files: PartFiles) {
    this.files = files
    this.begin = once(async () => {
      const [program, { lengths }] = await Promise.all([pagefind(), files.list()])
      this.index = program.init_pagefind(pagefindList(lengths))
      return program
    })
    this.takeChunk = remember(async (name) => {
      const [program, chunk] = await Promise.all([this.begin(), files.chunk(name)])
      this.index = program.load_index_chunk(this.index, chunk)
      if (this.index === 0) throw new Error(`${name} is no chunk of words`)
    })
  }

  /** The pages that some words find, best first: `妇女 女工` all of these words, `"妇女 女工"` one after the other. */
  async search(words: string): Promise<FoundPage[]> {
    const areTogether = words.startsWith('"')
    const originals = words.replaceAll('"', '').toLowerCase().split(' ').filter(Boolean)
    const plain = originals.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
    // chunks are loaded beside the program, which is the largest file of all
    const [program] = await Promise.all([this.begin(), this.take(plain)])
    const answer = program.search(this.index, plain.join(' '), originals.join(' '), '{}', '', areTogether, false)
    const { results } = JSON.parse(answer) as PagefindAnswer
    return results.map(({ p, s }) => ({ page: Number(p), score: s })).sort((a, b) => b.score - a.score)
  }

  /** Takes the chunks that may have some words. */
  private async take(words: readonly string[]): Promise<void> {
    const list = await this.files.list()
    await Promise.all([...new Set(words.map((word) => chunkOf(list, word)))].map(this.takeChunk))
  }
}

/** The chunk that has a word if one has it: the last that does not begin behind it. */
function chunkOf({ starts, chunks }: PartList, word: string): string {
  let [first, last] = [0, starts.length - 1]
  while (first < last) {
    const middle = Math.ceil((first + last) / 2)
    if (byCodePoint(starts[middle] as string, word) <= 0) first = middle
    else last = middle - 1
  }
  return chunks[first] ?? ''
}
