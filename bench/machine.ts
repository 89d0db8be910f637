import { readFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

/** Where a result was measured: figures of different machines are not compared. */
export function machine(): Record<string, string | number> {
  const [processor] = cpus()
  return {
    cores: cpus().length,
    processor: processor?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    // above the number of cores the clock measures the neighbours too
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    astro: versionOf('astro'),
    yaml: versionOf('yaml'),
    pagefind: versionOf('pagefind'),
  }
}

/** The same as a line below a table. */
export function machineWords(facts: ReturnType<typeof machine>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(' · ')
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version
}
