import type { Plugin } from 'vite'

/** The package that a module of a bundle is from: the innermost one of a path, or the bundler for its own helpers. */
export function packageOf(module: string): string | undefined {
  const [, bundler] = /^\0(vite|rolldown)\//.exec(module) ?? []
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/')) ?? []
  return bundler ?? name
}

/** Tells which packages have got into the scripts that readers load, before any page is rendered. */
export function shippedPackages(tell: (names: readonly string[]) => void): Plugin {
  return {
    name: 'last-mile:shipped-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : []))
      tell([...new Set(modules.flatMap((module) => packageOf(module) ?? []))])
    },
  }
}
