import { hash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { compareText } from '../diagnostic.ts'
import { shippedPackages } from '../supply/shipped-packages.ts'

/** A style of a page, as Astro keeps it: a file, or the text itself. */
export interface PageStyle {
  depth: number
  order: number
  sheet: { type: 'external'; src: string } | { type: 'inline'; content: string }
}

/** What the bundler has made of the program. */
export interface Program {
  /** the module that renders pages */
  entry: string
  /** the styles of each page, by Astro's key for it */
  styles: [key: string, styles: PageStyle[]][]
  /** the packages that readers load */
  shipped: readonly string[]
}

interface Memory extends Program {
  /** of every file, so that a damaged one counts as nothing */
  digest: string
}

const [PAGES, ASSETS, MEMORY] = ['pages', 'assets', 'program.json']

/** How many programs are kept: portals with and without other languages, or an editor, take turns in the tests. */
const KEPT = 10

/**
 * What the bundler made of the program in an earlier build. While no file of the program changes, it need not bundle
 * again, which takes longer than to render what has changed in the content. It may be deleted at any time.
 */
export class ProgramMemory {
  private readonly all: string
  private readonly folder: string
  private bundled: { folder: string; entry: string } | undefined
  private pages: ReadonlyMap<string, { styles: PageStyle[] }> = new Map()
  private shipped: readonly string[] = []

  /**
   * @param folder of all that is kept
   * @param stamp stands for every file of the program, and for whatever of the content is bundled with it
   */
  constructor(folder: string, stamp: string) {
    this.all = folder
    this.folder = join(folder, stamp.slice(0, 20))
  }

  /** A folder for the bundler to write to, which is forgotten like an old program where a build is killed. */
  get workFolder(): string {
    return join(this.all, `${process.pid}-site`)
  }

  /** Learn where the bundler writes the code of the pages, and which packages readers load. */
  get plugins(): Plugin[] {
    const tellEntry: Plugin = {
      name: 'last-mile:program-memory',
      apply: 'build',
      applyToEnvironment: ({ name }) => name === 'prerender',
      writeBundle: ({ dir: folder }, bundle) => {
        const entry = Object.keys(bundle).find((name) => /^prerender-entry\.[^/]*mjs$/.test(name))
        if (folder && entry) this.bundled = { folder, entry }
      },
    }
    const tellShipped = shippedPackages((names) => {
      this.shipped = names
    })
    return [tellEntry, tellShipped]
  }

  /** Learns of Astro's pages, whose styles it finds while it bundles. */
  learnPages(pages: ReadonlyMap<string, { styles: PageStyle[] }>): void {
    this.pages = pages
  }

  /**
   * Keeps what has just been bundled: beside the memory, then in its place.
   * @param outDir the folder of the site, in which nothing stands yet but what readers load
   */
  keep(outDir: string): void {
    // another build may be reading what is there by now
    if (!this.bundled || this.recall()) return
    const { folder, entry } = this.bundled
    const styles = Array.from(this.pages, ([key, page]) => [key, page.styles] as Program['styles'][number])
    const beside = join(this.all, `${process.pid}`)
    try {
      rmSync(beside, { recursive: true, force: true })
      mkdirSync(beside, { recursive: true })
      cpSync(folder, join(beside, PAGES), { recursive: true })
      cpSync(outDir, join(beside, ASSETS), {
        recursive: true,
        filter: (source) => relative(folder, source) !== '',
      })
      const memory: Memory = { entry, styles, shipped: this.shipped, digest: digestOf(beside) }
      writeFileSync(join(beside, MEMORY), JSON.stringify(memory))
      rmSync(this.folder, { recursive: true, force: true })
      renameSync(beside, this.folder)
      this.forgetOld()
    } finally {
      rmSync(beside, { recursive: true, force: true })
    }
  }

  /** What was kept of the same program; undefined where there is none, or it is damaged. */
  recall(): Program | undefined {
    try {
      const memory: Memory = JSON.parse(readFileSync(join(this.folder, MEMORY), 'utf8'))
      if (memory.digest !== digestOf(this.folder)) return undefined
      utimesSync(this.folder, new Date(), new Date())
      return { ...memory, entry: join(this.folder, PAGES, memory.entry) }
    } catch {
      // none yet, or not whole
      return undefined
    }
  }

  private forgetOld(): void {
    const ages = readdirSync(this.all).map((name) => [name, statSync(join(this.all, name)).mtimeMs] as const)
    for (const [name] of ages.sort(([, a], [, b]) => b - a).slice(KEPT))
      rmSync(join(this.all, name), { recursive: true, force: true })
  }

  /** Puts what readers load into the folder of a site that is being made. */
  putAssets(outDir: string): void {
    cpSync(join(this.folder, ASSETS), outDir, { recursive: true })
  }
}

function digestOf(folder: string): string {
  const files = [PAGES, ASSETS].flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const digests = files
    .sort(compareText)
    .map((file) => `${relative(folder, file)} ${hash('sha256', readFileSync(file))}`)
  return hash('sha256', digests.join('\n'))
}
