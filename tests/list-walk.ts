/** A list that goes on on other pages. */
export interface WalkedList {
  /** the page on which it begins */
  page: string
  /** its anchor there */
  anchor: string
  /** how many records it says it has */
  count: number
  /** the addresses of all records that it names, over all its pages */
  links: string[]
}

const COUNT = /<span class="count">\D*(\d+)/
const RECORD = /<li[^>]*>(?:<article[^>]*>)?[\s\S]*?<a href="([^"#]+)"/g
const NEXT = /<a rel="next" href="([^"]+)"/

/** Every list of a record or of a browse page that goes on, read to its end. */
export function goingOn(pages: ReadonlyMap<string, string>): WalkedList[] {
  return [...pages].flatMap(([page, html]) =>
    [...html.matchAll(/<section class="group" id="([^"]+)">([\s\S]*?)<\/section>/g)].flatMap(
      ([, anchor = '', section = '']) => {
        const [, count] = COUNT.exec(section) ?? []
        if (!NEXT.test(section)) return []
        return [{ page, anchor, count: Number(count), links: linksFrom(pages, section) }]
      },
    ),
  )
}

function linksFrom(pages: ReadonlyMap<string, string>, section: string): string[] {
  const list = section.replace(/<nav[\s\S]*/, '')
  const links = [...list.matchAll(RECORD)].map(([, address = '']) => address)
  const [, next] = NEXT.exec(section) ?? []
  if (next === undefined) return links
  const [, rest = ''] =
    /<main[\s\S]*?<section id="[^"]+">([\s\S]*?)<\/section>/.exec(pages.get(`${next.slice(1)}.html`) ?? '') ?? []
  return [...links, ...linksFrom(pages, rest)]
}
