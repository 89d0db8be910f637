import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareText, type Diagnostic } from '../../../diagnostic.ts'
import { allowedPlaces, type PublicContact } from '../contacts.ts'
import { maskText, maskValue } from '../mask.ts'
import { type Finding, scanLines } from '../scan.ts'
import { freshPage } from './fresh-page.ts'
import { RecentTexts } from './recent-texts.ts'
import { SentFile } from './sent-file.ts'
import { siteText } from './site-text.ts'

const AROUND = 12

/** Forms, templates and the field reference, in each language, say what the schemas say. */
const FROM_SCHEMAS = /^(?:[a-z]{2}(?:-[A-Z]{2})?\/)?(?:submit|guide\/fields)\//

/** The files of a built site in order, as POSIX paths from its folder. */
export function pathsBelow(dir: string): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}${entry.name}`
      return entry.isDirectory() ? below(`${path}/`) : entry.isFile() ? [path] : []
    })
  return below('').sort(compareText)
}

/** A file as another audit of the same files sees it, each part of it where it asks for it. */
export interface Sight {
  /** its text as far as that was not found clean before */
  fresh(): string
  /** all of its text */
  whole(): string
  /** the names of the parts that a document of an office program is packed of */
  partNames(): readonly string[]
}

/** Another audit of the same files. Says whether the text of one is as it should be. */
export type OtherLook = (path: string, sight: Sight) => boolean

/**
 * Searches the files of a built site for private values, one by one: the last look before anything is public. Most of a
 * site stands in many of its files: page frames, cards, the same sentence in a page, a table and the API. What was found
 * clean is not searched again.
 */
export class FilesAudit {
  readonly faults: Diagnostic[] = []
  private readonly cleanPieces = new RecentTexts()
  private readonly cleanLines = new RecentTexts()
  private readonly dir: string
  private readonly contacts: readonly PublicContact[]
  private readonly known: ReadonlySet<string>
  private readonly alsoLook: OtherLook

  /**
   * @param contacts what may stand anywhere in it, since the records were checked for place
   * @param known digests of files that were found clean before, by the same detectors
   * @param alsoLook is shown each file that is not known, so that it need not be read again
   */
  constructor(
    dir: string,
    contacts: readonly PublicContact[],
    known: ReadonlySet<string> = new Set(),
    alsoLook: OtherLook = () => true,
  ) {
    this.dir = dir
    this.contacts = contacts
    this.known = known
    this.alsoLook = alsoLook
  }

  /**
   * Searches a file of the site.
   * @param bytes what it holds, where that is known
   * @returns its digest
   */
  look(path: string, bytes: Uint8Array = readFileSync(join(this.dir, path))): string {
    const digest = fileDigest(path, bytes)
    if (!this.known.has(digest)) this.lookInto(path, bytes)
    return digest
  }

  private lookInto(path: string, bytes: Uint8Array): void {
    const file = new SentFile(path, bytes)
    if (file.path.endsWith('.html')) this.lookAtPage(file)
    else {
      const text = () => file.parts.join('\n')
      this.alsoLook(file.path, { fresh: text, whole: text, partNames: () => file.partNames })
      this.search(file.path, siteText(file) ?? '')
    }
  }

  private lookAtPage(file: SentFile): void {
    const { source, text, pieces } = freshPage(file.text, this.cleanPieces)
    const isHarmless = this.alsoLook(file.path, { fresh: () => source, whole: () => file.text, partNames: () => [] })
    if (this.search(file.path, text) && isHarmless) for (const piece of pieces) this.cleanPieces.add(piece)
  }

  /** Gathers the faults of a text and of its file's path; says whether there was nothing at all. */
  private search(path: string, text: string): boolean {
    const isClean = [path, text].map((each) => this.searchText(path, each))
    return isClean.every(Boolean)
  }

  private searchText(path: string, text: string): boolean {
    const findings = scanLines(text, this.cleanLines)
    for (const finding of findings)
      if (allowedPlaces(this.contacts, finding.value).length === 0) this.faults.push(siteFault(path, text, finding))
    return findings.length === 0
  }
}

/** Stands for a file, its path included. */
export function fileDigest(path: string, bytes: Uint8Array): string {
  return createHash('sha256').update(path).update('\n').update(bytes).digest('base64url')
}

function siteFault(path: string, text: string, { start, end, value, detector }: Finding): Diagnostic {
  return {
    file: maskText(path),
    line: 1,
    column: 1,
    rule: detector.id,
    severity: 'error',
    message: `生成的网页里有${detector.label}（${maskValue(value)}）：“…${maskedAround(text, start, end)}…”。`,
    hint: `不要发布；${FROM_SCHEMAS.test(path) ? '它多半是 schemas/ 里的例子或说明，在那里改掉。' : '找到它来自哪条记录，在记录里改掉。'}`,
  }
}

/** What stands around a place, so that one finds it. Whole lines are masked: half of another value is private, too. */
function maskedAround(text: string, start: number, end: number): string {
  const [first, last] = [Math.max(0, start - AROUND), Math.min(text.length, end + AROUND)]
  const from = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1
  const masked = maskText(text.slice(from, `${text}\n`.indexOf('\n', last)))
  return masked.slice(first - from, last - from).replace(/\s+/g, ' ')
}
