import { readFileSync, statfsSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'

/** Where a result was measured: figures of different machines are not compared. */
export function machine(): Record<string, string | number> {
  const [processor] = cpus()
  return {
    cores: cpus().length,
    processor: processor?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    // ext4 looks for a place for each new file longer where many were removed lately
    files: ['.', tmpdir()].every(isInMemory) ? 'in memory' : 'on disk',
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

/** What Linux calls a file system in memory. */
const TMPFS = 0x01021994

function isInMemory(folder: string): boolean {
  return statfsSync(folder).type === TMPFS
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version
}
