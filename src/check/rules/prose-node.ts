import type { Nodes } from 'mdast'
import { proseFault, proseNodes, type Visit } from '../prose/walk.ts'
import type { RecordRule } from '../rule.ts'

const ALLOWED: ReadonlySet<Nodes['type']> = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'delete',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'link',
  'image',
  'table',
  'tableRow',
  'tableCell',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'footnoteReference',
  'footnoteDefinition',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
])

const WORDS: Partial<Record<Nodes['type'], readonly [string, string]>> = {
  mdxFlowExpression: ['正文里不能用大括号 { }。', '删掉大括号，直接写文字。'],
  mdxTextExpression: ['正文里不能用大括号 { }。', '删掉大括号，直接写文字。'],
  imageReference: ['正文里不能用“![说明][名称]”的写法。', '地址直接写在图片里：![说明](地址)。'],
  linkReference: ['正文里不能用“[文字][名称]”的写法。', '网址直接写在链接里：[文字](网址)。'],
  definition: ['正文里不能用“[名称]: 网址”的写法。', '网址直接写在链接里：[文字](网址)。'],
}

const MODULE_CODE = ['正文里不能用 import 或 export。', '删掉这一行；它若是普通文字，前面加上别的字。'] as const

/** Only the node types that are known to be harmless are rendered; any other is a fault, also one we have not met yet. */
export const proseNode: RecordRule = {
  id: 'prose/node',
  meaning: '正文只用段落、标题、列表、表格、引用和链接；会执行代码或读文件的写法一律不许。',
  bad: [
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\nimport x from "./pay.mjs"\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n人数是 {1 + 1}。\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n{1 + 1}\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n![门口][a]\n\n[a]: visit/door.png\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n见[通知][a]。\n\n[a]: https://www.example.org/a\n' },
  ],
  good: [
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n人数是 **2**。\n\n| 月份 | 人数 |\n| --- | --- |\n| 3 | 2 |\n',
    },
    {
      'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n- import 这个词\n\n## import 是什么\n\n说明 import 的。\n',
    },
  ],
  *check(content) {
    for (const visit of proseNodes(content)) {
      const words = isModuleCode(visit) ? MODULE_CODE : ALLOWED.has(visit.node.type) ? undefined : wordsFor(visit.node)
      if (words) yield proseFault(visit, 'prose/node', ...words)
    }
  },
}

/** Our parser takes it for text, MDX itself for code: it may not stand in a file that is called .mdx. */
function isModuleCode({ node, ancestors }: Visit): boolean {
  if (node.type !== 'paragraph' || ancestors.length !== 1) return false
  const [first] = node.children
  return first?.type === 'text' && /^(import|export)\s/.test(first.value)
}

function wordsFor(node: Nodes): readonly [string, string] {
  return WORDS[node.type] ?? [`正文里不能用这种写法（${node.type}）。`, '改成普通段落或列表。']
}
