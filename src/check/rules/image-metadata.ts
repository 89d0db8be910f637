import { pictureFiles } from '../prose/images.ts'
import type { Rule } from '../rule.ts'
import { png } from './example-picture.ts'

/** A photograph carries where and when it was taken, on which telephone, by whom: none of that may be published. */
export const imageMetadata: Rule = {
  id: 'image/metadata',
  meaning: '照片里常藏着拍摄地点、时间和作者，公开后能找到人家里，发布前必须去掉。',
  bad: [
    { 'content/models/pairing/door.png': png(8, 8, { extra: 'eXIf' }) },
    { 'content/models/pairing/door.png': Uint8Array.of(...png(8, 8), 1, 2, 3) },
  ],
  good: [{ 'content/models/pairing/door.png': png(8, 8) }],
  *check(content) {
    for (const { file, picture } of pictureFiles(content)) {
      if (picture.extras.length === 0) continue
      yield {
        file,
        line: 1,
        column: 1,
        rule: 'image/metadata',
        severity: 'error',
        message: `图片里有附加的数据（${[...new Set(picture.extras)].join('、')}），可能有拍摄地点和作者。`,
        hint: '运行 npm run check -- --fix，自动去掉；去不掉就是图片已经损坏，请换一张。',
        fix: 'clean-picture',
      }
    }
  },
}
