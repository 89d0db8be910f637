import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file that a site is made with, or searched with. */
export const SOURCES = [
  'src/**/*.{ts,js,astro,mdx,css,yaml,conf}',
  'public/**/*.*',
  'schemas/*.json',
  'astro.config.mjs',
  'package-lock.json',
]

/**
 * A digest of files of the program, of the version that runs it, and of whatever else a result depends on. What was
 * remembered under another one is old.
 * @param project the folder of the program
 * @param patterns which of its files count; tests never do
 */
export function programStamp(project: string, patterns: readonly string[], ...others: unknown[]): string {
  const name = JSON.stringify([project, patterns])
  const files = known.get(name) ?? digestOf(project, patterns)
  known.set(name, files)
  return createHash('sha256')
    .update(`${process.version}\n${JSON.stringify(others)}\n${files}`)
    .digest('hex')
}

/** Digests of files, read once: a program that changes while it runs is still the one that was loaded. */
const known = new Map<string, string>()

function digestOf(project: string, patterns: readonly string[]): string {
  const digest = createHash('sha256')
  const files = globSync(patterns, { cwd: project }).filter((file) => !file.endsWith('.test.ts'))
  for (const file of files.sort()) digest.update(`\n${file}\n`).update(readFileSync(join(project, file)))
  return digest.digest('hex')
}
