import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { takeFolder } from '../folder-lock.ts'
import { pathWithin } from '../path-within.ts'
import { compressSite } from '../serving/compress.ts'
import { unfitSite } from './built-site.ts'
import { Releases } from './releases.ts'
import { type Pushed, pushSite, StoreError } from './store.ts'
import { takeIn } from './taken-in.ts'
import { wouldReturn } from './withdrawn.ts'

/** What is to be published, and where to. */
export interface Deployment {
  /** a folder, or the place of a store as rclone names it */
  target: string
  /** the built site */
  from: string
  /** where the sites of a store are kept here; a folder of its own name where it is not said */
  releases?: string | undefined
  /** whether to go back to the site before instead */
  rollback: boolean
  /** whether to go back even where records would return that have been withdrawn */
  withWithdrawn: boolean
}

/** What came of it, in Chinese: what is published now, or why nothing is and what to do. */
export type Deployed = { done: string } | { refusal: string }

/** Publishes a site, or goes back to the one before. One run at a time publishes to a place. */
export async function deploy(asked: Deployment): Promise<Deployed> {
  const folder = keptIn(asked)
  const releases = new Releases(folder)
  const unfit = (await unfitFolder(asked, folder)) ?? (await unfitSource(asked, releases))
  if (unfit !== undefined) return { refusal: unfit }
  const finish = isStore(asked) ? async () => undefined : compressSite
  const name = asked.rollback ? releases.former : await takeIn(releases, asked.from, finish)
  if (name === undefined) return { refusal: `${folder} 里没有更早的网站可以退回。` }
  try {
    return { done: publish(asked, releases, name) }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return { refusal: storeWords(error, asked.target) }
  }
}

/** Whether a target is the place of a store as rclone names it, and no folder. */
export function isStore({ target }: Pick<Deployment, 'target'>): boolean {
  return target.includes(':')
}

/** Each store goes back to its own sites: in one folder for all, one would be given the site of another. */
function keptIn(asked: Deployment): string {
  const { target, releases } = asked
  if (!isStore(asked)) return target
  return releases ?? join('.cache/releases', encodeURIComponent(target.replace(/\/+$/, '')))
}

/** Why nothing can be kept in a folder. */
async function unfitFolder(asked: Deployment, folder: string): Promise<string | undefined> {
  // what is kept there would be published with the next site
  if (pathWithin(asked.from, folder) !== undefined)
    return `${folder} 就是要发布的网站，或在它里面。请写另一个文件夹，例如 /srv/last-mile；这次什么都没有改。`
  if (!(await takeFolder(folder))) return `另一次发布正在写 ${folder}。等它结束再运行；这次什么都没有改。`
  if (!isStore(asked) && !asked.rollback && hasOthers(folder))
    return `${folder} 里有别的文件，不是以前发布网站的地方。请写一个空的文件夹，例如 ${join(folder, 'site')}；这次什么都没有改。`
  return undefined
}

/** Whether a folder holds something, and no site that was published into it. A file system has a folder of its own. */
function hasOthers(folder: string): boolean {
  if (!existsSync(folder) || existsSync(join(folder, 'releases'))) return false
  return readdirSync(folder).some((name) => !name.startsWith('.') && name !== 'lost+found')
}

/** Why what is to be published cannot be: a site that a build changes meanwhile would be published in part. */
async function unfitSource(asked: Deployment, releases: Releases): Promise<string | undefined> {
  if (asked.rollback) return asked.withWithdrawn ? undefined : returningWords(releases)
  if (!(await takeFolder(asked.from)))
    return `另一个命令正在构建或发布 ${asked.from}。等它结束再运行；这次什么都没有改。`
  const { now } = releases
  return unfitSite(asked.from, isStore(asked), now === undefined ? undefined : releases.pathOf(now))
}

/** Why the site before is not to be served again: what has been withdrawn since would be there once more. */
function returningWords(releases: Releases): string | undefined {
  const { newest, former } = releases
  if (newest === undefined || former === undefined) return undefined
  const addresses = wouldReturn(releases.pathOf(newest), releases.pathOf(former))
  if (addresses.length === 0) return undefined
  const list = addresses.map((address) => `  ${address}\n`).join('')
  return `退回去，下面这些已经撤下的记录会重新公开：\n${list}请改好内容重新构建、发布；一定要退回的，加上 --with-withdrawn。这次什么都没有改。`
}

/** Sends a site to its store, if it has one, and serves it. */
function publish(asked: Deployment, releases: Releases, name: string): string {
  const { target, rollback } = asked
  const begin = () => (rollback ? undefined : releases.begin(name))
  const sent = isStore(asked) ? pushedWords(pushSite(releases.pathOf(name), target, begin)) : ''
  if (rollback) releases.goBack()
  else releases.serve(name)
  return `${target} 现在是网站 ${name}${sent}。${rollback ? '这是退回的、以前发布完整的网站。' : ''}`
}

function pushedWords({ uploaded, deleted }: Pushed): string {
  return `，上传 ${uploaded} 个文件，删除 ${deleted} 个`
}

function storeWords({ isUntouched, message }: StoreError, target: string): string {
  return isUntouched
    ? `${message}\n存储打不开，什么都没有改。请核对“${target}”这个名字、网络和权限，再运行一次。`
    : `${message}\n存储里的网站可能只换了一部分；请再运行一次同样的命令，会接着传完。不要这一次的，就加上 --rollback。`
}
