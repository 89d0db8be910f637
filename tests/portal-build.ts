import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Audience } from '../src/publish/audience.ts'
import { buildsFolder } from './clean-builds.ts'

/** The result of one real build. */
export interface Build {
  exitCode: number | null
  output: string
  /** the folder it writes to */
  dist: string
}

/**
 * Builds a portal as a user's `npm run build` would, into a folder of its own.
 * @param root the folder that holds `content/`; undefined for the project's real content
 * @param audience who may read it
 * @param args what else the build is called with
 */
export function buildPortal(
  root?: string,
  dist = newBuildFolder(),
  audience: Audience = 'public',
  args: readonly string[] = [],
): Build {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--outDir', dist, ...args], {
    env: buildEnvironment(root, audience),
    encoding: 'utf8',
  })
  return { exitCode: status, output: stdout + stderr, dist }
}

/** What the test runner says of itself, which a build would take for its own settings. */
const RUNNER = ['PROD', 'DEV', 'MODE', 'SSR', 'BASE_URL', 'TEST', 'VITEST']

/** The environment of a user's build of a portal. */
export function buildEnvironment(root: string | undefined, audience: Audience = 'public'): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !RUNNER.includes(name))
  const ofRoot = root === undefined ? {} : { LAST_MILE_ROOT: root, LAST_MILE_AS_OF: '2025-12-31' }
  const ofBuild = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', LAST_MILE_AUDIENCE: audience }
  return { ...Object.fromEntries(own), ...ofBuild, ...ofRoot }
}

/** A folder inside the project: Astro keeps its working files beside such a folder, but in one place for all others. */
export function newBuildFolder(): string {
  const folder = resolve(buildsFolder())
  mkdirSync(folder, { recursive: true })
  return mkdtempSync(join(folder, 'dist-'))
}

/** A copy of a portal's folder, to be changed by a test. */
export function copyPortal(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'last-mile-portal-'))
  cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true })
  return copy
}
