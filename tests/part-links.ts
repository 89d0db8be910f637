import { readFileSync } from 'node:fs'
import { filesOf } from './site-files.ts'

/** A link to a part of a page, by its id. */
export interface PartLink {
  href: string
  isThere: boolean
}

const LINK = / href="((\/[^"#?]*)#([^"]+))"/g

/** Each different link to a part of another page, or of its own by its address, in a built site at the root of its name. */
export function partLinks(dist: string): PartLink[] {
  const pages = filesOf(dist).filter(({ path }) => path.endsWith('.html'))
  const texts = new Map(pages.map(({ path }) => [path, readFileSync(path, 'utf8')]))
  const parts = new Map([...texts].map(([path, text]) => [path, new Set(text.match(/(?<= id=")[^"]*/g))]))
  const isThere = (address: string, part: string) =>
    parts.get(`${dist}${address === '/' ? '/index' : address}.html`)?.has(decodeURIComponent(part)) ?? false
  const links = [...texts.values()].flatMap((text) =>
    [...text.matchAll(LINK)].map(([, href = '', address = '', part = '']) => [href, isThere(address, part)] as const),
  )
  return [...new Map(links)].map(([href, there]) => ({ href, isThere: there }))
}
