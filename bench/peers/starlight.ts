import type { Peer } from './peer.ts'
import { factTable, frontMatter } from './records.ts'

/** Astro's Starlight, its search left out. */
export const starlight: Peer = {
  name: 'Starlight',
  site: 'starlight',
  packages: { '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.1', astro: '7.3.5' },
  command: ['node', 'node_modules/astro/bin/astro.mjs', 'build'],
  output: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  fileOf: ({ folder, id, title, summary, kind, when, year, facts, body }) => ({
    path: `src/content/docs/${folder}/${id}.md`,
    text: `${frontMatter({ title, description: summary, kind, when, year })}${factTable(facts)}\n\n${body}\n`,
  }),
  lists: () => [],
}
