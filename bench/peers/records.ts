import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runPipeline } from '../../src/pipeline.ts'
import type { Fact } from '../../src/publish/views/fact.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'
import { formOf } from '../../src/schema/schema-set.ts'
import { AS_OF } from '../corpus.ts'

/** A record as the peers get it: Markdown with front matter. */
export interface PeerRecord {
  /** the folder of its kind: `models` */
  folder: string
  id: string
  title: string
  summary: string
  kind: string
  /** its date in words; `date` has a meaning of its own for most tools */
  when: string
  year: string
  facts: { label: string; text: string }[]
  /** Markdown */
  body: string
}

/** The records of a generated city that have a page of their own, with the words that our pages show of them. */
export function peerRecords(root: string): PeerRecord[] {
  const schemas = loadSchemas('schemas')
  const site = [...(runPipeline(root, 'schemas', { asOf: AS_OF, commit: null }, '.').editions?.values() ?? [])][0]
  if (!site) throw new Error('the generated city has faults')
  return [...site.records].flatMap(([kind, views]) => {
    const { folder = '', form } = formOf(schemas, kind)
    return views.map((view) => ({
      ...{ folder, id: view.id, title: view.title, summary: view.summary, kind: view.kindTitle, when: view.date },
      year: view.year === null ? '' : String(view.year),
      facts: [...view.facts, ...view.tags].map(factText),
      body: form === 'mdx' ? plainBody(readFileSync(join(root, 'content', folder, `${view.id}.mdx`), 'utf8')) : '',
    }))
  })
}

function factText({ label, values }: Fact): { label: string; text: string } {
  return { label, text: values.map((value) => (typeof value === 'string' ? value : value.text)).join('、') }
}

/** A body without its front matter and without components, which only our own check knows. */
function plainBody(text: string): string {
  const [, body = ''] = /^---\n.*?\n---\n(.*)$/s.exec(text) ?? []
  return body.replace(/<\/?[A-Z][^>]*>/g, '').trim()
}

/** Front matter: JSON is YAML. */
export function frontMatter(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
  return `---\n${lines.join('')}---\n`
}

/** Facts as a Markdown table, for tools whose own layout shows no front matter. */
export function factTable(facts: PeerRecord['facts']): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
  return ['|  |  |', '| --- | --- |', ...facts.map(({ label, text }) => `| ${cell(label)} | ${cell(text)} |`)].join(
    '\n',
  )
}
