import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { softwareBill } from './sbom.ts'

interface Bill {
  components: { 'bom-ref': string; purl: string; hashes?: { content: string }[]; scope: string }[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

test('the list of packages says of each what npm itself says', () => {
  const ours: Bill = softwareBill(readFileSync('package-lock.json', 'utf8'))
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx']
  const theirs: Bill = JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 2 ** 26 }))
  const facts = ({ components }: Bill) => components.map(({ purl, hashes }) => [purl, hashes?.[0]?.content]).sort()
  expect(facts(ours)).toEqual(facts(theirs))
  expect(ours.components.length).toBeGreaterThan(500)

  const purls = new Map(theirs.components.map((component) => [component['bom-ref'], component.purl]))
  const needs = new Map(ours.dependencies.map(({ ref, dependsOn }) => [ref, new Set(dependsOn)]))
  const missing = theirs.dependencies.flatMap(({ ref, dependsOn }) =>
    dependsOn
      .map((name) => [purls.get(ref) ?? '', purls.get(name) ?? ''] as const)
      .filter(([from, to]) => from !== '' && !needs.get(from)?.has(to)),
  )
  expect(missing).toEqual([])
})
