import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
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

/** One page of each of the types that a portal is judged by. */
const REAL_PAGES = ['/', '/models/putian-12621-method', '/practices', '/ledger', '/statistics']
const CITY_PAGES = ['/', '/models/bing-xian-model-001', '/practices', '/ledger', '/units/jia-qu']

const DEVICES = { phone: ['--form-factor=mobile'], desktop: ['--preset=desktop'] } as const

/**
 * Lighthouse over the built site as nginx serves it by the shipped file, compressed: the real content and a generated
 * city. A phone is simulated as Lighthouse does by default: slow 4G, a processor four times slower.
 */
export const lighthouseSuite: Suite = {
  title: `Lighthouse ${VERSION}: lowest score of each category, median of the rest`,
  async run({ records, runs }): Promise<BenchTable> {
    install()
    const real = await siteRows('real', REAL_PAGES, runs)
    const city = await withCity(records, 0.1, (root) => siteRows('generated', CITY_PAGES, runs, root))
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

async function siteRows(
  site: string,
  pages: readonly string[],
  runs: number,
  root?: string,
): Promise<BenchTable['rows'][number][]> {
  const { dist, exitCode, output } = buildPortal(root)
  if (exitCode !== 0) throw new Error(output)
  await compressSite(dist)
  const server = await startNginx(dist)
  const rows: BenchTable['rows'][number][] = []
  for (const page of pages)
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

/** What is used of the report that Lighthouse writes. */
interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>
  audits: Record<string, { numericValue?: number }>
}

async function examine(address: string, device: keyof typeof DEVICES): Promise<Report> {
  const browser = '--chrome-flags=--headless=new --no-sandbox --disable-background-networking'
  const options = ['--output=json', '--quiet', '--no-enable-error-reporting', browser, ...DEVICES[device]]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`${FOLDER}/node_modules/lighthouse/cli/index.js`, address, ...options],
    { maxBuffer: 2 ** 28, env: { ...process.env, CHROME_PATH: resolve(findChromium() ?? '') } },
  )
  return JSON.parse(stdout) as Report
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
