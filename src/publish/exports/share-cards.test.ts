import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { realSite } from '../../../tests/formats/real-site.ts'
import { shareCards } from './share-cards.ts'

const site = realSite()

test('there is a card for the portal and for each kind, of the size that other sites ask for', async () => {
  const cards = await Array.fromAsync(shareCards(site))
  expect(cards.map(({ path }) => path)).toEqual([
    '/share/portal.png',
    ...site.kinds.map(({ kind }) => `/share/${kind}.png`),
  ])
  for (const { make } of cards)
    expect(await sharp(await make()).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
})

test('the same site gives the same bytes', async () => {
  const [first] = await Array.fromAsync(shareCards({ ...site, kinds: [] }))
  const [again] = await Array.fromAsync(shareCards({ ...site, kinds: [] }))
  expect(again?.key).toBe(first?.key)
  expect(await again?.make()).toEqual(await first?.make())
})

test('a machine without Chinese fonts draws a plain card, not boxes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  writeFileSync(join(folder, 'fonts.conf'), `<fontconfig><cachedir>${folder}</cachedir></fontconfig>`)
  const program = `
    import { shareCards } from './src/publish/exports/share-cards.ts'
    const site = { title: '题', subtitle: '副题', organisation: '某妇联', marks: [], kinds: [{ kind: 'model', title: '模式' }] }
    const [portal, model] = await Array.fromAsync(shareCards(site))
    console.log(await portal.isMakeshift(), Buffer.compare(await portal.make(), await model.make()))`
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  // font settings are read once a process
  expect(execFileSync('node', ['--input-type=module', '--eval', program], { env, encoding: 'utf8' }).trim()).toBe(
    'true 0',
  )
})
