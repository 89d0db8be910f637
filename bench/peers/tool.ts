import { globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Conditions } from '../command.ts'
import { AS_OF } from '../corpus.ts'
import type { Peer } from './peer.ts'
import type { PeerRecord } from './records.ts'
import { setUp } from './set-up.ts'

/** A generator with its records in place, ready to be measured. */
export interface Tool {
  name: string
  version: string
  command: readonly string[]
  conditions: Conditions
  /** takes away all that an earlier run has written or remembered */
  forget(): void
  /** changes the title of one record */
  change(): void
  /** HTML files that were written */
  pages(): number
}

/** Seconds after which a run has failed. */
const LIMIT = 1800

/** Node's own limit would end the larger runs before the machine's memory does. */
const MEMORY = { NODE_OPTIONS: '--max-old-space-size=12000' }

/** A peer with the records. */
export function peerTool(peer: Peer, records: readonly PeerRecord[]): Tool {
  const { folder, version } = setUp(peer, records)
  const changed = records.map(peer.fileOf).map(({ path }) => join(folder, path))[0] ?? ''
  return {
    ...{ name: peer.name, version, command: peer.command },
    conditions: { cwd: folder, env: { ASTRO_TELEMETRY_DISABLED: '1', ...MEMORY }, limit: LIMIT },
    forget: () => removeAll(peer.output.map((output) => join(folder, output))),
    change: () => changeTitle(changed, /^title: "(.*)"$/m, (title) => `title: "${title}改"`),
    pages: () => countPages(join(folder, peer.output[0] ?? '')),
  }
}

/** This project with a generated city: with its checks, statistics, search, downloads and audit. */
export function ownTool(root: string): Tool {
  const dist = resolve('.cache/bench/dist')
  const [record = ''] = globSync('content/activities/*.yaml', { cwd: root }).sort()
  const env = { LAST_MILE_ROOT: root, LAST_MILE_AS_OF: AS_OF, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  return {
    ...{ name: '最后一公里', version: JSON.parse(readFileSync('package.json', 'utf8')).version },
    command: ['node', '--import', './scripts/compile-cache.mjs', 'scripts/build.ts', '--outDir', dist],
    conditions: { env, limit: LIMIT },
    forget: () => removeAll([dist, 'node_modules/.cache/last-mile']),
    change: () => changeTitle(join(root, record), /^title: (.*)$/m, (title) => `title: ${title}改`),
    pages: () => countPages(dist),
  }
}

function removeAll(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true })
}

function changeTitle(file: string, line: RegExp, change: (title: string) => string): void {
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(line, (_, title: string) => change(title)),
  )
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length
}
