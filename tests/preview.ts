import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from './free-port.ts'

/** A running `astro preview`. */
export interface Preview {
  origin: string
  stop(): void
}

/** Serves a built portal as `npm run preview` does, on a free port. Rejects when it has not answered within a minute. */
export async function startPreview(dist: string): Promise<Preview> {
  const port = await freePort()
  // by default it allows one server a project, and several tests look at sites of their own at the same time
  const args = ['preview', '--outDir', dist, '--port', String(port), '--ignore-lock']
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const child = spawn('node_modules/.bin/astro', args, { stdio: 'ignore', detached: true, env })
  const origin = `http://localhost:${port}`
  for (let tries = 0; tries < 300; tries++) {
    if (await answers(origin)) return { origin, stop: () => stop(child) }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  stop(child)
  throw new Error(`astro preview did not answer at ${origin}`)
}

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  )
}

function stop(child: ChildProcess): void {
  if (child.pid) process.kill(-child.pid)
}
