import type { Page } from 'playwright-core'

/** A4 without its margins, in pixels of CSS. */
const SHEET = { width: 642, height: 956 }

/**
 * By how many pixels what a page prints is wider than a sheet; 0 where it fits. Where it does not, Chromium prints all of it
 * smaller, or cuts it off.
 */
export async function widerThanSheet(page: Page): Promise<number> {
  await page.setViewportSize(SHEET)
  await page.emulateMedia({ media: 'print' })
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
