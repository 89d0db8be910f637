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

/** What Chromium starts beside every page, in processes of their own: lists of the address bar, and room for a next page. */
const UNSEEN = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'SpareRendererForSitePerProcess']

/** What playwright-core 1.65.1 turns off by itself: Chromium takes only the last list that it is given. */
const OF_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** A page of a test is gone before what these compilers make would have paid its cost: a tenth of the time, with the editor a third. */
const WITHOUT_COMPILERS = '--js-flags=--no-turbofan --no-maglev'

/** Starts Chromium without any connection of its own, and without what costs two fifths of its work and shows nothing. */
export function startChromium(executablePath: string): Promise<Browser> {
  const features = `--disable-features=${[...OF_PLAYWRIGHT, ...UNSEEN].join(',')}`
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    features,
    WITHOUT_COMPILERS,
  ]
  // where every core is busy it takes long
  return chromium.launch({ executablePath, args, timeout: 120_000 })
}
