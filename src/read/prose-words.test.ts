import { expect, test } from 'vitest'
import { parseProse } from './prose.ts'

/** What is said of a body, with the place. */
const said = (text: string) =>
  parseProse({ file: 'content/practices/visit.mdx', text }, 0).diagnostics.map(
    ({ line, column, message, hint }) => `${line}:${column} ${message}${hint}`,
  )

test.each([
  ['甲。<Cite source="main"> 乙\n', '1:3 <Cite> 没有结束。'],
  ['第一段\n\n<Steps>\n\n1. 登记\n', '3:1 <Steps> 没有结束。'],
  ['第一行<br>第二行\n', '不能写 HTML 标签 <br>'],
  ['<Callout kind="note">\n文字\n</Calout>\n', '改成“</Callout>”'],
  ['<p>第一行<br>第二行</p>\n', '删掉所有 HTML 标签'],
  ['<Cite source=“main” />\n', '英文引号'],
  ['《<Cite source="main"》\n', '在“》”前面补上“/>”'],
  ['<https://www.example.org>\n', '[文字](网址)'],
  ['<!-- 备注 -->\n', '注释'],
  ['{甲\n', '大括号'],
  ['<Cite source="main />\n', '补上英文双引号'],
  ['比例 <5%\n', '小于'],
  ['人数<五十的村，占一半。\n', '1:3 这里的“<”后面不像一个组件。正文里的小于号写成“小于”'],
  ['人数<五十的村占一半\n', '1:3 这里的“<”后面不像一个组件。'],
  ['甲组\n\nA<B组\n\n<Callout kind="note">\n\n注意。\n\n</Callout>\n', '3:2 这里的“<”后面不像一个组件。'],
  ['人数<五十>的村\n', '1:3 这里的“<”后面不像一个组件。'],
])('%j is said in Chinese, with one thing to do', (text, words) => {
  const [fault = ''] = said(text)
  expect(fault).toContain(words)
  expect(fault).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/)
})
