import type { Peer } from './peer.ts'
import { frontMatter } from './records.ts'

/** Debian's Hugo. */
export const hugo: Peer = {
  name: 'Hugo',
  site: 'hugo',
  packages: {},
  versionCommand: ['hugo', 'version'],
  command: ['hugo', '--quiet'],
  output: ['public', 'resources', '.hugo_build.lock'],
  fileOf: ({ folder, id, body, ...matter }) => ({
    path: `content/${folder}/${id}.md`,
    text: frontMatter(matter) + body,
  }),
  lists: () => [{ path: 'content/statistics.md', text: frontMatter({ title: '统计', layout: 'statistics' }) }],
}
