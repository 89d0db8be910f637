import { readFacets } from './facets.ts'
import { type Hit, type HitsOf, hitsIn, type IndexPart, type IndexParts } from './index-part.ts'
import type { Reach } from './reach.ts'
import { remember } from './remember.ts'
import type { PartsOf } from './routes.ts'

/** A page of results: a search that has found less is short. */
export const SHORT = 10

/** Words are looked up so many at once; where none of the parts has the first ones, the others need not be. */
const LOOKED_UP_AT_ONCE = 4

/** One search: the parts that it opens, and what they find, each question asked once. */
export class PartSearch {
  private readonly index: IndexParts
  private readonly reach: Reach
  private readonly routes: PartsOf | undefined
  private readonly isQuestion: boolean
  private readonly asked = new Map<IndexPart, HitsOf>()

  /**
   * @param routes none where all parts are opened at once
   * @param isQuestion what is asked is a question
   */
  constructor(index: IndexParts, reach: Reach, routes?: PartsOf, isQuestion = false) {
    this.index = index
    this.reach = reach
    this.routes = routes
    this.isQuestion = isQuestion
  }

  /** The parts that can hold a page with all of some tokens. */
  async holding(tokens: readonly string[]): Promise<number[]> {
    let parts = this.reach.inOrder(this.reach.all)
    let outside = this.reach.all.filter((part) => !parts.includes(part))
    if (!this.routes) return parts
    for (let at = 0; at < tokens.length && parts.length + outside.length > 0; at += LOOKED_UP_AT_ONCE) {
      const holders = await Promise.all(tokens.slice(at, at + LOOKED_UP_AT_ONCE).map(this.routes))
      const hasAll = (part: number) => holders.every((found) => found.includes(part))
      parts = parts.filter(hasAll)
      outside = outside.filter(hasAll)
    }
    return [...parts, ...outside]
  }

  /** The parts that hold any of some tokens, those with most of them first. */
  async holdingAny(tokens: readonly string[]): Promise<number[]> {
    if (!this.routes) return this.holding([])
    const holders = (await Promise.all(tokens.map(this.routes))).flat()
    const count = new Map<number, number>()
    for (const part of holders) count.set(part, (count.get(part) ?? 0) + 1)
    const found = await this.holding([])
    return found.filter((part) => count.has(part)).sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0))
  }

  /** Opens some of these parts. */
  open(parts: readonly number[]): IndexPart[] {
    return this.openAll(this.reach.take(parts))
  }

  /**
   * Opens one more of them where less than a page of results has been found; none where there is no other, or no room.
   * A question that is nowhere so far is left to the step that finds what comes nearest: it is rarely anywhere as it stands.
   * @param hits what has been found
   */
  async openNext(parts: readonly number[], hits: readonly Hit[]): Promise<IndexPart[]> {
    if (this.isQuestion && hits.length === 0) return []
    if (!this.reach.canGoOn(parts) || !(await this.isShort(hits))) return []
    return this.openAll(this.reach.takeNext(parts))
  }

  /** Whether less than a page of them have what is chosen. */
  private async isShort(hits: readonly Hit[]): Promise<boolean> {
    const { chosen } = this.reach
    if (hits.length < SHORT || chosen.size === 0) return hits.length < SHORT
    const facets = await readFacets([...new Set(hits.map(({ part }) => part))])
    return facets.narrow(hits, chosen).length < SHORT
  }

  private openAll(numbers: readonly number[]): IndexPart[] {
    return this.index.open(numbers).map((part) => ({ ...part, search: this.hitsOf(part) }))
  }

  /** Whether a page has some tokens in one piece; told by where they are in a large portal, before any part is opened. */
  async isSomewhere(tokens: readonly string[]): Promise<boolean> {
    const parts = await this.holding(tokens)
    if (parts.length === 0 || (this.routes && tokens.length === 1)) return parts.length > 0
    const found = await hitsIn(this.open(parts).map(({ search }) => search))(`"${tokens.join(' ')}"`)
    return found.length > 0
  }

  private hitsOf(part: IndexPart): HitsOf {
    const asked = this.asked.get(part) ?? remember((words) => this.ask(part, words))
    this.asked.set(part, asked)
    return asked
  }

  /** A part that does not hold a word is not asked: it would load where the word might be. */
  private async ask(part: IndexPart, words: string): Promise<readonly Hit[]> {
    const tokens = words.replaceAll('"', '').split(' ')
    const holders = this.routes ? await Promise.all(tokens.map(this.routes)) : []
    return holders.every((parts) => parts.includes(part.number)) ? part.search(words) : []
  }
}
