import type { Nodes } from 'mdast'
import type { Diagnostic } from '../../diagnostic.ts'
import { checkCharacters } from '../../read/characters.ts'
import { isComponent, proseFault, proseNodes } from '../prose/walk.ts'
import type { RecordRule, SingleRecords } from '../rule.ts'
import { textsWhere } from '../texts-where.ts'
import { practiceWith } from './examples.ts'

/** What may not stand in a file may not be written as a code either: `"\u200b"` in YAML, `&#8203;` in prose. */
export const textEscaped: RecordRule = {
  id: 'text/escaped',
  meaning: '隐藏字符写成代码（\\u200b、&#8203;）也一样看不见，会让搜索和隐私检查漏掉内容。',
  bad: [
    { 'content/policies/plan.yaml': 'title: "工\\u200b作方案"\n' },
    { 'content/policies/plan.yaml': 'key_points:\n  - "工作\\u202e方案"\n' },
    { 'content/policies/plan.yaml': 'title: "工\\ud800作方案"\n' },
    practiceWith('走&#8203;访。'),
    practiceWith('走访。<Cite source="ma&#8203;in" />'),
    practiceWith('[走访](https://www.example.org/ "看&#x202e;")'),
    practiceWith('[走访](https://www.example.org/&#x202e;)'),
    practiceWith('![走&#8203;访](visit/door.png)'),
  ],
  good: [{ 'content/policies/plan.yaml': 'title: "工\\u4f5c方案"\n' }, practiceWith('A&amp;B。')],
  *check(content) {
    yield* inFields(content)
    yield* inProse(content)
  },
}

const HINT = '删掉这个代码，直接写文字。'

function* inFields(content: SingleRecords): Generator<Diagnostic> {
  for (const document of content.documents) {
    for (const [path, value] of textsWhere(document.data, isUnusual)) {
      const [found] = checkCharacters(document.file, value)
      if (!found) continue
      const at = { file: document.file, ...document.locate(path) }
      yield { ...at, rule: 'text/escaped', severity: 'error', message: found.message, hint: HINT }
    }
  }
}

/** Han characters, their punctuation and ASCII: nearly every text has nothing else, and needs no closer look. */
const USUAL = /^[\u4e00-\u9fff\u3000-\u303f\uff01-\uffef\u2014-\u2026\u00b7\n -~]*$/

function isUnusual(text: string): boolean {
  return !USUAL.test(text)
}

function* inProse(content: SingleRecords): Generator<Diagnostic> {
  for (const visit of proseNodes(content)) {
    const unusual = textsOf(visit.node).filter(isUnusual)
    const [found] = unusual.flatMap((text) => checkCharacters(visit.document.file, text))
    if (found) yield proseFault(visit, 'text/escaped', found.message, HINT)
  }
}

/** Everything of a node in which a code stands for a character. */
function textsOf(node: Nodes): string[] {
  const attributes = isComponent(node) ? node.attributes.map(({ value }) => value) : []
  const texts = [
    'value' in node ? node.value : undefined,
    'alt' in node ? node.alt : undefined,
    'title' in node ? node.title : undefined,
    'url' in node ? node.url : undefined,
    ...attributes,
  ]
  return texts.filter((text) => typeof text === 'string')
}
