import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { compressSite } from '../src/serving/compress.ts'
import { findChromium } from '../tests/chromium.ts'
import { buildPortal } from '../tests/portal-build.ts'
import { startNginx } from '../tests/serving/servers.ts'
import { median } from './command.ts'
import { withCity } from './corpus.ts'
import type { BenchTable, Suite } from './suite.ts'

const VERSION = '13.5.0'
/** Where it is installed, once for all runs: nothing that the project needs. */
const FOLDER = '.cache/lighthouse'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const COLUMNS = ['site', 'page', 'device', ...CATEGORIES, 'LCP ms', 'CLS', 'blocked ms', 'KB']

/** One page of each of the types that a portal is judged by; `*` is the first record of the kind. */
const PAGES = ['/', '/models/*', '/practices', '/ledger', '/statistics', '/units/*']

const DEVICES = { phone: ['--form-factor=mobile'], desktop: ['--preset=desktop'] } as const

/**
 * Lighthouse over the built site as nginx serves it by the shipped file, compressed: the real content and a generated
 * city. A phone is simulated as Lighthouse does by default: slow 4G, a processor four times slower.
 */
export const lighthouseSuite: Suite = {
  title: `Lighthouse ${VERSION}: lowest score of each category, median of the rest`,
  async run({ records, runs }): Promise<BenchTable> {
    install()
    const real = await siteRows('real', runs)
    const city = await withCity(records, 0.1, (root) => siteRows('generated', runs, root))
    return { columns: COLUMNS, rows: [...real, ...city] }
  },
}

function install(): void {
  mkdirSync(FOLDER, { recursive: true })
  // without this npm would take the project itself for the place to install to
  writeFileSync(`${FOLDER}/package.json`, '{ "private": true }\n')
  const options = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--silent']
  execFileSync('npm', [...options, `lighthouse@${VERSION}`], { cwd: FOLDER, stdio: 'inherit' })
}

async function siteRows(site: string, runs: number, root?: string): Promise<BenchTable['rows'][number][]> {
  const { dist, exitCode, output } = buildPortal(root)
  if (exitCode !== 0) throw new Error(output)
  await compressSite(dist)
  const server = await startNginx(dist)
  const rows: BenchTable['rows'][number][] = []
  for (const page of PAGES.map((each) => firstOf(dist, each)))
    for (const device of ['phone', 'desktop'] as const) {
      const reports: Report[] = []
      // one after the other: two at a time would measure each other
      for (let run = 0; run < runs; run++) reports.push(await examine(`${server.origin}${page}`, device))
      rows.push([site, page, device, ...figuresOf(reports)])
    }
  await server.stop()
  rmSync(dist, { recursive: true })
  return rows
}

function firstOf(dist: string, page: string): string {
  if (!page.endsWith('*')) return page
  // lists that go on have numbers, and a record may have a folder of its own beside its page
  const [first = ''] = readdirSync(join(dist, dirname(page)))
    .filter((file) => /^\D.*\.html$/.test(file))
    .sort()
  return page.replace('*', first.replace('.html', ''))
}

/** What is used of the report that Lighthouse writes. */
interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>
  audits: Record<string, { numericValue?: number }>
}

/** Examines a page. On a busy machine the browser may lose the trace of a load: then the page is asked for again. */
async function examine(address: string, device: keyof typeof DEVICES, tries = 3): Promise<Report> {
  const browser = '--chrome-flags=--headless=new --no-sandbox --disable-background-networking'
  const options = ['--output=json', '--quiet', '--no-enable-error-reporting', browser, ...DEVICES[device]]
  const args = [`${FOLDER}/node_modules/lighthouse/cli/index.js`, address, ...options]
  const env = { ...process.env, CHROME_PATH: resolve(findChromium() ?? '') }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28, env })
    return JSON.parse(stdout) as Report
  } catch (error) {
    const said = (error as { stderr?: string }).stderr ?? String(error)
    if (tries > 1 && said.includes('(NO_')) return examine(address, device, tries - 1)
    throw new Error(`${address}, ${device}: ${said}`)
  }
}

function figuresOf(reports: readonly Report[]): number[] {
  const scores = CATEGORIES.map((name) => Math.min(...reports.map(({ categories }) => categories[name].score ?? 0)))
  const middle = (name: string) => median(reports.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN))
  return [
    ...scores.map((score) => Math.round(score * 100)),
    Math.round(middle('largest-contentful-paint')),
    Math.round(middle('cumulative-layout-shift') * 1000) / 1000,
    Math.round(middle('total-blocking-time')),
    Math.round(middle('total-byte-weight') / 1000),
  ]
}
