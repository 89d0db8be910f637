import type { Example } from '../../rule-doc.ts'

/** A practice of the smallest portal whose first section is this text. */
export function practiceWith(text: string): Example {
  return { 'content/practices/visit.mdx': `---\n${FIELDS}---\n\n## 做法\n\n${text}\n\n${REST}` }
}

const FIELDS = `title: 志愿者上门
summary: 志愿者每周上门看望附近的老人。
date: "2020"
region:
  province: 示例省
  city: 示例市
  district: 甲区
organiser: 甲区妇联
aspects:
  - outreach
sources:
  - id: main
    title: 志愿者上门服务
    publisher: 示例市妇联网站
    url: https://www.example.org/visit
    date: 2020-05-20
    kind: official
reliability: a
`

const REST = `## 成效

公开资料未说明。

## 启示

公开资料未说明。
`
