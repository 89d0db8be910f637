import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from '../../src/usage-error.ts'
import type { Peer } from './peer.ts'
import type { PeerRecord } from './records.ts'

/** Where the peers are installed, once for all runs. */
const PEERS = '.cache/peers'

/** Installs a peer and gives it the records; returns its folder, and its version. */
export function setUp(peer: Peer, records: readonly PeerRecord[]): { folder: string; version: string } {
  const folder = resolve(PEERS, peer.site)
  const folders = [...new Set(records.map((record) => record.folder))]
  const files = [...records.map(peer.fileOf), ...peer.lists(folders)]
  const places = [...new Set(files.map(({ path }) => dirname(join(folder, path))))]
  for (const place of places) rmSync(place, { recursive: true, force: true })
  for (const place of places) mkdirSync(place, { recursive: true })
  cpSync(`bench/peers/sites/${peer.site}`, folder, { recursive: true })
  for (const { path, text } of files) writeFileSync(join(folder, path), text)
  return { folder, version: install(peer, folder) }
}

function install({ packages, versionCommand }: Peer, folder: string): string {
  const [program, ...args] = versionCommand ?? []
  if (program) return versionOf(program, args)
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  const options = ['install', '--save-exact', '--no-audit', '--no-fund', '--no-package-lock', '--silent']
  execFileSync('npm', [...options, ...names], { cwd: folder, stdio: 'inherit' })
  return Object.values(packages)[0] ?? ''
}

/** The version of a program that npm has not. Throws a UsageError where it is not on this machine. */
function versionOf(program: string, args: readonly string[]): string {
  const { error, stdout } = spawnSync(program, args, { encoding: 'utf8' })
  if (error)
    throw new UsageError(
      `这台电脑没有 ${program}，不能一起测量。请先安装它（apt-get install ${program}），或用 --peers 只写其他工具，不要时写 none。`,
    )
  return stdout.split(' ')[1] ?? ''
}
