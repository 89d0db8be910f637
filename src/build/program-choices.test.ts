import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runPipeline } from '../pipeline.ts'
import type { Audience } from '../publish/audience.ts'
import { programChoices } from './program-choices.ts'

const AS_OF = '2026-01-31'

function portal(site: string): string {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-choices-'))
  mkdirSync(join(root, 'content'))
  writeFileSync(join(root, 'content/site.yaml'), site)
  return root
}

test.each(['public', 'internal'] as const)(
  'what is bundled for the %s site is what its pages ask for',
  (audience: Audience) => {
    const { site } = runPipeline('.', 'schemas', { asOf: AS_OF, commit: null, audience })
    const { languages, editor } = programChoices('.', audience)
    expect(['zh-CN', ...languages]).toEqual(site?.languages)
    expect(editor).toBe(site?.forge?.editor ?? false)
  },
)

test('an editor is bundled where the portal has chosen one', () => {
  expect(programChoices(portal('forge:\n  editor: true\n'), 'public')).toMatchObject({ languages: [], editor: true })
})

test.each([
  ['https://portal.example.org', '/'],
  ['https://example.org/women/last-mile', '/women/last-mile'],
  ['no address', '/'],
])('a portal at %s stands below %s', (address, base) => {
  expect(programChoices(portal(`base_url: ${address}\n`), 'public').base).toBe(base)
})

test.each(['', '- a', 'languages: [', 'languages: 3', 'languages: [null]'])(
  'a file that the check refuses stops nothing here: %j',
  (site) => {
    expect(programChoices(portal(site), 'public')).toBeDefined()
  },
)
