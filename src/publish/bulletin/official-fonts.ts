import { xml, xmlDocument } from '../xml.ts'

/**
 * The fonts of the official layout (GB/T 9704—2012), by the names under which offices have them. Word takes the first
 * of the other names that is installed: Windows itself has 仿宋 and 黑体, a Mac STFangsong and STHeiti.
 */
export const FONTS = {
  /** the text */
  body: { name: '仿宋_GB2312', others: ['仿宋', 'FangSong', 'STFangsong', '朱雀仿宋', 'Noto Serif CJK SC'] },
  /** the title */
  title: { name: '方正小标宋简体', others: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '宋体', 'SimSun', 'STSong'] },
  /** headings and marks */
  heading: { name: '黑体', others: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'] },
  /** page numbers */
  number: { name: '宋体', others: ['SimSun', 'STSong', 'Noto Serif CJK SC'] },
} as const

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The font table of a Word file: each font with the names that may stand in for it. */
export function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, others }) =>
      xml`<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`,
  )
  return xmlDocument(xml`<w:fonts xmlns:w="${MAIN}">${fonts}</w:fonts>`)
}
