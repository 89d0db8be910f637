import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileDigest } from '../check/privacy/site/audit.ts'
import { MadeFolders } from '../made-folders.ts'
import { SEARCH_FOLDER } from '../search/pagefind-files.ts'
import type { ThreadFiles } from './kept-files.ts'
import { PublishedFiles, type SeenFile } from './published-files.ts'
import { StandingFiles } from './standing-files.ts'

/** Writes the files of the search index into a site that is being made: those that the published site has stay, or are linked. */
export class IndexWriter {
  private readonly folder: string
  private readonly published: PublishedFiles
  private readonly standing: StandingFiles
  private readonly folders = new MadeFolders()
  private reused = new Map<string, SeenFile>()

  constructor({ folder, site, files, standing }: ThreadFiles) {
    this.folder = folder
    this.published = new PublishedFiles(site, files)
    this.standing = new StandingFiles(folder, standing)
  }

  /** Writes a file, by its path in the folder of the index. */
  write(path: string, content: string | Uint8Array): void {
    const [own, place] = [`${SEARCH_FOLDER}/${path}`, join(this.folder, SEARCH_FOLDER, path)]
    this.folders.makeFor(place)
    const digest = fileDigest(own, typeof content === 'string' ? Buffer.from(content) : content)
    const seen = this.published.takeSame(own, digest, place, this.standing)
    if (seen) this.reused.set(own, seen)
    else this.put(own, place, content)
  }

  private put(path: string, place: string, content: string | Uint8Array): void {
    this.standing.makeWay(path)
    writeFileSync(place, content)
  }

  /**
   * Ends a part of the index: takes away what stands in its folder and is none of it, before anybody looks there. Gives its
   * files that stayed or were linked, by their paths in the site.
   */
  endPart(folder: string): Map<string, SeenFile> {
    this.standing.clear(`${SEARCH_FOLDER}/${folder}/`)
    const taken = this.reused
    this.reused = new Map()
    return taken
  }

  /** Takes away parts that are none of this index. */
  clear(): void {
    this.standing.clear()
  }
}
