import type { Link } from './views/link.ts'

/** Makes links, each once: in a large portal most of them stand on many pages. */
export function linkMaker(): (text: string, url: string) => Link {
  const byUrl = new Map<string, Link[]>()
  return (text, url) => {
    const known = byUrl.get(url) ?? []
    const same = known.find((link) => link.text === text)
    if (same) return same
    const link = { text, url }
    if (known.push(link) === 1) byUrl.set(url, known)
    return link
  }
}
