import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { compareText, type Diagnostic } from '../../../diagnostic.ts'
import { allowedPlaces, type PublicContact } from '../contacts.ts'
import { maskText, maskValue } from '../mask.ts'
import { type Finding, scanText } from '../scan.ts'
import { CleanTexts } from './clean-texts.ts'
import { asSent } from './compressed-copy.ts'

const AROUND = 12

/** The files of a built site in order, as POSIX paths from its folder. */
export function siteFiles(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')).sort(compareText)
}

/** What the search of a site's files gives. */
export interface Audit {
  faults: Diagnostic[]
  /** the digest of each file, by its path */
  digests: Map<string, string>
}

/** Searches the files of a built site for private values, one by one: the last look before anything is public. */
export class FilesAudit implements Audit {
  readonly faults: Diagnostic[] = []
  readonly digests = new Map<string, string>()
  private readonly clean = new CleanTexts()
  private readonly dir: string
  private readonly contacts: readonly PublicContact[]
  private readonly known: ReadonlySet<string>
  private readonly alsoLook: (path: string, bytes: Uint8Array) => void

  /**
   * @param contacts what may stand anywhere in it, since the records were checked for place
   * @param known digests of files that were found clean before, by the same detectors
   * @param alsoLook is shown each file that is not known, so that another audit need not read it again
   */
  constructor(
    dir: string,
    contacts: readonly PublicContact[],
    known: ReadonlySet<string> = new Set(),
    alsoLook: (path: string, bytes: Uint8Array) => void = () => undefined,
  ) {
    this.dir = dir
    this.contacts = contacts
    this.known = known
    this.alsoLook = alsoLook
  }

  /** Searches a file of the site. */
  look(path: string): void {
    const bytes = readFileSync(join(this.dir, path))
    const digest = fileDigest(path, bytes)
    this.digests.set(path, digest)
    if (this.known.has(digest)) return
    const [name, sent] = asSent(path, bytes)
    this.alsoLook(name, sent)
    this.faults.push(...auditFile(name, sent, this.contacts, this.clean))
  }
}

/** Stands for a file, its path included. */
export function fileDigest(path: string, bytes: Uint8Array): string {
  return createHash('sha256').update(path).update('\n').update(bytes).digest('base64url')
}

function auditFile(
  path: string,
  bytes: Uint8Array,
  contacts: readonly PublicContact[],
  clean: CleanTexts,
): Diagnostic[] {
  const text = clean.freshText(path, bytes)
  const findings = scanText(text)
  if (findings.length === 0) clean.remember()
  return findings
    .filter(({ value }) => allowedPlaces(contacts, value).length === 0)
    .map((finding) => siteFault(path, text, finding))
}

function siteFault(path: string, text: string, { start, end, value, detector }: Finding): Diagnostic {
  const around = maskText(text.slice(0, end + AROUND)).slice(Math.max(0, start - AROUND))
  return {
    file: maskText(path),
    line: 1,
    column: 1,
    rule: detector.id,
    severity: 'error',
    message: `生成的网页里有${detector.label}（${maskValue(value)}）：“…${around.replace(/\s+/g, ' ')}…”。`,
    hint: '不要发布；找到它来自哪条记录，在记录里改掉。',
  }
}
