import { hash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { readPublicContacts } from '../check/privacy/read-contacts.ts'
import { programStamp, type SiteSources } from '../program-stamp.ts'
import { hostHeaders } from '../publish/exports/host-headers.ts'
import { sitemapFiles } from '../publish/exports/sitemap.ts'
import { pageFrame } from '../publish/page-frame.ts'
import type { KeyedFile, PublicFile } from '../publish/public-file.ts'
import type { SiteView } from '../publish/views/site.ts'
import { isPartFile, SEARCH_FOLDER } from '../search/pagefind-files.ts'
import { type BuildPart, type PartFolder, pageTest } from './build-part.ts'
import { filesOfSite, writeSiteFiles } from './downloads.ts'
import { KeptFiles, type ThreadFiles } from './kept-files.ts'
import { copyLanguageHomes } from './language-pages.ts'
import { copyMedia } from './media.ts'
import { beginFolder, besideFolder, publishFolder } from './output-folder.ts'
import { PageWriter } from './page-writer.ts'
import { programChoices } from './program-choices.ts'
import type { Program, ProgramMemory } from './program-memory.ts'
import { pagesOf } from './program-pages.ts'
import { refuseFaults } from './refuse-faults.ts'
import { startSearchIndex } from './search-thread.ts'
import { SiteAudit } from './site-audit.ts'

/** One build of the site: beside the published folder, and in its place when all of it is there and clean. */
export class SiteBuild {
  /** the folder that is written to */
  readonly folder: string
  private readonly site: SiteView
  private readonly editions: readonly SiteView[]
  private readonly root: string
  private readonly place: PartFolder
  private readonly parts: readonly PartFolder[]
  private readonly only: BuildPart | undefined
  private readonly kept: KeptFiles
  private readonly pages: PageWriter
  private readonly audit: SiteAudit

  /**
   * @param editions the site in each language of its interface, the one that files are made of first
   * @param sources this program, in whose folder is remembered what may serve again
   * @param root the folder whose content is published
   * @param place where the site is published, and what is remembered of it
   * @param share the part to make instead of the whole, or the parts that the whole is made of
   */
  constructor(
    editions: readonly [SiteView, ...SiteView[]],
    { project, digest }: SiteSources,
    root: string,
    place: PartFolder,
    { only, parts = [] }: { only?: BuildPart; parts?: readonly PartFolder[] } = {},
  ) {
    const contacts = readPublicContacts(root)
    // pages name the scripts and styles of the program that they were rendered with
    const program = [programChoices(root, editions[0].ledger.audience), process.env['NODE_ENV']]
    const stamp = programStamp(digest, editions.map(pageFrame), contacts, program)
    this.folder = besideFolder(place.site)
    this.site = editions[0]
    this.editions = editions
    this.root = root
    this.place = place
    this.parts = parts
    this.only = only
    this.kept = new KeptFiles(place, stamp, parts)
    this.audit = new SiteAudit(this.folder, contacts, this.kept, [project, resolve(root), homedir()])
    this.pages = new PageWriter(
      this.folder,
      this.kept,
      (path, bytes) => this.put(path, bytes, 'wx'),
      only && pageTest(only, editions),
    )
  }

  /**
   * Makes the site and publishes it, after a last look at the whole.
   * @param bundled what renders the pages: the search index does not wait for it
   * @returns how many pages there are, and how many of them are those of the build before
   */
  async make(
    bundled: Promise<{ memory: ProgramMemory; program: Program }>,
  ): Promise<{ pages: number; reused: number }> {
    beginFolder(this.folder, this.place.before)
    const searchIndex = this.startSearch(this.kept.begin(this.folder, isPartFile))
    const { memory, program } = await bundled
    memory.putAssets(this.folder)
    await this.pages.writeAll(await pagesOf(program))
    if (!this.only) await this.writeRest()
    await searchIndex
    this.kept.clear()
    const findings = await this.audit.finish(this.only ? [] : this.editions)
    refuseFaults(this.folder, findings)
    publishFolder(this.folder, this.place.site, this.place.before)
    this.kept.save(findings.seen)
    return { pages: this.pages.addresses.length, reused: this.pages.reused }
  }

  /** Writes a file, in place of whatever stands there, and has it searched. */
  private put(path: string, bytes: Uint8Array<ArrayBuffer>, flag: 'w' | 'wx'): Promise<void> {
    this.kept.makeWay(path)
    return this.audit.write(path, bytes, flag)
  }

  private startSearch(files: ThreadFiles): Promise<void> {
    const parts = this.parts.map(({ search }) => search)
    const options = { cache: this.place.search, parts, ...(this.only ? { only: this.only } : {}) }
    // what stands beside the parts is found at the end
    return startSearchIndex({ view: this.site.search(), files, options }, ({ folder, reused }) => {
      this.kept.learn(reused)
      this.audit.lookBelow(`${SEARCH_FOLDER}/${folder}`)
    })
  }

  private async writeRest(): Promise<void> {
    copyMedia(this.site.media, this.root, this.folder)
    await writeSiteFiles(this.files(), this.folder, {
      kept: this.kept,
      put: (path, bytes) => this.put(path, bytes, 'w'),
    })
    await this.audit.settled()
    copyLanguageHomes(this.folder, this.site.languages)
  }

  private async *files(): AsyncGenerator<PublicFile | KeyedFile> {
    const { addresses } = this.pages
    yield* filesOfSite(this.site)
    yield* sitemapFiles(this.site, addresses)
    yield hostHeaders(addresses)
  }
}

/** The whole site in its folder, with what is remembered of it. */
export function wholePlace(project: string, published: string): PartFolder {
  const memory = join(project, 'node_modules/.cache/last-mile')
  const name = hash('sha256', resolve(published)).slice(0, 12)
  return {
    site: published,
    memory: join(memory, `site-${name}.json`),
    search: join(memory, `search-${name}`),
    before: join(memory, `before-${name}`),
  }
}
