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

/**
 * Searches files of a built site for private values: the last look before anything is public.
 * @param contacts what may stand anywhere in it, since the records were checked for place
 * @param known digests of files that were found clean before, by the same detectors
 * @param alsoLook is shown each file that is not known, so that another audit need not read it again
 */
export function auditFiles(
  dir: string,
  paths: readonly string[],
  contacts: readonly PublicContact[],
  known: ReadonlySet<string> = new Set(),
  alsoLook: (path: string, bytes: Uint8Array) => void = () => undefined,
): Audit {
  const clean = new CleanTexts()
  const digests = new Map<string, string>()
  const faults = paths.flatMap((path) => {
    const bytes = readFileSync(join(dir, path))
    const digest = fileDigest(path, bytes)
    digests.set(path, digest)
    if (known.has(digest)) return []
    const [name, sent] = asSent(path, bytes)
    alsoLook(name, sent)
    return auditFile(name, sent, contacts, clean)
  })
  return { faults, digests }
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
