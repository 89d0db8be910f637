import { isObject } from '../../read/mapping.ts'
import { shown } from '../../read/shown.ts'
import type { Kind } from '../../types.generated.ts'
import { annotatedValues } from '../annotated-values.ts'
import type { Content } from '../content.ts'
import { Suggester } from '../nearest.ts'
import type { Rule } from '../rule.ts'
import { tombstones, withdrawnWords } from '../tombstones.ts'

/** A field that names another record names one that exists. */
export const referenceMissing: Rule = {
  id: 'reference/missing',
  meaning: '引用的记录要真的有，否则页面上的链接是断的。',
  bad: [
    { 'content/places/home.yaml': 'unit: jai\n' },
    { 'content/places/home.yaml': 'unit: 甲区妇联\n' },
    { 'content/models/copy.mdx': '---\npolicies:\n  - no-such-plan\n---\n' },
  ],
  good: [
    { 'content/places/home.yaml': 'unit: jia\n' },
    {
      'content/policies/plan.yaml': 'aliases:\n  - old-plan\n',
      'content/models/copy.mdx': '---\npolicies:\n  - old-plan\n---\n',
    },
  ],
  *check(content) {
    const targets = new Map<Kind, Targets>()
    for (const { document, schema, path, value } of annotatedValues(content, 'x-reference')) {
      const kind = schema['x-reference']
      if (!kind || content.find(kind, value)) continue
      const known = targets.get(kind) ?? targetsOf(content, kind)
      targets.set(kind, known)
      const label = content.schemas.kinds.get(kind)?.title ?? kind
      yield {
        file: document.file,
        ...document.locate(path),
        rule: 'reference/missing',
        severity: 'error',
        message: `“${schema.title}”写的是${shown(value)}，没有编号是它的${label}。`,
        hint: hintFor(value, label, known),
      }
    }
  },
}

/** What a reference to a kind may have meant. */
interface Targets {
  suggester: Suggester
  idByTitle: ReadonlyMap<unknown, string>
  /** by id, what to do about a record that was taken down: the id nearest to it is of another one */
  withdrawn: ReadonlyMap<unknown, string>
}

function targetsOf(content: Content, kind: Kind): Targets {
  const idByTitle = new Map<unknown, string>()
  for (const { id, data, ...document } of content.documents) {
    if (document.kind !== kind || !isObject(data)) continue
    for (const title of [data['title'], data['short_title']]) if (typeof title === 'string') idByTitle.set(title, id)
  }
  const buried = tombstones(content).filter(({ data }) => data['kind'] === kind)
  const withdrawn = new Map(buried.map((tombstone) => [tombstone.data['id'], withdrawnWords(tombstone)]))
  return { suggester: new Suggester(content.ids(kind)), idByTitle, withdrawn }
}

function hintFor(value: string, label: string, { suggester, idByTitle, withdrawn }: Targets): string {
  const gone = withdrawn.get(value)
  if (gone !== undefined) return gone
  const id = idByTitle.get(value)
  if (id !== undefined) return `这里写编号，写成“${id}”。`
  return suggester.suggest(value, `核对编号，编号就是文件名；${label}还没有就先建一条。`)
}
