import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileDigest } from '../check/privacy/site/audit.ts'
import type { KeyedFile } from '../publish/public-file.ts'
import { writeSiteFiles } from './downloads.ts'
import { fileMark } from './file-mark.ts'
import { KeptFiles } from './kept-files.ts'

const BODY = 'body'
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'last-mile-downloads-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Publishes a site that has one file, over the one that was published before; tells whether the file was made. */
async function publish(number: number, isMakeshift?: KeyedFile['isMakeshift']): Promise<boolean> {
  const site = (which: number) => ({
    site: join(root, `${which}`),
    memory: join(root, 'memory.json'),
    search: root,
    before: join(root, 'before'),
  })
  const kept = new KeptFiles(site(number - 1), 'program', [])
  let isMade = false
  const make = () => {
    isMade = true
    return BODY
  }
  const file: KeyedFile = { path: '/share/card.png', key: 'key', make, ...(isMakeshift ? { isMakeshift } : {}) }
  await writeSiteFiles([file], join(root, `${number}`), { kept })
  const place = join(root, `${number}`, file.path)
  expect(existsSync(place)).toBe(true)
  const digest = fileDigest('share/card.png', Buffer.from(BODY))
  kept.save(new Map([['share/card.png', { digest, mark: fileMark(place) ?? '' }]]))
  return isMade
}

test('a file of the same key is made once; a makeshift one is made until this machine can make it as it should be', async () => {
  expect(await publish(1)).toBe(true)
  expect(await publish(2)).toBe(false)
  rmSync(root, { recursive: true })
  for (const number of [1, 2]) expect(await publish(number, async () => true)).toBe(true)
  expect(await publish(3, async () => false)).toBe(true)
  expect(await publish(4, async () => false)).toBe(false)
})
