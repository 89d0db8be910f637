import type { Heading, Nodes, RootContent } from 'mdast'
import type { ProseDocument } from '../content.ts'
import { componentForm } from './components.ts'
import { headingText, nodeText } from './heading.ts'
import { isComponent } from './walk.ts'

/** The headings of the sections of a body: those of the second level, and of the first, which has none. */
export function sectionHeadings({ body }: ProseDocument): Heading[] {
  return body.children.filter((node): node is Heading => node.type === 'heading' && node.depth <= 2)
}

/** Whether code that has no end has taken in a section. */
export function isCodeWith(node: RootContent, name: string): boolean {
  return node.type === 'code' && node.value.split('\n').includes(`## ${name}`)
}

/** Whether a line was meant as the heading of a section: `##名称`, `＃＃ 名称`, `### 名称`, `**名称**`, `一、名称`, `名称：`. */
export function isMeantAsHeading(node: RootContent, name: string): boolean {
  const isLower = node.type === 'heading' && node.depth > 2
  if (node.type !== 'paragraph' && !isLower) return false
  const [line = ''] = nodeText(node).split('\n')
  return line.replace(NUMBERING, '').replace(/[:：\s]+$/, '') === name
}

const NUMBERING = /^\s*(?:[#＃]+|[（(]?[一二三四五六七八九十\d]+(?:[）)]、?|[、.．]))?\s*/

/** Why such a line is no heading of a section. */
export function notHeading(node: RootContent, name: string): string {
  if (node.type === 'heading') return `“${name}”是${LEVELS[node.depth - 3]}级标题，应该是二级标题。`
  return /^[#＃]/.test(nodeText(node)) ? `“##”后面没有空格，“${name}”不成标题。` : `“${name}”没有写成标题。`
}

const LEVELS = ['三', '四', '五', '六']

/** Whether a line above a rule was taken for a heading: other headings stand on one line. */
export function isLine(heading: Heading, wanted: readonly string[]): boolean {
  const { start, end } = heading.position ?? {}
  return heading.depth === 2 && start?.line !== end?.line && !wanted.includes(headingText(heading))
}

/** Whether a section has nothing that a reader would see. */
export function isEmpty(children: readonly RootContent[], heading: Heading, wanted: readonly string[]): boolean {
  const after = children.slice(children.indexOf(heading) + 1)
  const end = after.findIndex((node) => node.type === 'heading' && node.depth <= 2 && !isLine(node, wanted))
  return !(end < 0 ? after : after.slice(0, end)).some(saysSomething)
}

/** Whether a reader sees anything of a node: words, a picture, a chart. */
function saysSomething(node: Nodes): boolean {
  if ('value' in node) return node.value.trim() !== ''
  if (node.type === 'image' || (isComponent(node) && componentForm(node.name)?.children === 'none')) return true
  return 'children' in node && node.children.some(saysSomething)
}
