/** `npm run deploy -- /srv/last-mile`: publishes a built site, to a folder or a store; `--rollback` goes back to the one before. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { takeFolder } from '../src/build/build-lock.ts'
import { onlyOne, readCommand, runCommand } from '../src/command-line.ts'
import { unfitSite } from '../src/deploy/built-site.ts'
import { Releases } from '../src/deploy/releases.ts'
import { type Pushed, pushSite, StoreError } from '../src/deploy/store.ts'
import { wouldReturn } from '../src/deploy/withdrawn.ts'
import { pathWithin } from '../src/path-within.ts'
import { compressSite } from '../src/serving/compress.ts'
import { UsageError } from '../src/usage-error.ts'

const USAGE = `用法：npm run deploy -- 目标 [选项]
  目标               文件夹（网页服务器读其中的 current），或 rclone 的存储位置，例如 store:portal；要是空的，或以前发布过的
  --from 文件夹      要发布的网站；不写就是 dist
  --releases 文件夹  发布到存储时，历次的网站留在哪里，供退回；不写就是 .cache/releases 里按目标起名的文件夹
  --rollback         退回上一次发布的网站；那以后有记录撤下的，不退回
  --with-withdrawn   和 --rollback 一起用：撤下的记录重新公开也要退回`

const { values, positionals } = readCommand(USAGE, {
  allowPositionals: true,
  options: {
    from: { type: 'string', default: 'dist' },
    releases: { type: 'string' },
    rollback: { type: 'boolean', default: false },
    'with-withdrawn': { type: 'boolean', default: false },
  },
})
// a web server reads as another user
process.umask(0o022)
await runCommand(async () => {
  const target = onlyOne(positionals)
  if (!target) throw new UsageError('没有写发布到哪里。')
  const refusal = await deploy(target)
  if (refusal) console.error(refusal)
  process.exitCode = refusal ? 1 : 0
}, USAGE)

/** Publishes; where that cannot be, says why and what to do. */
async function deploy(target: string): Promise<string | undefined> {
  const isStore = target.includes(':')
  const folder = isStore ? (values.releases ?? releasesOf(target)) : target
  // what is kept there would be published with the next site
  if (pathWithin(values.from, folder) !== undefined)
    return `${folder} 就是要发布的网站，或在它里面。请写另一个文件夹，例如 /srv/last-mile；这次什么都没有改。`
  if (!(await takeFolder(folder))) return `另一次发布正在写 ${folder}。等它结束再运行；这次什么都没有改。`
  if (!isStore && !values.rollback && hasOthers(folder))
    return `${folder} 里有别的文件，不是以前发布网站的地方。请写一个空的文件夹，例如 ${join(folder, 'site')}；这次什么都没有改。`
  const releases = new Releases(folder)
  const unfit = values.rollback ? returningWords(releases) : await unfitSource(releases, isStore)
  if (unfit) return unfit
  const name = values.rollback
    ? releases.former
    : await releases.takeIn(values.from, isStore ? async () => undefined : compressSite)
  if (name === undefined) return `${folder} 里没有更早的网站可以退回。`
  try {
    const begin = () => (values.rollback ? undefined : releases.begin(name))
    const words = isStore ? pushedWords(pushSite(releases.pathOf(name), target, begin)) : ''
    if (values.rollback) releases.goBack()
    else releases.serve(name)
    console.log(`${target} 现在是网站 ${name}${words}。${values.rollback ? '这是退回的、以前发布完整的网站。' : ''}`)
    return undefined
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return error.isUntouched
      ? `${error.message}\n存储打不开，什么都没有改。请核对“${target}”这个名字、网络和权限，再运行一次。`
      : `${error.message}\n存储里的网站可能只换了一部分；请再运行一次同样的命令，会接着传完。不要这一次的，就加上 --rollback。`
  }
}

/** Why what is to be published cannot be: a site that a build changes meanwhile would be published in part. */
async function unfitSource(releases: Releases, isStore: boolean): Promise<string | undefined> {
  if (!(await takeFolder(values.from)))
    return `另一个命令正在构建或发布 ${values.from}。等它结束再运行；这次什么都没有改。`
  const { now } = releases
  return unfitSite(values.from, isStore, now === undefined ? undefined : releases.pathOf(now))
}

/** Why the site before is not to be served again: what has been withdrawn since would be there once more. */
function returningWords(releases: Releases): string | undefined {
  const { newest, former } = releases
  if (newest === undefined || former === undefined || values['with-withdrawn']) return undefined
  const addresses = wouldReturn(releases.pathOf(newest), releases.pathOf(former))
  if (addresses.length === 0) return undefined
  const list = addresses.map((address) => `  ${address}\n`).join('')
  return `退回去，下面这些已经撤下的记录会重新公开：\n${list}请改好内容重新构建、发布；一定要退回的，加上 --with-withdrawn。这次什么都没有改。`
}

/** Whether a folder holds something, and no site that was published into it. A file system has a folder of its own. */
function hasOthers(folder: string): boolean {
  if (!existsSync(folder) || existsSync(join(folder, 'releases'))) return false
  return readdirSync(folder).some((name) => !name.startsWith('.') && name !== 'lost+found')
}

/** Each store goes back to its own sites: in one folder for all, one would be given the site of another. */
function releasesOf(store: string): string {
  return join('.cache/releases', encodeURIComponent(store.replace(/\/+$/, '')))
}

function pushedWords({ uploaded, deleted }: Pushed): string {
  return `，上传 ${uploaded} 个文件，删除 ${deleted} 个`
}
