import type { Page } from 'playwright-core'

/** What may begin no line of Chinese text. */
const CLOSING = '，。、；：？！）》”’'

/** The titles of a page in which a line begins with a mark that closes a phrase. */
export function brokenTitles(page: Page): Promise<string[]> {
  return page.evaluate((closing) => {
    const topOf = (text: Text, at: number) => {
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return range.getBoundingClientRect().top
    }
    const isBroken = (text: Text) =>
      [...text.data].some((mark, at) => at > 0 && closing.includes(mark) && topOf(text, at) > topOf(text, at - 1) + 5)
    return [...document.querySelectorAll('h1, h2, h3')].flatMap((title) =>
      [...title.childNodes].some((node) => node instanceof Text && isBroken(node)) ? [title.textContent] : [],
    )
  }, CLOSING)
}
