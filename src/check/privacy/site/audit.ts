import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { compareText, type Diagnostic } from '../../../diagnostic.ts'
import { allowedPlaces, type PublicContact } from '../contacts.ts'
import { maskText, maskValue } from '../mask.ts'
import { type Finding, scanText } from '../scan.ts'
import { siteText } from './site-text.ts'

const AROUND = 12

/**
 * Searches a built site for private values: the last look before anything is public.
 * @param contacts what may stand anywhere in it, since the records were checked for place
 */
export function auditSite(dir: string, contacts: readonly PublicContact[]): Diagnostic[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return paths.sort(compareText).flatMap((path) => auditFile(path, readFileSync(join(dir, path)), contacts))
}

function auditFile(path: string, bytes: Uint8Array, contacts: readonly PublicContact[]): Diagnostic[] {
  const text = `${path}\n${siteText(path, bytes) ?? ''}`
  return scanText(text)
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
