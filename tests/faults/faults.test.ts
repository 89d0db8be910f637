import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oldFolder } from '../../src/build/output-folder.ts'
import { nameOf } from '../../src/folder-lock.ts'
import { SITE_MARK } from '../../src/publish/site-mark.ts'
import { hasProgram } from '../serving/programs.ts'
import { copyProject, forgetSites, startBuildIn, startIn, treeDigest } from './project.ts'

// One project, one fault after the other, each on what the one before has left. At any moment the published folder is
// the old site or the new one, byte for byte, and the next run simply works.

/** Points in the life of a build at which it is looked at as if it had been killed there; what a kill leaves is what a stop shows. */
const STOPS = 60

/** Builds that are really killed, at points spread over their life. */
const KILLS = Number(process.env['LAST_MILE_KILLS'] ?? 3)

const SEED = 20160322

const project = copyProject()
const dist = join(project, 'dist')
const record = join(project, 'content/models/pairing.mdx')
const sites = { old: '', new: '' }
let seconds = 0

/** Numbers from 0 to 1, the same in each run. */
function* randoms(): Generator<number, never> {
  for (let state = SEED; ; state = (state * 48271) % 2147483647) yield state / 2147483647
}

async function build(args?: readonly string[], under?: readonly string[]) {
  return startBuildIn(project, args, under).ended
}

async function buildWell(): Promise<void> {
  const { exitCode, output } = await build()
  expect(exitCode, output).toBe(0)
}

/** Whether a build has the place from which a folder is built into. */
function isTaken(folder: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(nameOf(folder, process.platform), () => done(true))
    socket.once('error', () => done(false)).once('connect', () => socket.destroy())
  })
}

beforeAll(async () => {
  const sound = readFileSync(record, 'utf8')
  const changed = sound.replace(/^title: .*$/m, 'title: 邻里结对照看老人')
  // what the new site must be: built where nothing is known, and no fault was met
  writeFileSync(record, changed)
  await buildWell()
  sites.new = treeDigest(dist)
  rmSync(dist, { recursive: true })
  forgetSites(project)
  writeFileSync(record, sound)
  await buildWell()
  // of a build whose program is known, as those are that the tests disturb
  const start = performance.now()
  await buildWell()
  seconds = (performance.now() - start) / 1000
  sites.old = treeDigest(dist)
  expect(sites.new).not.toBe(sites.old)
  writeFileSync(record, changed)
})

afterAll(() => {
  for (const name of mounts) execFileSync('umount', [name])
  rmSync(project, { recursive: true })
})

test(`killed at ${KILLS} points, a build leaves the old site as it was`, { timeout: KILLS * 90_000 }, async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    const running = startBuildIn(project)
    await sleep(((kill + 0.7) / KILLS) * seconds * 900)
    running.signal('SIGKILL')
    await running.ended
    expect([sites.old, sites.new]).toContain(treeDigest(existsSync(dist) ? dist : oldFolder(dist)))
  }
})

test(`stopped at ${STOPS} random points, a build shows the old site or the new one; a second one beside it gives way`, async () => {
  const random = randoms()
  const seen = new Set<string>()
  let refused: Awaited<ReturnType<typeof build>> | undefined
  // a build that is quicker than the one that was timed has fewer stops: then another has the rest
  for (let stops = 0; stops < STOPS; ) {
    const running = startBuildIn(project)
    while (running.child.exitCode === null) {
      await sleep(random.next().value * 2 * ((seconds * 1000) / (STOPS * 1.6)))
      running.signal('SIGSTOP')
      seen.add(treeDigest(existsSync(dist) ? dist : oldFolder(dist)))
      if (!refused && (await isTaken(dist))) refused = await build()
      running.signal('SIGCONT')
      stops++
    }
    expect(await running.ended).toMatchObject({ exitCode: 0 })
  }
  expect(refused).toMatchObject({ exitCode: 1, output: expect.stringContaining('另一次构建正在写 dist') })
  expect([sites.old, sites.new]).toEqual(expect.arrayContaining([...seen]))
  expect(treeDigest(dist)).toBe(sites.new)
  expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
})

test('with every cache damaged, cut off or foreign, a build gives the same bytes', async () => {
  const caches = ['node_modules/.cache/**/*', 'node_modules/.astro/**/*', 'node_modules/.vite/**/*', '.astro/**/*']
  const files = globSync(caches, { cwd: project }).filter((file) => statSync(join(project, file)).isFile())
  expect(files.filter((file) => file.includes('last-mile')).length).toBeGreaterThan(0)
  for (const [at, file] of files.entries()) {
    const bytes = readFileSync(join(project, file))
    const damages = [bytes.subarray(0, bytes.length >> 1), Buffer.from('{"version":0}'), Buffer.from(bytes).reverse()]
    writeFileSync(join(project, file), damages[at % damages.length] ?? '')
  }
  const { exitCode, output } = await build()
  expect(exitCode, output).toBe(0)
  expect(treeDigest(dist)).toBe(sites.new)
})

test.skipIf(!hasProgram('faketime'))('with the clock set back by years, a build gives the same bytes', async () => {
  const { exitCode, output } = await build([], ['faketime', '-f', '2001-02-03 04:05:06'])
  expect(exitCode, output).toBe(0)
  expect(treeDigest(dist)).toBe(sites.new)
})

const mounts: string[] = []

/** A disk of its own size, where this user may make one. */
function mountDisk(name: string, size: string): string | undefined {
  const folder = join(project, name)
  mkdirSync(folder)
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
  if (status === 0) mounts.push(folder)
  else console.warn('No disk can be mounted here, so the tests of a full and of a read-only disk are skipped.')
  return status === 0 ? folder : undefined
}

const disk = mountDisk('disk', '1m')

test.skipIf(!disk)('on a full disk a build says so, and the old site stays; with room again it works', async () => {
  const outDir = join(disk ?? '', 'dist')
  mkdirSync(dirname(join(outDir, SITE_MARK)), { recursive: true })
  writeFileSync(join(outDir, SITE_MARK), 'the old site')
  const { exitCode, output } = await build(['--outDir', outDir])
  expect(exitCode).toBe(1)
  expect(output).toMatch(/构建没有完成.*已发布的网页没有改动。磁盘只剩 \d+ MB，请清出空间再运行。/)
  expect(readdirSync(outDir)).toEqual(['api'])
  execFileSync('mount', ['-o', 'remount,size=64m', disk ?? ''])
  const again = await build(['--outDir', outDir])
  expect(again.exitCode, again.output).toBe(0)
  expect(treeDigest(outDir)).toBe(sites.new)
})

test.skipIf(!disk)('where the folder cannot be written to, a build says so and changes nothing', async () => {
  execFileSync('mount', ['-o', 'remount,ro', disk ?? ''])
  const { exitCode, output } = await build(['--outDir', join(disk ?? '', 'dist')])
  expect(exitCode).toBe(1)
  expect(output).toMatch(/disk\/dist 写不进去（EROFS）。请检查这个文件夹的权限/)
  expect(treeDigest(join(disk ?? '', 'dist'))).toBe(sites.new)
})

test('killed between taking away and putting in place, fifty times, a swap leaves a whole site', async () => {
  const folder = join(project, 'swap')
  const call = `
    const { cpSync } = await import('node:fs')
    const { besideFolder, publishFolder, recoverFolder } = await import('./src/build/output-folder.ts')
    const [folder] = process.argv.slice(1)
    recoverFolder(folder)
    console.log('ready')
    for (;;) {
      cpSync('schemas', besideFolder(folder), { recursive: true })
      publishFolder(besideFolder(folder), folder)
    }`
  const whole = treeDigest('schemas')
  cpSync('schemas', folder, { recursive: true })
  const random = randoms()
  for (let kill = 0; kill < 50; kill++) {
    const { child, ended, signal } = startIn('.', ['node', '--input-type=module', '-e', call, folder])
    await new Promise((ready) => child.stdout?.once('data', ready))
    await sleep(20 + random.next().value * 15)
    signal('SIGKILL')
    await ended
    expect(treeDigest(existsSync(folder) ? folder : oldFolder(folder))).toBe(whole)
  }
})
