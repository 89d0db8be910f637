import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unfitSite } from './built-site.ts'

const scratch = mkdtempSync(join(tmpdir(), 'built-site-'))
const made = (name: string, html: string) => {
  mkdirSync(join(scratch, name))
  writeFileSync(join(scratch, name, 'index.html'), html)
  return join(scratch, name)
}
const open = made('open', '<p>1</p>')
const inside = made('inside', '<meta name="audience" content="internal"><p>1</p>')

test.each([
  ['the internal site, where all read it', inside, true, undefined, '是内部版，不能放到人人都能读的地方'],
  ['the internal site in place of the public one', inside, false, open, '现在发布的是公开版'],
  ['the public site in place of the internal one', open, false, inside, '现在发布的是内部版'],
  ['a folder without a site', join(scratch, 'none'), false, undefined, '里没有网站'],
])('%s is not published', (_, site, isForAll, served, words) => {
  expect(unfitSite(site, isForAll, served)).toContain(words)
})

test.each([
  ['the first public site', open, true, undefined],
  ['the next one', open, false, open],
  ['the next internal one', inside, false, inside],
  ['one in place of what is no site', inside, false, join(scratch, 'none')],
])('%s is', (_, site, isForAll, served) => {
  expect(unfitSite(site, isForAll, served)).toBeUndefined()
})
