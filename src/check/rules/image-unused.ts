import { canBeShown, imageFolder, imagePath, proseImages } from '../prose/images.ts'
import type { Rule } from '../rule.ts'
import { png } from './example-picture.ts'
import { practiceWith } from './examples.ts'

/** A picture that no body shows would never be published, and nobody would look at it again. */
export const imageUnused: Rule = {
  id: 'image/unused',
  meaning: '没有被正文用到的图片不会发布，不要留着。',
  bad: [{ 'content/models/pairing/door.png': png(8, 8) }],
  good: [
    {
      ...practiceWith('![志愿者上门](./visit/door.png)'),
      'content/practices/visit/door.png': png(8, 8),
    },
    // a name that no body can give: the rule of names says so
    { 'content/models/pairing/入户.png': png(8, 8) },
    // a body that cannot be read
    {
      'content/practices/visit.mdx': '---\ntitle: 走访\n---\n\n<Steps>\n',
      'content/practices/visit/door.png': png(8, 8),
    },
  ],
  *check(content) {
    const shown = new Set<string | undefined>()
    for (const { document, node } of proseImages(content)) shown.add(imagePath(document, node.url))
    // a body that could not be read may show them
    const unread = new Set(content.documents.filter(({ body }) => !body).map(imageFolder))
    for (const file of content.images.keys()) {
      if (shown.has(file) || !canBeShown(file) || unread.has(file.slice(0, file.lastIndexOf('/')))) continue
      yield {
        file,
        line: 1,
        column: 1,
        rule: 'image/unused',
        severity: 'error',
        message: '没有哪条记录的正文用到这张图片。',
        hint: '在同名记录的正文里写上 ![说明](文件夹/文件名)，或删掉图片。',
      }
    }
  },
}
