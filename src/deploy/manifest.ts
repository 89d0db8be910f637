import { hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathsBelow } from '../check/privacy/site/audit.ts'
import { compareText } from '../diagnostic.ts'

/** The SHA-256 of each file of a site, by its path below it. */
export type Manifest = ReadonlyMap<string, string>

/** Reads a built site. */
export function manifestOf(site: string): Manifest {
  return new Map(pathsBelow(site).map((path) => [path, digestOf(join(site, path)) ?? '']))
}

/** The SHA-256 of a file; undefined where it is not there. */
export function digestOf(file: string): string | undefined {
  return existsSync(file) ? hash('sha256', readFileSync(file)) : undefined
}

/** A name for exactly these files: the same site has the same name on every machine. */
export function nameOf(manifest: Manifest): string {
  const lines = [...manifest].map(([path, digest]) => `${path} ${digest}`).sort(compareText)
  return hash('sha256', lines.join('\n')).slice(0, 12)
}
