import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RouteData } from 'astro'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileDigest, pathsBelow } from '../check/privacy/site/audit.ts'
import { fileMark } from './file-mark.ts'
import { KeptFiles } from './kept-files.ts'
import { PageWriter } from './page-writer.ts'
import type { PagePath, Pages } from './program-pages.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'last-mile-pages-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const page = (pathname: string, cacheKey?: string): PagePath => ({
  pathname,
  route: { component: `template of ${pathname}` } as RouteData,
  ...(cacheKey === undefined ? {} : { cacheKey }),
})

/** Pages that say by which template they were rendered. */
const pagesOf = (...paths: PagePath[]): Pages => ({
  paths: async () => paths,
  render: async (file, { component }) => new TextEncoder().encode(`${file} by ${component}`),
})

const placeOf = (site: string) => ({ site, memory: join(root, 'memory.json'), search: '', before: '' })

/** Writes pages into a new folder, over a site that is published. */
async function build(
  pages: Pages,
  { site = '', isDue }: { site?: string; isDue?: (address: string, at: number) => boolean } = {},
) {
  const folder = mkdtempSync(join(root, 'next-'))
  const kept = new KeptFiles(placeOf(site), 'program', [])
  const rendered: string[] = []
  const put = async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    rendered.push(path)
    writeFileSync(join(folder, path), bytes, { flag: 'wx' })
  }
  const writer = new PageWriter(folder, kept, put, isDue)
  await writer.writeAll(pages)
  return { writer, rendered, folder, kept }
}

/** Remembers the pages of a folder. */
function publish({ folder, kept }: { folder: string; kept: KeptFiles }): string {
  const written = pathsBelow(folder).map((path) => {
    const file = join(folder, path)
    return [path, { digest: fileDigest(path, readFileSync(file)), mark: fileMark(file) ?? '' }] as const
  })
  kept.save(new Map(written))
  return folder
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

test('each page is a file of its address, in folders that are made for it', async () => {
  const { writer, rendered, folder } = await build(pagesOf(page('/'), page('/models'), page('/models/a/b')))
  expect(rendered).toEqual(['index.html', 'models.html', 'models/a/b.html'])
  expect(pathsBelow(folder).sort()).toEqual(['index.html', 'models.html', 'models/a/b.html'])
  expect(read(folder, 'index.html')).toBe('index.html by template of /')
  expect(read(folder, 'models/a/b.html')).toBe('models/a/b.html by template of /models/a/b')
  expect([writer.addresses, writer.reused]).toEqual([['/', '/models', '/models/a/b'], 0])
})

test('a page of the same key is taken from the build before, one of another key or of none is rendered', async () => {
  const first = await build(pagesOf(page('/same', 'key'), page('/changed', 'key'), page('/always')))
  const next = pagesOf(page('/same', 'key'), page('/changed', 'other'), page('/always'))
  const { writer, rendered, folder } = await build(next, { site: publish(first) })
  expect(rendered).toEqual(['changed.html', 'always.html'])
  expect(read(folder, 'same.html')).toBe('same.html by template of /same')
  expect([writer.addresses, writer.reused]).toEqual([['/same', '/changed', '/always'], 1])
})

test('a part of a site has those pages that are its own and have a key: others are rendered with the whole', async () => {
  const pages = pagesOf(page('/a', 'key'), page('/b', 'key'), page('/c', 'key'), page('/always'))
  const { writer, rendered } = await build(pages, { isDue: (address, at) => address === '/a' || at >= 2 })
  expect(rendered).toEqual(['a.html', 'c.html'])
  expect(writer.addresses).toEqual(['/a', '/c'])
})

test('a second page of one address ends the build', async () => {
  await expect(build(pagesOf(page('/a'), page('/a')))).rejects.toThrow('EEXIST')
})
