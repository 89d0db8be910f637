import { crc32, deflateSync } from 'node:zlib'
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

/** A grey PNG of this size; `extra` adds a chunk that is not needed to show it, `padding` bytes to its data. */
export function png(width: number, height: number, { extra = '', padding = 0 } = {}): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = Buffer.concat([deflateSync(Buffer.alloc((width + 1) * height)), Buffer.alloc(padding)])
  const others = extra ? [chunk(extra, Buffer.alloc(8))] : []
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...others,
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
