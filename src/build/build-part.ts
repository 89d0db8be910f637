import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { addressIn } from '../language.ts'
import type { SiteView } from '../publish/views/site.ts'
import type { Share } from '../search/index-share.ts'
import { UsageError } from '../usage-error.ts'

/** A part of a build that several machines share. */
export type BuildPart = Share

/** What a build is asked for: the whole site, made of what parts of it have, or one part. */
export interface BuildRequest {
  part?: BuildPart
  /** the folder in which the parts stand */
  join?: string
}

const USAGE = '写成 --shard 3/8（八份里的第三份）、--year 2016（一个年度）或 --join 文件夹（把各份合成一个网站）。'

/** What a build knows beside the parts: the day that it sees everything from, and what Astro reads. */
const OTHERS = ['as-of', 'outDir', 'root', 'config', 'site', 'mode', 'devOutput', 'force', 'verbose', 'silent', 'json']

/**
 * Reads the arguments of a build. Throws a UsageError where they ask for what cannot be.
 * @param args those of the command line; what is Astro's own is left to it
 */
export function buildRequest(args: readonly string[]): BuildRequest {
  const options = { shard: { type: 'string' }, year: { type: 'string' }, join: { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true })
  const strange = Object.keys(values).filter((name) => !Object.hasOwn(options, name) && !OTHERS.includes(name))
  if (strange.length > 0) throw new UsageError(`看不懂 --${strange.join('、--')}。全部选项：npm run build -- --help。`)
  const given = Object.entries(values).filter(([name]) => Object.hasOwn(options, name))
  if (given.length === 0) return {}
  if (given.length > 1) throw new UsageError(`--shard、--year 和 --join 一次只能用一个。${USAGE}`)
  const [[name, value] = ['', '']] = given
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} 后面少了值。${USAGE}`)
  if (name === 'join') return { join: value }
  return { part: name === 'year' ? yearPart(value) : shardPart(value) }
}

function shardPart(text: string): BuildPart {
  const [, number = 0, of = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number)
  if (number < 1 || number > of) throw new UsageError(`--shard ${text} 不对。${USAGE}`)
  return { number, of }
}

function yearPart(text: string): BuildPart {
  if (!/^\d{4}$/.test(text)) throw new UsageError(`--year ${text} 不对。${USAGE}`)
  return { year: Number(text) }
}

/** What a part is called: its folder. */
export function partName(part: BuildPart): string {
  return 'year' in part ? `year-${part.year}` : `${part.number}-of-${part.of}`
}

/** What a folder of a part, and of what is remembered of a whole site, has in it. */
export interface PartFolder {
  /** the site, or that part of it */
  site: string
  /** what its pages were made of */
  memory: string
  /** the parts of the search index */
  search: string
  /** the site before this one: the next build begins with it; it may be deleted at any time */
  before: string
}

/** Where a part stands. */
export function partFolder(folder: string): PartFolder {
  return {
    site: join(folder, 'site'),
    memory: join(folder, 'pages.json'),
    search: join(folder, 'search'),
    before: join(folder, 'before'),
  }
}

/** The parts that stand in a folder, in order. Throws a UsageError where there is none. */
export function partsIn(folder: string): PartFolder[] {
  const entries = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []
  if (entries.length === 0)
    throw new UsageError(`${folder} 里没有一份构建好的网页。先运行 npm run build -- --shard 1/8 等。`)
  return entries.map(({ name }) => partFolder(join(folder, name))).sort((a, b) => (a.site < b.site ? -1 : 1))
}

/**
 * Tells whether a page belongs to a part, by its address and its place among all pages. Throws a UsageError where it is that
 * of a year without records.
 */
export function pageTest(part: BuildPart, editions: readonly SiteView[]): (address: string, at: number) => boolean {
  if (!('year' in part)) return (_, at) => at % part.of === part.number - 1
  const all = editions.flatMap(({ records, locale }) =>
    [...records.values()].flat().map(({ year, url }) => ({ year, address: addressIn(locale.language, url) })),
  )
  const addresses = new Set(all.filter(({ year }) => year === part.year).map(({ address }) => address))
  if (addresses.size === 0) throw new UsageError(noRecords(part.year, new Set(all.map(({ year }) => year))))
  return (address) => addresses.has(address)
}

function noRecords(year: number, years: ReadonlySet<number | null>): string {
  const others = [...years].filter((each) => each !== null).sort((a, b) => a - b)
  return `没有 ${year} 年度的记录。--year 请写有记录的年度：${others.join('、')}。`
}
