import { createHash, hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { packingRoom } from '../packing-room.ts'
import { NAME } from './part-list.ts'

/** A file of a part of the index. */
export interface ShardFile {
  path: string
  /** of what is packed in it */
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
export const NAMES: FileSort = { start: 'names/', end: '.pf_names' }
const LIST: FileSort = { start: 'list.', end: '.pf_list' }

/** How many letters of a digest name the list. */
const LIST_NAME = 10

/**
 * Names the files of a part of the index by what is in them, packs them and hands them on. Their names are short, as the
 * list of them is loaded first: they are asked for with the name of the list (part-files.ts), which stands for the content
 * of them all, and browsers keep what they were sent by both names for good.
 */
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

  /** Packs the list of all files, named by what is in all of them. Gives its path. */
  putList(content: Uint8Array): string {
    const digest = digestOf(content)
    const name = letters(this.digest.update(digest).digest()).slice(0, LIST_NAME)
    const path = LIST.start + name + LIST.end
    this.write({ path, digest, content: this.packed.get(digest) ?? packed(content) })
    return path
  }

  /** 20 bits of the digest, further on in it where a file has this name. Throws where all of it is taken. */
  private nameOf(digest: string): string {
    for (let at = 0; at + NAME <= digest.length; at++) {
      const name = digest.slice(at, at + NAME)
      if (this.taken.has(name)) continue
      this.taken.add(name)
      return name
    }
    throw new Error(`search: no name for a file is left among ${this.taken.size}`)
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

/** The sixth level packs the index by 1.4 % better, and takes seven tenths more time. */
const LEVEL = 5

function packed(content: string | Uint8Array): Uint8Array {
  return gzipSync(content, { level: LEVEL, chunkSize: packingRoom(content.length) })
}
