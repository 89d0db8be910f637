import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathsBelow } from '../src/check/privacy/site/audit.ts'
import { compressSite } from '../src/serving/compress.ts'
import { buildPortal } from '../tests/portal-build.ts'
import { type Server, startBareNginx, startNginx } from '../tests/serving/servers.ts'
import type { BenchTable, Suite } from './suite.ts'

const SECONDS = 60
const CONNECTIONS = 200

/**
 * The real portal behind nginx with the shipped file, asked by wrk over loopback, beside an nginx that has no rules and
 * one file of the same size. On one machine the asking costs as much as the answering: only the ratio says something.
 */
export const serveSuite: Suite = {
  title: `Serving: wrk, ${SECONDS} s, ${CONNECTIONS} connections, over loopback`,
  async run(): Promise<BenchTable> {
    const { dist, exitCode, output } = buildPortal()
    if (exitCode !== 0) throw new Error(output)
    await compressSite(dist)
    const bare = mkdtempSync(join(tmpdir(), 'last-mile-bare-'))
    mkdirSync(join(bare, 'site'))
    copyFileSync(join(dist, 'index.html.br'), join(bare, 'site/file'))
    const pages = pathsBelow(dist).filter((file) => file.endsWith('.html') && file !== '404.html')
    const addresses = pages.map((file) => `/${file.replace(/(?:index)?\.html$/, '')}`)
    const rows = [
      await loadRow('bare nginx, one file', await startBareNginx(join(bare, 'site')), ['/file']),
      await loadRow('the portal, home page', await startNginx(dist), ['/']),
      await loadRow(`the portal, its ${addresses.length} pages in turn`, await startNginx(dist), addresses),
    ]
    for (const folder of [bare, dist]) rmSync(folder, { recursive: true })
    return { columns: ['what', 'requests/s', 'MB/s', 'p50 ms', 'p99 ms', 'requests', 'errors'], rows }
  },
}

async function loadRow(name: string, server: Server, addresses: readonly string[]): Promise<(string | number)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-wrk-'))
  const script = join(folder, 'ask.lua')
  writeFileSync(script, askingScript(addresses))
  const said = await wrk(['-t', '2', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '-s', script, server.origin])
  await server.stop()
  rmSync(folder, { recursive: true })
  const [result = '{}'] = /\{.*\}$/m.exec(said) ?? []
  const { requests, bytes, microseconds, p50, p99, errors } = JSON.parse(result)
  const perSecond = (count: number) => count / (microseconds / 1e6)
  return [
    name,
    Math.round(perSecond(requests)),
    Math.round(perSecond(bytes) / 1e5) / 10,
    Math.round(p50 / 10) / 100,
    Math.round(p99 / 10) / 100,
    requests,
    errors,
  ]
}

/** What each thread of wrk runs: the addresses one after the other, and the figures as JSON in the end. */
function askingScript(addresses: readonly string[]): string {
  return `
wrk.headers["Accept-Encoding"] = "br, gzip"
local addresses = { ${addresses.map((address) => JSON.stringify(encodeURI(address))).join(', ')} }
local at = math.random(#addresses)
request = function()
  at = at % #addresses + 1
  return wrk.format("GET", addresses[at])
end
done = function(summary, latency)
  local e = summary.errors
  print(string.format('{"requests":%d,"bytes":%d,"microseconds":%d,"p50":%d,"p99":%d,"errors":%d}', summary.requests,
    summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
`
}

function wrk(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('wrk', args, (error, stdout) => (error ? reject(error) : resolve(stdout)))
  })
}
