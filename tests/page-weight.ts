import { readFileSync } from 'node:fs'
import { posix, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { filesOf } from './site-files.ts'

/** A page of what a reader may read, and what a browser loads for it, in bytes as a server sends them (gzip, level 6). */
export interface PageWeight {
  /** its file in the built site */
  page: string
  html: number
  /** all its stylesheets */
  styles: number
  /** all its scripts, with what they import at once: not needed for reading */
  scripts: number
  total: number
}

/** Pages of records. Numbers are pages of lists. */
const RECORD =
  /^(?:en\/)?(?:activities|adoptions|awards|models|places|policies|practices|projects|reports|suggestions|topics|units)\/(?!\d+\.)[^/]+\.html$/

/** Whether a page is that of a record. */
export function isRecordPage({ page }: PageWeight): boolean {
  return RECORD.test(page)
}

const STYLE = /<link rel="stylesheet" href="([^"]+)"/g
const SCRIPT = /<script (?:type="module" )?src="([^"]+)"/g
const IMPORT = /(?:from|import)"(\.[^"]+)"/g

/**
 * Weighs every page of a built site as a browser without a cache loads it: its HTML, stylesheets and scripts.
 * Pictures are not counted; the portal's own pages have none but the small drawings in their HTML.
 */
export function pageWeights(dist: string): PageWeight[] {
  const assets = new AssetWeights(dist)
  const pages = filesOf(dist).filter(({ path }) => path.endsWith('.html'))
  return pages.map(({ path }) => {
    const text = readFileSync(path, 'utf8')
    const html = compressed(text)
    const styles = assets.sum(addresses(text, STYLE))
    const scripts = assets.sum(addresses(text, SCRIPT))
    return { page: relative(dist, path), html, styles, scripts, total: html + styles + scripts }
  })
}

class AssetWeights {
  private readonly dist: string
  private readonly known = new Map<string, { bytes: number; imports: string[] }>()

  constructor(dist: string) {
    this.dist = dist
  }

  sum(addresses: readonly string[]): number {
    const wanted = new Set(addresses)
    let bytes = 0
    for (const address of wanted) {
      const asset = this.read(address)
      bytes += asset.bytes
      for (const imported of asset.imports) wanted.add(imported)
    }
    return bytes
  }

  private read(address: string): { bytes: number; imports: string[] } {
    const known = this.known.get(address)
    if (known) return known
    const text = readFileSync(posix.join(this.dist, address), 'utf8')
    const imports = addresses(text, IMPORT).map((path) => posix.join(posix.dirname(address), path))
    const asset = { bytes: compressed(text), imports: address.endsWith('.js') ? imports : [] }
    this.known.set(address, asset)
    return asset
  }
}

function addresses(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, address = '']) => address)
}

function compressed(text: string): number {
  return gzipSync(text, { level: 6 }).length
}
