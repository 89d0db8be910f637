import type { Diagnostic } from '../../diagnostic.ts'
import { suggestion } from '../nearest.ts'
import { COMPONENTS, type ComponentForm, componentForm } from '../prose/components.ts'
import { type Component, proseComponents, proseFault, type Visit } from '../prose/walk.ts'
import type { RecordRule } from '../rule.ts'

/** Only our own components, each in its place and with the content it takes. */
export const proseComponent: RecordRule = {
  id: 'prose/component',
  meaning: '正文只用本站的组件，放在该放的位置；不能写 HTML。',
  bad: [
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n<script>alert(1)</script>\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n<Calout kind="note">\n\n提醒。\n\n</Calout>\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n<Steps>\n\n先登记。\n\n</Steps>\n' },
    ...[
      '<Steps>\n\n- 先登记。\n\n</Steps>',
      '<Steps>\n\n1. 先登记。\n\n再上门。\n\n</Steps>',
      '见图：<FigureChart unit="人" title="培训人数" />',
      '<Cite source="main" />',
      '- <FigureChart unit="人" title="培训人数" />',
      '见通知<Cite source="main">原文</Cite>。',
      '<Callout kind="note">\n\n</Callout>',
    ].map((body) => ({ 'content/practices/visit.mdx': `---\ntitle: 例\n---\n\n${body}\n` })),
  ],
  good: [
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n<Steps>\n\n1. 先登记。\n2. 再上门。\n\n</Steps>\n' },
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n见通知。<Cite source="main" />\n\n<FigureChart unit="人" title="培训人数" />\n',
    },
  ],
  *check(content) {
    for (const visit of proseComponents(content)) {
      const form = componentForm(visit.node.name)
      const fault = form ? misplaced(visit, form) : unknown(visit)
      if (fault) yield fault
    }
  },
}

function unknown(visit: Visit & { node: Component }): Diagnostic {
  const name = visit.node.name ?? ''
  const names = Object.keys(COMPONENTS)
  const hint = suggestion(name, names, `删掉它，只能用：${names.join('、')}。`)
  return proseFault(visit, 'prose/component', `没有“<${name}>”这个组件，也不能写 HTML。`, hint)
}

function misplaced(visit: Visit & { node: Component }, form: ComponentForm): Diagnostic | undefined {
  const { node, ancestors } = visit
  const name = node.name
  const say = (message: string, hint: string) => proseFault(visit, 'prose/component', message, hint)
  if (form.place === 'block' && node.type === 'mdxJsxTextElement')
    return say(`“${name}”要单独成段。`, `前后各空一行，写成 ${form.example}。`)
  if (form.place === 'inline' && node.type === 'mdxJsxFlowElement')
    return say(`“${name}”要写在句子里。`, `放到一句话中间或末尾，写成 ${form.example}。`)
  if (form.topLevel && ancestors.length > 1) return say(`“${name}”不能放在别的组件或列表里。`, '移到外面，单独成段。')
  if (form.children === 'none' && node.children.length > 0)
    return say(`“${name}”里面不能有内容。`, `写成 ${form.example}。`)
  if (form.children === 'blocks' && node.children.length === 0)
    return say(`“${name}”里面是空的。`, '写上内容，或删掉它。')
  const [child] = node.children
  const isList = node.children.length === 1 && child?.type === 'list' && child.ordered === true
  if (form.children === 'ordered-list' && !isList)
    return say(`“${name}”里面只能有一个编号列表。`, '每一步写成“1. ……”。')
  return undefined
}
