import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file that a site is made with, or searched with. */
const SOURCES = [
  'src/**/*.{ts,js,astro,mdx,css,yaml,conf}',
  'public/**/*.*',
  'schemas/*.json',
  'astro.config.mjs',
  'package-lock.json',
  'LICENSE',
]

/** The program that makes a site: its folder, and a digest of its files. */
export interface SiteSources {
  project: string
  digest: string
}

/** The program in a folder as it is now. To read its files takes a small build longer than to check its content. */
export function siteSources(project: string): SiteSources {
  return { project, digest: sourcesDigest(project, SOURCES) }
}

/**
 * A digest of files of the program.
 * @param project the folder of the program
 * @param patterns which of its files count; tests never do
 */
export function sourcesDigest(project: string, patterns: readonly string[]): string {
  const digest = createHash('sha256')
  const files = globSync(patterns, { cwd: project }).filter((file) => !file.endsWith('.test.ts'))
  for (const file of files.sort()) digest.update(`\n${file}\n`).update(readFileSync(join(project, file)))
  return digest.digest('hex')
}

/**
 * Stands for files of the program, of the version that runs it, and of whatever else a result depends on. What was
 * remembered under another one is old.
 * @param sources their digest
 */
export function programStamp(sources: string, ...others: unknown[]): string {
  const facts = [process.version, sources, JSON.stringify(others)]
  return createHash('sha256').update(facts.join('\n')).digest('hex')
}
