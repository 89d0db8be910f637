import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { siteMaker } from '../../tests/deploy/site-maker.ts'
import { hasProgram } from '../../tests/serving/programs.ts'
import { takeFolder } from '../folder-lock.ts'
import { type Deployment, deploy } from './deploy.ts'
import { Releases } from './releases.ts'
import { takeIn } from './taken-in.ts'

const scratch = mkdtempSync(join(tmpdir(), 'deploy-'))
afterAll(() => rmSync(scratch, { recursive: true }))

const siteOf = siteMaker(scratch)
const page = (text: string) => siteOf({ 'index.html': text })
const INTERNAL = '<meta name="audience" content="internal">'

let made = 0
const newFolder = () => join(scratch, `target-${++made}`)

/** What `npm run deploy` says; this process keeps what it has taken, so that each folder is published to once. */
async function said(asked: Partial<Deployment> & Pick<Deployment, 'target'>): Promise<string> {
  const deployed = await deploy({ from: '', rollback: false, withWithdrawn: false, ...asked })
  return 'done' in deployed ? deployed.done : deployed.refusal
}

/** A folder that some sites have been published to, by runs that have ended. */
async function published(...sites: string[]): Promise<string> {
  const folder = newFolder()
  const releases = new Releases(folder)
  for (const site of sites) releases.serve(await takeIn(releases, site, async () => undefined))
  return folder
}

const shown = (folder: string) => readFileSync(join(folder, 'current/index.html'), 'utf8')

test('a folder is where the command was called, which npm runs in the folder of the project', () => {
  const [site, called] = [page('1'), newFolder()]
  mkdirSync(called)
  const env = { ...process.env, INIT_CWD: called }
  const { stderr, status } = spawnSync('node', ['scripts/deploy.ts', 'here', '--from', site], { env, encoding: 'utf8' })
  expect([stderr, status]).toEqual(['', 0])
  expect(shown(join(called, 'here'))).toBe('1')
})

test('where another run publishes to the folder, or a build changes the site, nothing is published', async () => {
  const [busy, building] = [await published(page('1')), page('2')]
  await takeFolder(busy)
  expect(await said({ target: busy, from: page('2') })).toContain(`另一次发布正在写 ${busy}`)
  expect(await said({ target: busy, rollback: true })).toContain(`另一次发布正在写 ${busy}`)
  await takeFolder(building)
  const target = newFolder()
  expect(await said({ target, from: building })).toContain(`另一个命令正在构建或发布 ${building}`)
  expect([shown(busy), existsSync(target)]).toEqual(['1', false])
})

test.each([
  ['the internal site in place of the public one', '1', INTERNAL, '现在发布的是公开版'],
  ['the public site in place of the internal one', INTERNAL, '1', '现在发布的是内部版'],
])('%s is not published', async (_, now, next, words) => {
  const target = await published(page(now))
  expect(await said({ target, from: page(next) })).toContain(words)
  expect(shown(target)).toBe(now)
})

test('the folder of a new file system, and one with hidden files only, is empty enough', async () => {
  for (const name of ['lost+found', '.well-known']) {
    const target = newFolder()
    mkdirSync(join(target, name), { recursive: true })
    expect(await said({ target, from: page('1') })).toContain(`${target} 现在是网站`)
    expect(readdirSync(target)).toContain(name)
  }
})

test('going back says that it did, and where there is nothing to go back to, that', async () => {
  const [twice, once] = [await published(page('1'), page('2')), await published(page('1'))]
  expect(await said({ target: twice, rollback: true })).toMatch(/现在是网站 [0-9a-f]{12}。这是退回的/)
  expect(shown(twice)).toBe('1')
  expect(await said({ target: once, rollback: true })).toBe(`${once} 里没有更早的网站可以退回。`)
})

describe.skipIf(!hasProgram('rclone'))('to a folder as a store', () => {
  test('a site that went up in part is said to be so, and is not the one that is served', async () => {
    const [store, kept] = [newFolder(), newFolder()]
    const from = siteOf({ 'index.html': '1', 'models/a.html': '2' })
    // the last file of all cannot be put there
    mkdirSync(join(store, 'index.html'), { recursive: true })
    const words = await said({ target: `:local:${store}`, releases: kept, from })
    expect(words).toContain('存储里的网站可能只换了一部分；请再运行一次同样的命令')
    expect(readFileSync(join(store, 'models/a'), 'utf8')).toBe('2')
    const { now, newest } = new Releases(kept)
    expect([now, newest]).toEqual([undefined, expect.stringMatching(/^[0-9a-f]{12}$/)])
  })

  test('a site that went up is served, and what was sent is counted', async () => {
    const [store, kept] = [newFolder(), newFolder()]
    mkdirSync(store)
    const from = siteOf({ 'index.html': '1'.repeat(2000), 'models/a.html': '2' })
    const words = await said({ target: `:local:${store}`, releases: kept, from })
    expect(words).toMatch(/现在是网站 [0-9a-f]{12}，上传 2 个文件，删除 0 个。$/)
    const { now, newest } = new Releases(kept)
    expect(now).toBe(newest)
    // what is only kept has no compressed copies: a store cannot send them
    expect(readdirSync(join(kept, 'current')).sort()).toEqual(['index.html', 'models'])
  })

  test('the internal site goes to no store, from where all can read it', async () => {
    const [store, releases] = [newFolder(), newFolder()]
    expect(await said({ target: `:local:${store}`, releases, from: page(INTERNAL) })).toContain('是内部版')
    expect(existsSync(store)).toBe(false)
  })
})
