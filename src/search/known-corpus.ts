import { DigestCache } from '../digest-cache.ts'
import type { SearchRecord } from '../publish/views/search.ts'
import { type CorpusGroup, type CorpusSummary, corpusGroups } from './corpus-group.ts'
import type { Simplified } from './fold.ts'

/** A summary as it is kept. Terms are of Chinese characters only: a gap stands between. */
interface KeptSummary {
  characters: string
  words: string
  pages: readonly number[]
  names: string
  holds: [string, boolean][]
}

/** What is remembered of groups of records between builds, in a file that may be deleted at any time. */
export class KnownCorpus {
  private readonly cache: DigestCache
  private readonly recalled = new Set<string>()

  /** @param stamp of what makes summaries: those of another one count as none */
  constructor(file: string, stamp: string) {
    this.cache = new DigestCache(file, stamp)
  }

  groups(records: readonly SearchRecord[], simplified: Simplified): CorpusGroup[] {
    return corpusGroups(records, simplified, (digest) => {
      const kept = this.cache.find(digest)
      if (!kept) return undefined
      this.recalled.add(digest)
      return unpacked(kept as KeptSummary)
    })
  }

  /** Keeps those of this build, with the words that were asked for when they were new. */
  save(groups: readonly CorpusGroup[]): void {
    const fresh = groups.filter(({ digest }) => !this.recalled.has(digest))
    for (const { digest, summary } of fresh) this.cache.add(digest, JSON.stringify(packed(summary)))
    this.cache.save()
  }
}

function packed({ characters, terms: { words, pages, names }, holds }: CorpusSummary): KeptSummary {
  return { characters, words: words.join(' '), pages, names: names.join(' '), holds: [...holds] }
}

function unpacked({ characters, words, pages, names, holds }: KeptSummary): CorpusSummary {
  const terms = { words: wordsIn(words), pages, names: wordsIn(names) }
  return { characters, terms, holds: new Map(holds) }
}

function wordsIn(row: string): string[] {
  return row === '' ? [] : row.split(' ')
}
