import { spawnSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathsBelow } from '../check/privacy/site/audit.ts'
import { SITE_MARK } from '../publish/site-mark.ts'
import { UsageError } from '../usage-error.ts'
import { type StoreObject, storePlan } from './store-plan.ts'

/** What was done. */
export interface Pushed {
  uploaded: number
  deleted: number
}

/** A run of rclone that failed, in its own words. */
export class StoreError extends Error {
  /** whether it came before anything was changed */
  readonly isUntouched: boolean

  constructor(message: string, isUntouched: boolean) {
    super(message)
    this.isUntouched = isUntouched
  }
}

/**
 * Makes an S3-compatible store hold a site, sending only what differs. Throws a UsageError where it holds something else.
 * @param site a folder; staged links are made beside it
 * @param target where rclone finds the store: `store:bucket/prefix`
 * @param begin is called before anything is changed
 */
export function pushSite(site: string, target: string, begin: () => void = () => {}): Pushed {
  const files = new Map(pathsBelow(site).map((path) => [path, hash('md5', readFileSync(join(site, path)))]))
  const store = listStore(target)
  const { uploads, deletions } = storePlan(files, store)
  if (holdsOthers(store, deletions)) throw new UsageError(othersWords(target))
  begin()
  for (const step of uploads) uploadStep(site, target, step)
  if (deletions.length > 0) deleteKeys(site, target, deletions)
  return { uploaded: uploads.flat().length, deleted: deletions.length }
}

/** Whether a store has files of others: nothing that marks a site of ours, and a home page, which ours would get last. */
function holdsOthers(store: ReadonlyMap<string, string>, deletions: readonly string[]): boolean {
  return !store.has(SITE_MARK) && (deletions.length > 0 || store.has('index.html'))
}

function othersWords(target: string): string {
  const elsewhere = `${target.replace(/\/+$/, '')}/site`
  return `${target} 里有不属于本站的文件，发布会删掉或换掉它们，所以没有发布，存储里什么都没有改。请换一个空的位置，例如 ${elsewhere}。`
}

function listStore(target: string): ReadonlyMap<string, string> {
  const listing = JSON.parse(rclone(['lsjson', '--recursive', '--files-only', '--hash', target]) || '[]')
  return new Map(listing.map(({ Path, Hashes }: Listed) => [Path, Hashes?.['md5'] ?? '']))
}

interface Listed {
  Path: string
  Hashes?: Record<string, string>
}

/** One run for each set of headers and each depth: on a disk, `models` cannot be a file and a folder as it is in a store. */
function uploadStep(site: string, target: string, step: readonly StoreObject[]): void {
  const groups = Map.groupBy(step, ({ key, headers }) => JSON.stringify([key.split('/').length, headers]))
  for (const objects of groups.values()) {
    const stage = mkdtempSync(`${site}.stage-`)
    try {
      uploadStaged(site, target, objects, stage)
    } finally {
      rmSync(stage, { recursive: true })
    }
  }
}

function uploadStaged(site: string, target: string, objects: readonly StoreObject[], stage: string): void {
  for (const { file, key } of objects) {
    mkdirSync(dirname(join(stage, key)), { recursive: true })
    linkSync(join(site, file), join(stage, key))
  }
  const headers = Object.entries(objects[0]?.headers ?? {}).flatMap(([name, value]) => [
    '--header-upload',
    `${name}: ${value}`,
  ])
  rclone(['copy', '--ignore-times', '--no-traverse', '--transfers', '16', ...headers, stage, target])
}

function deleteKeys(site: string, target: string, keys: readonly string[]): void {
  const list = `${site}.gone`
  writeFileSync(list, keys.map((key) => `/${key}\n`).join(''))
  try {
    rclone(['delete', '--files-from-raw', list, target])
  } finally {
    rmSync(list)
  }
}

function rclone(args: readonly string[]): string {
  // Debian's rclone 1.60 does not start where this name of the AWS tools is set; it has an option of its own
  const { AWS_CA_BUNDLE: bundle, ...env } = process.env
  const options = ['--s3-no-check-bucket', '--contimeout', '15s', ...(bundle ? ['--ca-cert', bundle] : [])]
  const limits = { env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const
  const { status, stdout, stderr, error } = spawnSync('rclone', [...options, ...args], limits)
  if (error) throw new StoreError(`没有找到 rclone（${error.message}）。请先安装：apt-get install rclone`, true)
  if (status !== 0) throw new StoreError(stderr.trim().split('\n').slice(-5).join('\n'), args[0] === 'lsjson')
  return stdout
}
