import { pictureFiles } from '../prose/images.ts'
import type { Rule } from '../rule.ts'
import { png } from './example-picture.ts'

const MOST_BYTES = 512 * 1024
const MOST_PIXELS = 2400

/** A page opens on a telephone in a village: pictures are small files, and no larger than a screen. */
export const imageSize: Rule = {
  id: 'image/size',
  meaning: '图片不能太大：最多 512 KB，长宽最多 2400 像素，否则手机打不开。',
  bad: [
    { 'content/models/pairing/door.png': png(4000, 30) },
    { 'content/models/pairing/door.png': png(30, 30, { padding: MOST_BYTES }) },
    { 'content/models/pairing/door.png': png(0, 30) },
  ],
  good: [{ 'content/models/pairing/door.png': png(8, 8) }],
  *check(content) {
    for (const { file, bytes, picture } of pictureFiles(content)) {
      const { width, height } = picture
      const at = { file, line: 1, column: 1, rule: 'image/size', severity: 'error' } as const
      if (Math.min(width, height) === 0)
        yield { ...at, message: '图片的长或宽是 0。', hint: '用看图软件打开，另存一份。' }
      else if (Math.max(width, height) > MOST_PIXELS)
        yield {
          ...at,
          message: `图片是 ${width}×${height} 像素，长宽最多 ${MOST_PIXELS}。`,
          hint: '用看图软件缩小后再存。',
        }
      else if (bytes > MOST_BYTES)
        yield {
          ...at,
          message: `图片有 ${Math.ceil(bytes / 1024)} KB，最多 512 KB。`,
          hint: '用看图软件缩小，或存成 .jpg。',
        }
    }
  },
}
