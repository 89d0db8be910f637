import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'

/** A web server of its own process, on a free port of this machine. */
export interface Server {
  origin: string
  /** lets it take requests and answer none */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

const FOLDER = '/srv/last-mile/current'
const DOMAIN = 'portal.example.org'
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** The real nginx with the shipped file, but for the three places that its owner changes. */
export async function startNginx(dist: string, onPort?: number): Promise<Server> {
  const [scratch, port] = [mkdtempSync(join(tmpdir(), 'last-mile-nginx-')), onPort ?? (await freePort())]
  const site = shipped('nginx.conf', dist)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('  listen [::]:80;\n', '')
    .replace(`server_name ${DOMAIN};`, 'server_name 127.0.0.1;')
  return run('nginx', ['-p', scratch, '-c', writeMain(scratch, site)], port)
}

/** nginx as it comes, with one folder: what serving a file costs without any of our rules. */
export async function startBareNginx(folder: string): Promise<Server> {
  const [scratch, port] = [mkdtempSync(join(tmpdir(), 'last-mile-bare-')), await freePort()]
  const site = `include /etc/nginx/mime.types; server { listen 127.0.0.1:${port}; root ${folder}; }`
  return run('nginx', ['-p', scratch, '-c', writeMain(scratch, site)], port)
}

/** The real Caddy with the shipped file, but for the three places that its owner changes, and without a certificate. */
export async function startCaddy(dist: string): Promise<Server> {
  const [scratch, port] = [mkdtempSync(join(tmpdir(), 'last-mile-caddy-')), await freePort()]
  const site = shipped('Caddyfile', dist).replace(`\n${DOMAIN} {`, `\nhttp://127.0.0.1:${port} {`)
  const file = join(scratch, 'Caddyfile')
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n\tstorage file_system ${scratch}\n}\n${site}`)
  return run('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port)
}

function shipped(name: string, dist: string): string {
  return readFileSync(join('src/serving', name), 'utf8').replaceAll(FOLDER, dist)
}

/** What Debian's own nginx.conf says around a site, in a folder that may be written to. */
function writeMain(scratch: string, site: string): string {
  mkdirSync(join(scratch, 'temp'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(scratch, 'temp', name)};`,
  )
  const file = join(scratch, 'main.conf')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const main = `${user} daemon off; pid ${join(scratch, 'pid')}; error_log ${join(scratch, 'error.log')} warn; worker_processes auto;`
  const http = `access_log off; sendfile on; tcp_nopush on; types_hash_max_size 2048; ${temporary.join(' ')}`
  writeFileSync(
    file,
    `load_module ${BROTLI};\n${main}\nevents { worker_connections 1024; }\nhttp { ${http}\n${site} }\n`,
  )
  return file
}

/** Starts a server and waits until it answers. Rejects with what it said when it ends before. */
async function run(program: string, args: readonly string[], port: number): Promise<Server> {
  // a group of its own: nginx answers in processes that it starts
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data))
  const signal = (name: NodeJS.Signals) => child.pid && child.exitCode === null && process.kill(-child.pid, name)
  const stop = async () => {
    const ended = once(child, 'exit')
    if (signal('SIGTERM')) await ended
  }
  for (let tries = 0; tries < 1200; tries++) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}:\n${said}`)
    if (await answers(port)) {
      const origin = `http://127.0.0.1:${port}`
      return { origin, pause: () => signal('SIGSTOP'), resume: () => signal('SIGCONT'), stop }
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await stop()
  throw new Error(`${program} did not answer:\n${said}`)
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
