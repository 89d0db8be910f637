import { readdirSync, readFileSync } from 'node:fs'

const SIZE = 20

/** The pages of a folder's list, twenty records a page. */
export function listPaths(folder) {
  return {
    paths() {
      const records = readdirSync(folder).map((name) => ({ name: name.replace(/\.md$/, ''), text: readFileSync(`${folder}/${name}`, 'utf8') }))
      const lines = records.map(({ name, text }) => {
        const field = (key) => JSON.parse(new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1] ?? '""')
        return `- [${field('title')}](/${folder}/${name})\n\n  ${field('description')}\n\n  ${field('when')}`
      })
      return Array.from({ length: Math.ceil(lines.length / SIZE) }, (_, at) => ({
        params: { page: String(at + 1) },
        content: lines.slice(at * SIZE, (at + 1) * SIZE).join('\n'),
      }))
    },
  }
}
