import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { COMPILED } from '../compiled-folder.ts'
import { SMALL_NATIVE, SMALL_PROCESS } from '../heap.ts'

const ASTRO = 'node_modules/astro/bin/astro.mjs'

const FOLDER = 'LAST_MILE_BUNDLE'

/**
 * Bundles the program: with Astro, in a process of its own. That one works while this one checks,
 * and takes its memory with it, which is more than a small site needs.
 * @param folder where it may write meanwhile; inside the project, on whose disk Astro has its working files
 * @param args what Astro is called with
 * @returns whether it could; why not, it has said itself
 */
export async function bundleProgram(folder: string, args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, ...SMALL_NATIVE, [FOLDER]: folder }
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
