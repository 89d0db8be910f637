import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Audience } from './publish/audience.ts'

/** The folder whose content is published: the project, or LAST_MILE_ROOT. */
export function contentRoot(): string {
  return process.env['LAST_MILE_ROOT'] ?? process.cwd()
}

/**
 * Where a command is to write what whoever called it names: npm runs commands in the folder of the project, and says where
 * it was called itself.
 */
export function callersPath(path: string): string {
  const from = process.env['INIT_CWD'] ?? '.'
  return resolve(from) === process.cwd() ? path : resolve(from, path)
}

/** What a command is to read: there, or in the folder of the project. */
export function callersFile(path: string): string {
  const own = callersPath(path)
  return existsSync(own) ? own : path
}

/** Who may read what is published: everybody, or with LAST_MILE_AUDIENCE the federation's own staff. */
export function readers(): Audience {
  return process.env['LAST_MILE_AUDIENCE'] === 'internal' ? 'internal' : 'public'
}

/** Where a site is published: the internal one never lands where the public one is published from. */
export function publishedFolder(): string {
  return readers() === 'internal' ? 'dist-internal' : 'dist'
}

/** The day from which everything is to be seen, where one is given: with --as-of, or LAST_MILE_AS_OF. */
export function givenDate(args: readonly string[] = process.argv.slice(2)): string | undefined {
  const options = { 'as-of': { type: 'string' } } as const
  const { 'as-of': given } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true }).values
  // without a day behind it, it is `true`
  return given === undefined ? process.env['LAST_MILE_AS_OF'] : String(given === true ? '' : given)
}
