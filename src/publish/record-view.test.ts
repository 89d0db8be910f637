import { appendFileSync, cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runPipeline } from '../pipeline.ts'

/** Runs the tiny portal with a model whose last sentence holds the given component. */
function runWith(component: string) {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-measure-'))
  cpSync('tests/portals/base/content', join(root, 'content'), { recursive: true })
  appendFileSync(join(root, 'content/models/pairing.mdx'), `\n${component}。\n`)
  return () => runPipeline(root, 'schemas', { asOf: '2025-12-31', commit: null })
}

test('a sensitive kind or field is no number for a sentence', () => {
  for (const component of ['有 <Measure count="dispute" />', '有 <Measure count="activity" field="visitors" is="1" />'])
    expect(runWith(component)().diagnostics.map(({ rule }) => rule)).toContain('prose/target')
})

test('what has no public page, or is no public field, is a fault of the text, and not counted', () => {
  for (const component of ['有 <Measure count="return" />', '有 <Measure count="activity" field="escorts" is="1" />'])
    expect(runWith(component)().diagnostics.map(({ rule }) => rule)).toContain('prose/target')
})

test('a public kind is counted', () => {
  const { site } = runWith('有 <Measure count="model" />')()
  expect(JSON.stringify(site?.records.get('model')?.[0]?.blocks)).toContain('>1</a>')
})

test('a record without a public page is not named in a sentence', () => {
  const { site, diagnostics } = runWith('见 <Record kind="vocabulary" id="calendar" />')()
  expect(site).toBeUndefined()
  expect(diagnostics.map(({ message }) => message)).toEqual(['“词表”没有公开页面，读者打不开。'])
})
