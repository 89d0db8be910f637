/** A package as the lock file of npm has it. */
interface LockedPackage {
  name?: string
  version: string
  /** an SPDX expression; a list of names in packages of old */
  license?: string | { type: string }[]
  integrity?: string
  dev?: boolean
  optional?: boolean
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
}

type Packages = Readonly<Record<string, LockedPackage>>

/**
 * Every package that the site is built with, exactly as it is locked: a software bill of materials in CycloneDX 1.6.
 * It has no date and no number of its own, so that the same lock file gives the same bytes.
 * @param lock the text of package-lock.json
 */
export function softwareBill(lock: string) {
  const packages: Packages = JSON.parse(lock).packages
  const own = packages['']
  if (!own) throw new Error('package-lock.json does not name the project')
  const byRef = new Map(Object.entries(packages).map(([path, locked]) => [purl(path, locked), [path, locked] as const]))
  const components = [...byRef].filter(([, [path]]) => path !== '').map(([, entry]) => component(...entry))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...component('', own), type: 'application' } },
    components,
    dependencies: [...byRef].map(([ref, [path, locked]]) => ({ ref, dependsOn: dependsOn(packages, path, locked) })),
  }
}

function component(path: string, locked: LockedPackage) {
  const ref = purl(path, locked)
  return {
    type: 'library',
    'bom-ref': ref,
    name: nameOf(path, locked),
    version: locked.version,
    scope: locked.dev || locked.optional ? 'optional' : 'required',
    ...(locked.integrity ? { hashes: [sha512(locked.integrity)] } : {}),
    ...(locked.license ? { licenses: licences(locked.license) } : {}),
    purl: ref,
    ...(locked.dev ? { properties: [{ name: 'cdx:npm:package:development', value: 'true' }] } : {}),
  }
}

/** A package URL: `pkg:npm/%40astrojs/mdx@8.0.2`. */
function purl(path: string, locked: LockedPackage): string {
  return `pkg:npm/${nameOf(path, locked).replace('@', '%40')}@${locked.version}`
}

function nameOf(path: string, { name }: LockedPackage): string {
  return name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function sha512(integrity: string) {
  return { alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }
}

function licences(license: NonNullable<LockedPackage['license']>) {
  if (typeof license !== 'string') return license.map(({ type }) => ({ license: { name: type } }))
  const isOne = /^[\w.+-]+$/.test(license)
  return [isOne ? { license: { id: license } } : { expression: license.replace(/^\((.*)\)$/, '$1') }]
}

/** What a package needs, each as it is found from its folder upwards. */
function dependsOn(packages: Packages, path: string, locked: LockedPackage): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = locked
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies })
  const found = names.flatMap((name) => {
    const at = resolvePackage(packages, path, name)
    const target = at === undefined ? undefined : packages[at]
    return at !== undefined && target ? purl(at, target) : []
  })
  return [...new Set(found)].sort()
}

/** As Node does: in the folder's own node_modules, then in those above it. */
function resolvePackage(packages: Packages, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (path in packages) return path
    if (folder === '') return undefined
  }
}
