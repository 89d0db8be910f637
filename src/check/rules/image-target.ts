import { suggestion } from '../nearest.ts'
import { imageFolder, imagePath, proseImages } from '../prose/images.ts'
import { proseFault } from '../prose/walk.ts'
import type { Rule } from '../rule.ts'
import { png } from './example-picture.ts'
import { practiceWith } from './examples.ts'

/** A body shows pictures of its own folder only: nothing from the web, from another record or from elsewhere on the disk. */
export const imageTarget: Rule = {
  id: 'image/target',
  meaning: '图片放在和记录同名的文件夹里；不引用网上的、别的记录的图片，它们会变、会消失，也会暴露读者。',
  bad: [
    practiceWith('![志愿者上门](https://www.example.org/a.png)'),
    practiceWith('![志愿者上门](../models/pairing.mdx)'),
    practiceWith('![志愿者上门](visit/none.png)'),
    practiceWith('![志愿者上门](pay.mjs)'),
    { ...practiceWith('![志愿者上门](visit/dor.png)'), 'content/practices/visit/door.png': png(8, 8) },
  ],
  good: [
    {
      ...practiceWith('![志愿者上门](visit/door.png)'),
      'content/practices/visit/door.png': png(8, 8),
    },
  ],
  *check(content) {
    for (const visit of proseImages(content)) {
      const { document, node } = visit
      const file = imagePath(document, node.url)
      const folder = imageFolder(document)
      if (file === undefined) {
        const message = `图片地址“${node.url.slice(0, 60)}”不在本记录的文件夹里。`
        const hint = `把图片放进 ${folder}/，写成 ![说明](${document.id}/文件名.jpg)。`
        yield proseFault(visit, 'image/target', message, hint)
      } else if (!content.images.has(file)) {
        const beside = [...content.images.keys()].filter((other) => other.startsWith(`${folder}/`))
        const names = beside.map((other) => other.slice(folder.length - document.id.length))
        const hint = suggestion(node.url, names, `核对文件名，图片要在 ${folder}/ 里。`)
        yield proseFault(visit, 'image/target', `没有图片 ${file}。`, hint)
      }
    }
  },
}
