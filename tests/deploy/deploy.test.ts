import { execFile } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeObject } from '../../src/deploy/store-plan.ts'
import { treeDigest, treeFiles } from '../faults/project.ts'
import { buildPortal, copyPortal } from '../portal-build.ts'
import { hasProgram } from '../serving/programs.ts'
import { startNginx } from '../serving/servers.ts'

const scratch = mkdtempSync(join(tmpdir(), 'last-mile-deploy-'))
const [older, newer] = [join(scratch, 'older'), join(scratch, 'newer')]

beforeAll(async () => {
  const build = buildPortal(copyPortal('tests/portals/base'))
  expect(build.exitCode, build.output).toBe(0)
  cpSync(build.dist, older, { recursive: true, preserveTimestamps: true })
  makeNewer()
})

afterAll(() => rmSync(scratch, { recursive: true }))

/** The next site: a page more, one less, some changed, another style file. */
function makeNewer(): void {
  cpSync(older, newer, { recursive: true, preserveTimestamps: true })
  const change = (file: string, from: string, to: string) =>
    writeFileSync(join(newer, file), readFileSync(join(newer, file), 'utf8').replaceAll(from, to))
  cpSync(join(newer, 'models/pairing.html'), join(newer, 'models/visiting.html'))
  rmSync(join(newer, 'policies/work-plan.html'))
  const [style = ''] = readdirSync(join(newer, '_astro')).filter((name) => name.endsWith('.css'))
  renameSync(join(newer, '_astro', style), join(newer, '_astro/Another.12345678.css'))
  for (const page of ['index.html', 'models.html', 'models/pairing.html']) change(page, style, 'Another.12345678.css')
}

/** Runs `npm run deploy` with all of its words. */
function deploy(...args: string[]): Promise<{ exitCode: number; output: string }> {
  return deployIn('.', ...args)
}

function deployIn(cwd: string, ...args: string[]): Promise<{ exitCode: number; output: string }> {
  const options = { cwd, env: { ...process.env, ...STORE } }
  return new Promise((done) => {
    execFile('node', [resolve('scripts/deploy.ts'), ...args], options, (error, stdout, stderr) =>
      done({ exitCode: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr }),
    )
  })
}

const STORE: Record<string, string> = {
  RCLONE_CONFIG: join(scratch, 'rclone.conf'),
  RCLONE_CONFIG_STORE_TYPE: 's3',
  RCLONE_CONFIG_STORE_PROVIDER: 'Other',
  RCLONE_CONFIG_STORE_ACCESS_KEY_ID: 'S3RVER',
  RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: 'S3RVER',
}

describe('to the folder of a web server', () => {
  const target = join(scratch, 'server')
  const served = () => treeDigest(join(target, 'current/'))

  test.skipIf(!hasProgram('nginx'))(
    'readers meet one whole site or the other while it is changed to and fro',
    async () => {
      expect(await deploy(target, '--from', older)).toMatchObject({ exitCode: 0 })
      const server = await startNginx(join(target, 'current'))
      const bodies = [older, newer].map((site) => readFileSync(join(site, 'models/pairing.html'), 'utf8'))
      const answers = new Map<string, number>()
      let asking = true
      const readers = Array.from({ length: 4 }, async () => {
        while (asking) {
          const response = await fetch(`${server.origin}/models/pairing`)
          const which = `${response.status} ${bodies.indexOf(await response.text())}`
          answers.set(which, (answers.get(which) ?? 0) + 1)
          // some hundred answers a publication, and a processor to publish with
          await sleep(5)
        }
      })
      for (let round = 0; round < 3; round++) {
        expect(await deploy(target, '--from', newer)).toMatchObject({ exitCode: 0 })
        expect(await deploy(target, '--rollback')).toMatchObject({ exitCode: 0 })
      }
      asking = false
      await Promise.all(readers)
      await server.stop()
      expect([...answers.keys()].sort()).toEqual(['200 0', '200 1'])
    },
  )

  test('the site before is there again, byte for byte, and nothing is left beside', async () => {
    await deploy(target, '--from', older)
    const before = served()
    const { output } = await deploy(target, '--from', newer)
    expect(output).toMatch(/server 现在是网站 [0-9a-f]{12}。/)
    // the style that open pages still ask for
    const own = [...treeFiles(newer).keys()]
    const carried = [...treeFiles(join(target, 'current/')).keys()]
      .map((path) => `/${path}`)
      .filter((path) => !own.includes(path.replace(/\.(br|gz)$/, '')))
    expect(carried.every((path) => path.startsWith('/_astro/'))).toBe(true)
    expect(carried.length).toBeGreaterThan(0)
    // what has not changed is neither stored nor compressed again
    const inode = (name: string, path: string) => statSync(join(target, 'releases', name, path)).ino
    const [first = '', second = ''] = readFileSync(join(target, 'history.txt'), 'utf8').trim().split('\n').slice(-2)
    for (const path of ['about.html', 'about.html.br']) expect(inode(first, path)).toBe(inode(second, path))
    expect(inode(first, 'models.html.br')).not.toBe(inode(second, 'models.html.br'))
    expect((await deploy(target, '--rollback')).output).toContain('这是退回的、以前发布完整的网站')
    expect(served()).toBe(before)
    expect(readdirSync(target).sort()).toEqual(['current', 'history.txt', 'releases'])
  })

  test('a site that still shows what was withdrawn since is not gone back to unasked', async () => {
    const withdrawing = join(scratch, 'withdrawing')
    cpSync(newer, withdrawing, { recursive: true, preserveTimestamps: true })
    const file = join(withdrawing, 'api/v1/tombstones.json')
    const address = 'https://a.example/models/pairing'
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), tombstones: [{ url: address }] }))
    await deploy(target, '--from', newer)
    await deploy(target, '--from', withdrawing)
    const before = served()
    const { exitCode, output } = await deploy(target, '--rollback')
    expect([exitCode, output]).toEqual([1, expect.stringContaining(`重新公开：\n  ${address}\n`)])
    expect(served()).toBe(before)
    expect(await deploy(target, '--rollback', '--with-withdrawn')).toMatchObject({ exitCode: 0 })
    expect(served()).not.toBe(before)
  })

  test('a file that was changed by hand in the served site is replaced', async () => {
    await deploy(target, '--from', older)
    const page = join(target, 'current/about.html')
    rmSync(page)
    writeFileSync(page, 'changed by hand')
    await deploy(target, '--from', newer)
    expect(readFileSync(page, 'utf8')).toBe(readFileSync(join(newer, 'about.html'), 'utf8'))
  })
})

describe.skipIf(!hasProgram('rclone'))('to a store', () => {
  const directory = join(scratch, 'store')
  const releases = ['--releases', join(scratch, 'kept')]
  const website =
    '<WebsiteConfiguration><IndexDocument><Suffix>index.html</Suffix></IndexDocument></WebsiteConfiguration>'
  const store = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory },
    configureBuckets: [{ name: 'portal', configs: [Buffer.from(website)] }],
  })
  const happened: string[] = []
  let origin = ''

  beforeAll(async () => {
    const { port } = await store.run()
    origin = `http://127.0.0.1:${port}`
    STORE['RCLONE_CONFIG_STORE_ENDPOINT'] = origin
    store.on('event', ({ Records: [record] }) => {
      const { eventName, s3 } = record
      happened.push(`${eventName.startsWith('ObjectRemoved') ? '-' : '+'} ${decodeURIComponent(s3.object.key)}`)
    })
  })
  afterAll(() => store.close())

  const ask = (key: string) => fetch(`${origin}/portal/${encodeURI(key)}`)

  /** Every object of a site is there as its file is, and no other. */
  async function expectStore(site: string): Promise<void> {
    const files = [...treeFiles(site).keys()].map((path) => path.slice(1))
    const objects = files.flatMap((file) => storeObject(file) ?? [])
    for (const { file, key } of objects) {
      const response = await ask(key)
      expect(response.status, key).toBe(200)
      expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(site, file))), key).toBe(true)
    }
  }

  test('a site goes up under the addresses of its pages, with types and times to keep', async () => {
    const { exitCode, output } = await deploy('store:portal', ...releases, '--from', older)
    expect(exitCode, output).toBe(0)
    await expectStore(older)
    const heads = async (key: string) => {
      const { headers } = await ask(key)
      return [headers.get('content-type'), headers.get('cache-control')]
    }
    expect(await heads('models/pairing')).toEqual(['text/html; charset=utf-8', 'public, max-age=60, must-revalidate'])
    expect(await heads('models.csv')).toEqual(['text/csv; charset=utf-8', 'public, max-age=60, must-revalidate'])
    const style = readdirSync(join(older, '_astro')).find((name) => name.endsWith('.css'))
    expect(await heads(`_astro/${style}`)).toEqual([
      expect.stringMatching(/^text\/css/),
      'public, max-age=31536000, immutable',
    ])
    expect((await ask('_headers')).status).toBe(404)
    expect((await ask('models.html.br')).status).toBe(404)
  })

  test('what differs goes up in an order in which no page leads nowhere', async () => {
    happened.length = 0
    const { output } = await deploy('store:portal', ...releases, '--from', newer)
    expect(output).toMatch(/上传 5 个文件，删除 1 个/)
    expect(happened.map((event) => event.replace('portal/', ''))).toEqual([
      '+ _astro/Another.12345678.css',
      '+ models/visiting',
      '+ models/pairing',
      '+ models',
      '+ index.html',
      '- policies/work-plan',
    ])
    await expectStore(newer)
  })

  test('a store that was left half way, or changed by others, is made whole by running again', async () => {
    await fetch(`${origin}/portal/models/pairing`, { method: 'PUT', body: 'half' })
    await fetch(`${origin}/portal/models/visiting`, { method: 'DELETE' })
    expect(await deploy('store:portal', ...releases, '--from', newer)).toMatchObject({ exitCode: 0 })
    await expectStore(newer)
  })

  test('one command goes back to the site before', async () => {
    const { exitCode, output } = await deploy('store:portal', ...releases, '--rollback')
    expect(exitCode, output).toBe(0)
    await expectStore(older)
    expect((await ask('models/visiting')).status).toBe(404)
  })

  test('going back gives a store no site of another one', async () => {
    const office = mkdtempSync(join(scratch, 'office-'))
    for (const site of [older, newer])
      expect(await deployIn(office, 'store:portal', '--from', site)).toMatchObject({ exitCode: 0 })
    const { exitCode, output } = await deployIn(office, 'store:second', '--rollback')
    expect(exitCode).toBe(1)
    expect(output).toContain('没有更早的网站可以退回')
    expect(await deployIn(office, 'store:portal', '--rollback')).toMatchObject({ exitCode: 0 })
  })

  test('a site that went up in part is taken back, and the one before it is still there', async () => {
    for (const site of [older, newer]) await deploy('store:portal', ...releases, '--from', site)
    const killed = execFile('node', ['scripts/deploy.ts', 'store:portal', ...releases, '--from', older], {
      env: { ...process.env, ...STORE },
    })
    store.once('event', () => killed.kill('SIGKILL'))
    await once(killed, 'exit')
    expect(killed.signalCode).toBe('SIGKILL')
    for (const site of [newer, older]) {
      expect(await deploy('store:portal', ...releases, '--rollback')).toMatchObject({ exitCode: 0 })
      await expectStore(site)
    }
  })

  test('a store that cannot be reached is said to be so, and going back can be tried again', async () => {
    const { exitCode, output } = await deploy('nowhere:portal', ...releases, '--from', newer)
    expect(exitCode).toBe(1)
    expect(output).toContain('存储打不开，什么都没有改。请核对“nowhere:portal”这个名字、网络和权限')
  })

  test('an internal site is refused', async () => {
    const internal = join(scratch, 'internal')
    cpSync(older, internal, { recursive: true })
    const home = readFileSync(join(internal, 'index.html'), 'utf8')
    writeFileSync(
      join(internal, 'index.html'),
      home.replace('<head>', '<head><meta name="audience" content="internal">'),
    )
    const { exitCode, output } = await deploy('store:portal', ...releases, '--from', internal)
    expect([exitCode, output]).toEqual([1, expect.stringContaining('是内部版，不能放到人人都能读的地方')])
  })
})

test('without a site, or without an earlier one, the command says what to do', async () => {
  const target = join(scratch, 'empty')
  expect((await deploy(target, '--from', join(scratch, 'none'))).output).toContain('请先运行 npm run build')
  expect((await deploy(target, '--rollback')).output).toContain('没有更早的网站可以退回')
  expect((await deploy()).output).toContain('用法：npm run deploy')
  expect((await deploy('')).output).toContain('用法：npm run deploy')
  expect(await deploy(target, `${target}-2`)).toMatchObject({ exitCode: 2, output: expect.stringContaining('用法：') })
  expect(existsSync(join(target, 'current'))).toBe(false)
})

test('a folder with other files is none to publish into', async () => {
  const others = join(scratch, 'others')
  mkdirSync(others)
  writeFileSync(join(others, 'index.html'), 'x')
  const refused = { exitCode: 1, output: expect.stringContaining('里有别的文件，不是以前发布网站的地方') }
  expect(await deploy(others, '--from', older)).toEqual(refused)
  expect(readdirSync(others)).toEqual(['index.html'])
})

test('a site is not published into itself, from where the next one would carry it along', async () => {
  const before = treeDigest(older)
  for (const target of [older, `${older}/`, join(older, 'models')])
    expect(await deploy(target, '--from', older)).toEqual({
      exitCode: 1,
      output: expect.stringContaining('就是要发布的网站，或在它里面'),
    })
  expect(await deploy('nowhere:portal', '--releases', older, '--from', older)).toMatchObject({ exitCode: 1 })
  expect(treeDigest(older)).toBe(before)
  expect(await deploy(`${older}-served`, '--from', older)).toMatchObject({ exitCode: 0 })
})
