import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { COMPILED } from '../compiled-folder.mjs'
import { SMALL_NATIVE, SMALL_PROCESS } from '../heap.ts'

const ASTRO = 'node_modules/astro/bin/astro.mjs'

const FOLDER = 'LAST_MILE_BUNDLE'

/**
 * By these names Vite tells what it bundles how that is done. A variable that a shell or a test runner calls so would be taken
 * for the answer: with `DEV=1` pages were made as for the dev server, without their policy.
 */
const OF_BUNDLER: ReadonlySet<string> = new Set(['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR'])

/**
 * Bundles the program: with Astro, in a process of its own. That one works while this one checks,
 * and takes its memory with it, which is more than a small site needs.
 * @param folder where it may write meanwhile; inside the project, on whose disk Astro has its working files
 * @param args what Astro is called with
 * @returns whether it could; why not, it has said itself
 */
export async function bundleProgram(folder: string, args: readonly string[]): Promise<boolean> {
  const env = bundlerEnvironment(process.env, folder)
  const child = spawn(process.execPath, [...SMALL_PROCESS, join(process.cwd(), ASTRO), 'build', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const stop = () => child.kill()
  process.once('exit', stop)
  const code = await new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  process.off('exit', stop)
  rmSync(folder, { recursive: true, force: true })
  forgetCompiled()
  return code === 0
}

/** The environment of the bundler: that of this process, but for what would change how it works. */
export function bundlerEnvironment(own: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(own).filter(([name]) => !OF_BUNDLER.has(name))
  return { ...Object.fromEntries(kept), ...SMALL_NATIVE, [FOLDER]: folder }
}

/** Of each program, which has a name of its own, Node would keep what it has compiled for ever. */
function forgetCompiled(): void {
  try {
    rmSync(COMPILED, { recursive: true, force: true })
  } catch {
    // another command is writing there, or it is another user's: nothing of it is needed
  }
}

/** Where this process is to bundle; undefined in one that makes the whole site. */
export function bundleFolder(): string | undefined {
  return process.env[FOLDER]
}
