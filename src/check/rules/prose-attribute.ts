import type { Diagnostic } from '../../diagnostic.ts'
import { suggestion } from '../nearest.ts'
import { type ComponentForm, componentForm } from '../prose/components.ts'
import { attribute, type Component, proseComponents, proseFault, type Visit } from '../prose/walk.ts'
import type { RecordRule } from '../rule.ts'

type ComponentVisit = Visit & { node: Component }

/** A component has its own attributes only, each once, with plain text as its value. */
export const proseAttribute: RecordRule = {
  id: 'prose/attribute',
  meaning: '组件只带它自己的属性，值放在双引号里，不能少也不能重复。',
  bad: [
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n<Callout kind="hint">\n\n提醒。\n\n</Callout>\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n有 <Measure count={1} /> 条。\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n见通知。<Cite />\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n见通知。<Cite source="" />\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n见通知。<Cite source="main" sorce="main" />\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n见通知。<Cite source="main" source="main" />\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n见通知。<Cite {...main} />\n' },
  ],
  good: [{ 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n<Callout kind="note">\n\n提醒。\n\n</Callout>\n' }],
  *check(content) {
    for (const visit of proseComponents(content)) {
      const form = componentForm(visit.node.name)
      if (!form) continue
      yield* given(visit, form)
      yield* missing(visit, form)
    }
  },
}

function* given(visit: ComponentVisit, form: ComponentForm): Generator<Diagnostic> {
  const seen = new Set<string>()
  for (const item of visit.node.attributes) {
    if (item.type !== 'mdxJsxAttribute') {
      yield proseFault(visit, 'prose/attribute', '组件里不能用大括号 { }。', `写成 ${form.example}。`)
      continue
    }
    const expected = Object.hasOwn(form.attributes, item.name) ? form.attributes[item.name] : undefined
    if (!expected) {
      const hint = suggestion(item.name, Object.keys(form.attributes), `写成 ${form.example}。`)
      yield proseFault(visit, 'prose/attribute', `“${visit.node.name}”没有“${item.name}”这个属性。`, hint)
    } else if (item.value === '' || item.value === null) {
      yield proseFault(visit, 'prose/attribute', `属性“${item.name}”是空的。`, `写成 ${form.example}。`)
    } else if (typeof item.value !== 'string') {
      yield proseFault(visit, 'prose/attribute', `属性“${item.name}”的值要放在双引号里。`, `写成 ${form.example}。`)
    } else if (expected.values && !expected.values.includes(item.value)) {
      const hint = suggestion(item.value, expected.values, `只能写：${expected.values.join('、')}。`)
      yield proseFault(visit, 'prose/attribute', `属性“${item.name}”不能是“${item.value}”。`, hint)
    }
    if (seen.has(item.name)) {
      yield proseFault(visit, 'prose/attribute', `属性“${item.name}”写了两次。`, '删掉其中一个。')
    }
    seen.add(item.name)
  }
}

function* missing(visit: ComponentVisit, form: ComponentForm): Generator<Diagnostic> {
  for (const [name, { required }] of Object.entries(form.attributes)) {
    const present = visit.node.attributes.some((item) => item.type === 'mdxJsxAttribute' && item.name === name)
    if (required && !present && attribute(visit.node, name) === undefined) {
      yield proseFault(visit, 'prose/attribute', `“${visit.node.name}”缺少属性“${name}”。`, `写成 ${form.example}。`)
    }
  }
}
