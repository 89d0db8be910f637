import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const PROGRAM = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on a page as it stands by WCAG 2.2 AA and good practice: a line a rule, with the elements.
 * @param part a selector of what is looked at; frames are left out
 */
export async function axeFindings(page: Page, part = ':root'): Promise<string[]> {
  // once a document: the program is as large as some twenty pages, and slow to compile
  if (!(await page.evaluate(() => 'axe' in window))) await load(page)
  return page.evaluate(
    async ([selector, rules]) => {
      const options = { resultTypes: ['violations'], runOnly: rules, iframes: false } satisfies axe.RunOptions
      const { violations } = await window.axe.run(selector, options)
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
    },
    [part, RULES] as const,
  )
}

/** Loads axe by the browser's own protocol: in half the time that Playwright takes for so large a program. */
async function load(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: PROGRAM })
  await session.detach()
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
