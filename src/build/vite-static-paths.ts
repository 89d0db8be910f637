import type { Plugin } from 'vite'

/** Astro's entry of the program that renders pages. */
const ENTRY = /\/astro\/dist\/entrypoints\/prerender\.js$/

/**
 * Has the bundled program give Astro's list of all its pages, too. Outside of the bundle, that list brings two hundred modules,
 * which took a tenth of a build in which little has changed.
 */
export function withStaticPaths(): Plugin {
  return {
    name: 'last-mile:static-paths',
    applyToEnvironment: ({ name }) => name === 'prerender',
    // outside of the bundle it is a hundred files, which every build would read
    configEnvironment: (name) => (name === 'prerender' ? { resolve: { noExternal: ['zod'] } } : null),
    transform: (code, id) =>
      ENTRY.test(id) ? { code: `${code}\nexport { StaticPaths } from 'astro:static-paths'`, map: null } : null,
  }
}
