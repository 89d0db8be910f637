import { shown } from '../../read/shown.ts'
import { annotatedValues } from '../annotated-values.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** A coded field holds a code of its vocabulary. The Chinese label of a code counts as a near miss. */
export const vocabularyUnknown: Rule = {
  id: 'vocabulary/unknown',
  meaning: '编码要在词表里，否则数不到，也选不出来。',
  bad: [
    { 'content/units/yi.yaml': 'kind: distrct\n' },
    { 'content/units/yi.yaml': 'kind: 区\n' },
    { 'content/models/copy.mdx': '---\naspects:\n  - outreach、evaluation\n---\n' },
  ],
  good: [
    { 'content/units/yi.yaml': 'kind: district\n' },
    { 'content/vocabularies/unit-kind.yaml': 'title: [\n' },
    { 'content/vocabularies/unit-kind.yaml': null },
  ],
  *check(content) {
    for (const { document, schema, path, value } of annotatedValues(content, 'x-vocabulary')) {
      const name = schema['x-vocabulary'] ?? ''
      const codes = content.codes(name)
      // of a vocabulary that is broken or not there, its own file is the fault
      if (!codes || codes.has(value)) continue
      yield {
        file: document.file,
        ...document.locate(path),
        rule: 'vocabulary/unknown',
        severity: 'error',
        message: `“${schema.title}”写的是${shown(value)}，词表里没有这个编码。`,
        hint: hintFor(value, name, codes),
      }
    }
  },
}

/** A Chinese label or several codes in one text are what a person writes who thinks of the form. */
function hintFor(value: string, vocabulary: string, codes: ReadonlyMap<string, string>): string {
  const codeOf = (word: string) => (codes.has(word) ? word : [...codes].find(([, label]) => label === word)?.[0])
  const whole = codeOf(value)
  if (whole) return `写成“${whole}”。`
  const parts = value.split(/[，、,;；\s]+/).map(codeOf)
  if (parts.every((part) => part !== undefined))
    return `一项一行，分开写：${parts.map((part) => `- ${part}`).join('，')}。`
  return suggestion(value, codes.keys(), `只能写：${listed(vocabulary, codes)}。`)
}

const MOST_LISTED = 12

function listed(vocabulary: string, codes: ReadonlyMap<string, string>): string {
  const all = [...codes].map(([code, label]) => `${code}（${label}）`)
  if (all.length <= MOST_LISTED) return all.join('、')
  return `${all.slice(0, MOST_LISTED).join('、')}等 ${all.length} 种，见 content/vocabularies/${vocabulary}.yaml`
}
