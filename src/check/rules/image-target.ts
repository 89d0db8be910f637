import type { Content, ProseDocument } from '../content.ts'
import { suggestion } from '../nearest.ts'
import { decoded } from '../prose/decoded.ts'
import { canBeShown, imageFolder, imagePath, proseImages } from '../prose/images.ts'
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
    { ...practiceWith('![志愿者上门](visit/入户.png)'), 'content/practices/visit/入户.png': png(8, 8) },
    { ...practiceWith('![志愿者上门](./visit/%E5%85%A5%E6%88%B7.png)'), 'content/practices/visit/入户.png': png(8, 8) },
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
      const odd = file === undefined ? oddlyNamed(content, document, node.url) : undefined
      if (odd !== undefined) {
        const hint = '改名为小写字母、数字和连字符的，例如 door-1.jpg；正文里也跟着改。'
        yield proseFault(visit, 'image/target', `图片的文件名“${odd}”不能用。`, hint)
      } else if (file === undefined) {
        const message = `图片地址“${node.url.slice(0, 60)}”不在本记录的文件夹里。`
        const hint = `把图片放进 ${folder}/，写成 ![说明](${document.id}/文件名.jpg)。`
        yield proseFault(visit, 'image/target', message, hint)
      } else if (!content.images.has(file)) {
        const beside = [...content.images.keys()].filter((other) => other.startsWith(`${folder}/`) && canBeShown(other))
        const names = beside.map((other) => other.slice(folder.length - document.id.length))
        const hint = suggestion(node.url, names, `核对文件名，图片要在 ${folder}/ 里。`)
        yield proseFault(visit, 'image/target', `没有图片 ${file}。`, hint)
      }
    }
  },
}

/** The name of a picture that is where it should be, and has a name that is no address; editors write it encoded. */
function oddlyNamed({ images }: Content, document: ProseDocument, url: string): string | undefined {
  const address = url.replace(/^\.\//, '')
  if (!address.startsWith(`${document.id}/`)) return undefined
  const name = decoded(address.slice(document.id.length + 1))
  return images.has(`${imageFolder(document)}/${name}`) ? name : undefined
}
