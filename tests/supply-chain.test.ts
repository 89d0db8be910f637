import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { licencesOf } from '../src/supply/licences.ts'
import { packageOf } from '../src/supply/shipped-packages.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

interface Locked {
  integrity?: string
  resolved?: string
  optional?: boolean
  hasInstallScript?: boolean
}

const packages = Object.entries<Locked>(lock.packages).filter(([path]) => path !== '')
const named = (path: string) => path.replace(/^.*node_modules\//, '')

test('every dependency is pinned to one version, and the lock file holds the same', () => {
  const { dependencies, devDependencies, overrides } = manifest
  const pins = Object.entries({ ...dependencies, ...devDependencies, ...overrides })
  expect(pins.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([])
  expect(lock.packages[''].dependencies).toEqual(dependencies)
  expect(lock.packages[''].devDependencies).toEqual(devDependencies)
})

test('the lock file has a digest of every package, and names no host to fetch it from', () => {
  expect(packages.length).toBeGreaterThan(500)
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  // other platforms' programs, which no Linux machine installs, may be without one
  const bare = packages.filter(([, { integrity }]) => integrity === undefined)
  expect(bare.filter(([path, { optional }]) => !optional || existsSync(path)).map(([path]) => path)).toEqual([])
  expect(packages.filter(([, { integrity }]) => integrity && !integrity.startsWith('sha512-'))).toEqual([])
})

test('only the packages that package.json names run a script when they are installed', () => {
  const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => named(path))
  expect(new Set(scripted)).toEqual(new Set(Object.keys(manifest.allowScripts)))
})

test('the package of a module is told from its path, and each has a licence with its text', () => {
  expect(packageOf('/srv/portal/node_modules/a/node_modules/@b/c/dist/x.js')).toBe('@b/c')
  expect(packageOf('C:\\portal\\node_modules\\fflate\\esm\\index.mjs')).toBe('fflate')
  expect(packageOf('\0rolldown/runtime.js')).toBe('rolldown')
  expect(packageOf('/srv/portal/src/scripts/search/page.ts')).toBeUndefined()
  const licences = licencesOf('.', ['vite', 'rolldown'])
  expect(licences.map(({ name, licence }) => [name, licence])).toEqual([
    ['pagefind', 'MIT'],
    ['rolldown', 'MIT'],
    ['vite', 'MIT'],
  ])
  for (const { text } of licences) expect(text).toMatch(/^[^@]*Permission is hereby granted[^@]*$/)
})
