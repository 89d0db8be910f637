import type { Peer } from './peer.ts'
import { frontMatter } from './records.ts'

/** Eleventy with Nunjucks templates. */
export const eleventy: Peer = {
  name: 'Eleventy',
  site: 'eleventy',
  packages: { '@11ty/eleventy': '3.1.8' },
  command: ['node', 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  output: ['_site'],
  fileOf: ({ folder, id, body, ...matter }) => ({
    path: `${folder}/${id}.md`,
    text:
      frontMatter({
        ...matter,
        layout: 'record.njk',
        tags: [folder],
        permalink: `/${folder}/${id}.html`,
      }) + body,
  }),
  lists: (folders) =>
    folders.map((folder) => ({
      path: `lists/${folder}.njk`,
      text: frontMatter({
        title: folder,
        layout: 'list.njk',
        pagination: { data: `collections.${folder}`, size: 20, alias: 'records' },
        permalink: `/${folder}{% if pagination.pageNumber > 0 %}/${'{{ pagination.pageNumber + 1 }}'}{% endif %}.html`,
        eleventyExcludeFromCollections: true,
      }),
    })),
}
