import { createContentLoader } from 'vitepress'

const tally = (records, field) => {
  const counts = {}
  for (const { frontmatter } of records) counts[frontmatter[field]] = (counts[frontmatter[field]] ?? 0) + 1
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
}

export default createContentLoader('*/*.md', {
  transform: (records) => ['kind', 'year'].map((field) => tally(records.filter(({ frontmatter }) => frontmatter.kind), field)),
})
