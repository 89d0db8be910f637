import { createHash, hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { SIGNATURE } from './pagefind-files.ts'

/** A file of a part of the index. */
export interface ShardFile {
  path: string
  /** of what is packed in it; empty where nothing is */
  digest: string
  content: Uint8Array
}

/** The path of a sort of files, around their names. */
export interface FileSort {
  start: string
  end: string
}

export const FRAGMENT: FileSort = { start: 'fragment/', end: '.pf_fragment' }
export const CHUNK: FileSort = { start: 'index/', end: '.pf_index' }
const META: FileSort = { start: 'pagefind.', end: '.pf_meta' }

/**
 * How many letters of a digest name a file. The list names all others and is loaded first, so theirs are short. They are
 * asked for with the name of the list (query-program.ts), which stands for the content of them all: browsers keep what
 * they were sent by both names for good.
 */
const [SHORT, LONG] = [4, 10]

/** Names the files of a part of the index by what is in them, packs them and hands them on. */
export class ShardFiles {
  private readonly taken = new Set<string>()
  /** of everything that has been put */
  private readonly digest = createHash('sha256')
  private readonly write: (file: ShardFile) => void
  private readonly packed: ReadonlyMap<string, Uint8Array>

  /**
   * @param write takes each file as soon as it is made
   * @param before the files of an earlier index: what is in them need not be packed again
   */
  constructor(write: (file: ShardFile) => void, before: readonly ShardFile[] = []) {
    this.write = write
    this.packed = new Map(before.map(({ digest, content }) => [digest, content]))
  }

  /** Packs a file. Gives its name. */
  put(content: string | Uint8Array, sort: FileSort): string {
    const digest = digestOf(content)
    return this.putPacked({ digest, content: this.packed.get(digest) ?? packed(content) }, sort)
  }

  /** Puts a file that is packed already. Gives its name. */
  putPacked({ digest, content }: Omit<ShardFile, 'path'>, { start, end }: FileSort): string {
    const name = this.nameOf(digest)
    this.digest.update(digest)
    this.write({ path: start + name + end, digest, content })
    return name
  }

  /** Packs the list of all files, named by what is in all of them. Gives its name. */
  putList(content: Uint8Array): string {
    const digest = digestOf(content)
    const name = `und_${letters(this.digest.update(digest).digest()).slice(0, LONG)}`
    this.write({ path: META.start + name + META.end, digest, content: this.packed.get(digest) ?? packed(content) })
    return name
  }

  /** 20 bits of the digest, more where two would be named the same. */
  private nameOf(digest: string): string {
    let length = SHORT
    while (this.taken.has(digest.slice(0, length)) && length < digest.length) length += 1
    this.taken.add(digest.slice(0, length))
    return `und_${digest.slice(0, length)}`
  }
}

/** 32 letters that every file system tells apart. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A digest in letters, and so few digits that it is never taken for a telephone number. */
export function digestOf(content: string | Uint8Array): string {
  return letters(hash('sha256', content, 'buffer'))
}

function letters(digest: Uint8Array): string {
  let text = ''
  for (const byte of digest) text += LETTERS[byte % LETTERS.length]
  return text
}

function packed(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 6 })
}
