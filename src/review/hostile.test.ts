import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { withBranch } from '../../tests/portals/branch.ts'
import { AS_OF, BASE } from '../../tests/portals/portal.ts'
import { MARKER } from '../forge/marker.ts'
import { fenced, quoted } from '../forge/quoted.ts'
import type { Example } from '../rule-doc.ts'
import { readBranch } from './branch.ts'
import { isInert, MOST } from './inert.ts'
import { renderReview } from './markdown.ts'
import { reviewBranch } from './review.ts'

const MODEL = 'content/models/pairing.mdx'
const model = readFileSync(join(BASE, MODEL), 'utf8')

/** What people have put into texts to make something of them on a forge. */
const ATTACKS = [
  '@everyone @org/team 请看',
  '[点这里](https://evil.example.org/)',
  '![x](https://evil.example.org/track.png)',
  'https://evil.example.org/login www.evil.example.org a@evil.example.org',
  '<img src=x onerror=alert(1)> <script>alert(1)</script> <!-- 隐藏 -->',
  '--> <h1>审阅通过</h1> <!--',
  '`` ` ``` 跳出代码 ``` ` ``',
  '```',
  '``````text',
  '#1 !2 $3 %4 ~label &5 GH-6 org/repo#7 1234567890abcdef1234567890abcdef12345678',
  '| a | b |',
  '$`x`$ {+ 加 +} [- 减 -] :tada:',
  '[引用]: https://evil.example.org/ "x"',
  '[^1]: 脚注',
  '\\`\\* &#64;all &lt;b&gt;',
  '\u202e反过来\u202c 零\u200b宽 \u{e0041}',
  `${MARKER} 又一个标记`,
  '/merge /close /assign me',
]

/** A portal's file with an attack wherever a review quotes a branch. */
function armed(attack: string): Example {
  const quotedAttack = JSON.stringify(attack)
  const text = model
    .replace(/^title: .*$/m, `title: ${quotedAttack}`)
    .replace(/^organiser: .*$/m, `organiser: ${quotedAttack}`)
    .replace('title: 甲区志愿者上门服务', `title: ${quotedAttack}`)
    .replace('setting: urban', `setting: ${quotedAttack}`)
    .replace('reliability: a', `reliability: a\n${quotedAttack}: 1`)
    .replace('## 风险与注意', `## ${attack.replaceAll('\n', ' ')}`)
  const name = attack.replaceAll('/', '／').slice(0, 60)
  return { [MODEL]: text, [`content/models/${name}.mdx`]: text, [`content/${name}`]: attack }
}

describe('a hostile branch', () => {
  test.each(ATTACKS)('makes nothing live of %j', (attack) => {
    withBranch({}, armed(attack), (root) =>
      expectInert(renderReview(reviewBranch(readBranch(root, '.', 'main', AS_OF)))),
    )
  })

  test('makes no comment longer than a platform takes', () => {
    const long = model.replace(/^summary: .*$/m, `summary: ${'`长'.repeat(900)}`)
    const mine = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [
        `content/models/${'a'.repeat(150)}-${at}.mdx`,
        long.replace('urban', '`'.repeat(1500)),
      ]),
    )
    withBranch({}, { ...mine, [MODEL]: long }, (root) => {
      const comment = renderReview(reviewBranch(readBranch(root, '.', 'main', AS_OF)))
      expect(comment.length).toBeLessThan(MOST)
      expect(comment).toMatch(/还有 \d+ 行没有列出/)
      expectInert(comment)
    })
  })
})

test('what does not show is shown as a dot, and a long text is cut between two characters', () => {
  const hidden = ['\u0007', '\u202e', '\ue000', '\u0378', '\u2028', '\u2029']
  for (const sign of hidden) expect(fenced([`甲${sign}乙`])).toEqual(['```text', '甲·乙', '```'])
  for (const sign of hidden.slice(0, 4)) expect(quoted(`甲${sign}乙`)).toBe('`甲·乙`')
  expect(fenced(['甲\n乙', '丙'])).toEqual(['```text', '甲', '乙', '丙', '```'])
  expect(quoted('\u{20000}'.repeat(120))).toBe(`\`${'\u{20000}'.repeat(120)}\``)
  expect(quoted('\u{20000}'.repeat(121))).toBe(`\`${'\u{20000}'.repeat(120)}……\``)
})

test('any text in code stays one piece of code, and ends where we end it', () => {
  const text = fc.string({
    unit: fc.constantFrom('`', '``', ' ', '\n', '@', '<', '[', '\\', '甲', '~~~', '\t', '\u0000'),
    maxLength: 30,
  })
  fc.assert(
    fc.property(text, (hostile) => {
      const span = kindsOf(parse(`甲 ${quoted(hostile)} 乙`))
      expect(span.filter((kind) => kind !== 'text')).toEqual(
        hostile.trim() === '' ? ['root', 'paragraph'] : ['root', 'paragraph', 'inlineCode'],
      )
      expect(kindsOf(parse(['甲', '', ...fenced([hostile]), '', '乙'].join('\n')))).toEqual([
        'root',
        'paragraph',
        'text',
        'code',
        'paragraph',
        'text',
      ])
      expectInert([MARKER, `甲 ${quoted(hostile)} 乙`, ...fenced([hostile]), '乙', ''].join('\n'))
    }),
    { numRuns: 500, seed: 1 },
  )
})

describe('the job that may comment takes no text', () => {
  test.each([
    ['without the marker', '## 审阅意见'],
    ['with one word among many of ours', `${MARKER}\n## 审阅意见\n\n好。\n\n请 @all 看\n\n好。`],
    ['with a link', `${MARKER}\n[看](https://evil.example.org)`],
    ['with an address', `${MARKER}\nhttps://evil.example.org`],
    ['with a bare host', `${MARKER}\nwww.evil.example.org`],
    ['with a block closed by a longer fence', `${MARKER}\n\`\`\`text\n\`\`\`\`\n@all\n\`\`\``],
    ['with a mention', `${MARKER}\n请 @all 看`],
    ['with HTML', `${MARKER}\n<b>好</b>`],
    ['with a second marker', `${MARKER}\n${MARKER}`],
    ['with an issue', `${MARKER}\n见 #12`],
    ['with an image', `${MARKER}\n![](x)`],
    ['with a table', `${MARKER}\n| 一 | 二 |`],
    ['with a command', `${MARKER}\n/merge`],
    ['with an entity', `${MARKER}\n&#64;all`],
    ['with a block that never ends', `${MARKER}\n\`\`\`text\n甲`],
    ['with words after the end of a block', `${MARKER}\n\`\`\`text\n\`\`\`\n<b>`],
    ['with a block closed by an indented fence', `${MARKER}\n\`\`\`text\n   \`\`\`\n@all\n\`\`\``],
    ['with a block closed by a fence and a tab', `${MARKER}\n\`\`\`text\n\`\`\`\t\n@all\n\`\`\``],
    ['with a block that another line end closes', `${MARKER}\n\`\`\`text\n甲\r\`\`\`\r@all\n\`\`\``],
    ['with a block that does not begin a line', `${MARKER}\n甲\`\`\`text\n@all\n\`\`\``],
    ['with a block whose name has a backtick', `${MARKER}\n\`\`\`text\`\n@all\n\`\`\``],
    ['with a span that never ends', `${MARKER}\n\`甲\n@all`],
    ['with a span over two lines', `${MARKER}\n\`甲\n乙\``],
    ['with spans of unlike fences', `${MARKER}\n\`@all\`\``],
    ['with HTML around code', `${MARKER}\n<a title="\`">\``],
    ['with other letters', `${MARKER}\nclick here`],
    ['that is too long', `${MARKER}\n${'长'.repeat(MOST)}`],
  ])('%s', (_, text) => expect(isInert(text)).toBe(false))
})

/** What a comment is made of once a forge has read it: our own headings, lists and words, and code. */
function expectInert(comment: string): void {
  expect(isInert(comment), comment).toBe(true)
  const tree = parse(comment)
  const allowed = new Set([
    'root',
    'html',
    'heading',
    'paragraph',
    'list',
    'listItem',
    'strong',
    'text',
    'inlineCode',
    'code',
  ])
  expect(kindsOf(tree).filter((kind) => !allowed.has(kind))).toEqual([])
  const html = nodesOf(tree).filter(({ type }) => type === 'html')
  expect(html.map((node) => 'value' in node && node.value)).toEqual([MARKER])
  for (const node of nodesOf(tree)) if (node.type === 'text') expect(node.value).not.toMatch(/[<>@#\\[\]&!~^|/]/)
}

function parse(text: string): Nodes {
  return unified().use(remarkParse).use(remarkGfm).parse(text)
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

function kindsOf(tree: Nodes): string[] {
  return nodesOf(tree).map(({ type }) => type)
}
