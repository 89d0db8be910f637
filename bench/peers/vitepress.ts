import type { Peer } from './peer.ts'
import { factTable, frontMatter } from './records.ts'

/** VitePress with its own theme, its search left out. */
export const vitepress: Peer = {
  name: 'VitePress',
  site: 'vitepress',
  packages: { vitepress: '1.6.4' },
  command: ['node', 'node_modules/vitepress/bin/vitepress.js', 'build', '.'],
  output: ['.vitepress/dist', '.vitepress/cache', '.vitepress/.temp'],
  fileOf: ({ folder, id, title, summary, kind, when, year, facts, body }) => ({
    path: `${folder}/${id}.md`,
    text: `${frontMatter({ title, description: summary, kind, when, year })}# ${title}\n\n${summary}\n\n${factTable(facts)}\n\n${body}\n`,
  }),
  lists: (folders) =>
    folders.flatMap((folder) => [
      { path: `lists/${folder}/[page].md`, text: `# ${folder}\n\n<!-- @content -->\n` },
      {
        path: `lists/${folder}/[page].paths.js`,
        text: `import { listPaths } from '../../lists.js'\n\nexport default listPaths('${folder}')\n`,
      },
    ]),
}
