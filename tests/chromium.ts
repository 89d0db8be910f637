import { execFileSync } from 'node:child_process'
import { type Browser, chromium } from 'playwright-core'

/** The path of Debian's Chromium; undefined where it is not installed. CI must have it. */
export function findChromium(): string | undefined {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
  } catch {
    if (process.env['CI']) throw new Error('CI needs Chromium: apt-get install chromium fonts-noto-cjk')
    console.warn('No Chromium here, so the browser tests are skipped: apt-get install chromium fonts-noto-cjk')
    return undefined
  }
}

/** Starts Chromium without any connection of its own. */
export function startChromium(executablePath: string): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']
  // where every core is busy it takes long
  return chromium.launch({ executablePath, args, timeout: 120_000 })
}
