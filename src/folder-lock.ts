import { hash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Takes the only place from which a folder may be built into, for the life of this process; false where another process
 * has it. The place is a name to listen at: the system gives it back when the process ends, however it ends, so that
 * nothing is left behind by a build that was killed.
 */
export async function takeFolder(folder: string): Promise<boolean> {
  return takeName(nameOf(folder, process.platform))
}

/** Where to listen: a name that is no file on Linux and Windows, a file of the user's elsewhere. */
export function nameOf(folder: string, platform: NodeJS.Platform): string {
  const name = `last-mile-${hash('sha256', resolve(folder)).slice(0, 16)}`
  if (platform === 'linux') return `\0${name}`
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

/** Listens at a name. A file that nobody listens at any more was left by a process that was killed. */
export async function takeName(name: string): Promise<boolean> {
  if (await listen(name)) return true
  if (/^[\0\\]/.test(name) || (await answers(name))) return false
  rmSync(name, { force: true })
  return listen(name)
}

function listen(name: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const server: Server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : fail(error)))
    server.listen(name, () => done(true)).unref()
  })
}

function answers(name: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(name, () => done(true))
    socket.once('error', () => done(false)).once('connect', () => socket.destroy())
  })
}
