import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from './free-port.ts'

/** A running `npm run preview`. */
export interface Preview {
  origin: string
  /** resolves when it has ended */
  stop(): Promise<void>
}

/** Serves a built portal as `npm run preview` does, on a free port. Rejects when it has not answered within a minute. */
export async function startPreview(dist: string): Promise<Preview> {
  const port = await freePort()
  const args = ['scripts/preview.ts', '--outDir', dist, '--port', String(port)]
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const child = spawn('node_modules/.bin/node', args, { stdio: 'ignore', detached: true, env })
  const origin = `http://localhost:${port}`
  for (let tries = 0; tries < 300; tries++) {
    if (await answers(origin)) return { origin, stop: () => stop(child) }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await stop(child)
  throw new Error(`the preview did not answer at ${origin}`)
}

async function answers(origin: string): Promise<boolean> {
  return fetch(origin).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Ends it and waits for that: a process that ends may still write into the folder of what is compiled. */
async function stop(child: ChildProcess): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  process.kill(-child.pid)
  await ended
}
