import { PICTURE_ENDINGS } from '../../read/picture/picture.ts'
import type { Rule } from '../rule.ts'
import { png } from './example-picture.ts'

/** A picture is what its name says, by its own bytes. */
export const imageFormat: Rule = {
  id: 'image/format',
  meaning: '图片只收 png、jpg、webp、avif，内容要和后缀一致；改了后缀的别种文件打不开，也可能有害。',
  bad: [
    { 'content/models/pairing/door.jpg': png(8, 8) },
    { 'content/models/pairing/door.png': '<svg xmlns="http://www.w3.org/2000/svg"/>\n' },
    { 'content/models/pairing/door.png': png(8, 8).slice(0, -4) },
  ],
  good: [{ 'content/models/pairing/door.png': png(8, 8) }],
  *check({ images }) {
    for (const { file, picture } of images.values()) {
      const ending = file.slice(file.lastIndexOf('.') + 1)
      const endings: readonly string[] = picture ? PICTURE_ENDINGS[picture.format] : []
      if (endings.includes(ending)) continue
      const at = { file, line: 1, column: 1, rule: 'image/format', severity: 'error' } as const
      if (picture)
        yield { ...at, message: `后缀是 .${ending}，内容却是 ${picture.format}。`, hint: `改名为 .${endings[0]}。` }
      else yield { ...at, message: '这不是完整的图片。', hint: '用看图软件打开，另存为 .jpg 或 .png。' }
    }
  },
}
