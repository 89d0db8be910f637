import { MINORITY_ELEMENTS } from './minority-elements.ts'

/** Characters that names are written in when they come from another language. */
const SOUNDS = new Set(
  '阿艾安敖奥巴白拜班邦宝保贝本比毕别波伯布才措达大丹旦德登蒂迪丁东都杜多娥尔法菲夫福噶嘎盖干高戈格古贵哈海汗杭浩赫黑胡惠吉加佳嘉贾江杰金娟卡凯康柯克肯空库拉兰朗勒雷里丽力利莲列琳龙鲁罗洛玛麦曼梅美门蒙米敏明莫姆木娜南尼妮努诺欧帕佩皮萍普其奇琪恰琴青仁日茹若萨赛桑沙山善什斯苏索塔台泰坦特提图吐托娃瓦万旺维温翁乌西希夏辛雅央扬伊依英雍尤于玉约扎旃珍者真智珠孜卓宗祖花香草买再帖热甫合肉叶尼耶妥穆排迭铁孟朝鲁呼牧顿增珊迈布姑曲妹仙合甫买赞莎威森伦乔史顿菲奇萨约翰汤姆林恩玻洪罕坎波娅黛凡戴维魏洲',
)
/** The dots between the parts of such a name. */
export const DOTS = '·•・‧∙'
const LONGEST_PART = 8
const byPair = Map.groupBy(
  [...MINORITY_ELEMENTS].sort((a, b) => b.length - a.length),
  (element) => element.slice(0, 2),
)

/** What an element begins with: its first characters, its second ones. */
export const ELEMENT_PAIR = [charactersAt(0), charactersAt(1)] as const

function charactersAt(place: number): string {
  return MINORITY_ELEMENTS.map((element) => element.charAt(place)).join('')
}

const SLOTS = 0x10000
/** 1 where an element may begin with two characters, by their hash: nearly every place of a text ends there. */
const pairs = new Uint8Array(SLOTS)
for (const element of MINORITY_ELEMENTS) pairs[slot(element.charCodeAt(0), element.charCodeAt(1))] = 1

function slot(first: number, second: number): number {
  return (first * 31 + second) & (SLOTS - 1)
}

/** A stretch of text that may be a name of another language than Chinese. */
export interface ForeignShape {
  length: number
  weight: number
}

/** What goes on after an element that is no name: a flower, a greeting, a town. */
const NO_NAME =
  /^(?:乌云(?:密布|压)|乌兰(?:察布|浩特|巴托|牧骑)|格桑花|扎西德勒|呼和浩特|哈密|和田|喀什|卡拉OK|巴图(?:营|镇))/

/** Names of one part, from an element on: of Uygurs, Kazakhs, Mongols, Tibetans, Yi. */
export function elementShapeAt(text: string, start: number): ForeignShape | undefined {
  let end = start
  let elements = 0
  for (let length = elementAt(text, end); length > 0; length = elementAt(text, end)) {
    end += length
    elements++
  }
  if (elements === 0 || NO_NAME.test(text.slice(start, start + 5))) return undefined
  return { length: end - start, weight: elements > 1 ? 8 : 3 }
}

function elementAt(text: string, start: number): number {
  if (pairs[slot(text.charCodeAt(start), text.charCodeAt(start + 1))] === 0) return 0
  return byPair.get(text.slice(start, start + 2))?.find((element) => text.startsWith(element, start))?.length ?? 0
}

/** Names of two parts with a dot between them, by the offset of the dot. */
export function dottedShapeAt(text: string, dot: number): { start: number; end: number } | undefined {
  const start = dot - partLength(text, dot - 1, -1)
  let end = dot
  while (DOTS.includes(text.charAt(end)) && partLength(text, end + 1, 1) > 1) end += 1 + partLength(text, end + 1, 1)
  return dot - start > 1 && end > dot ? { start, end } : undefined
}

/** How many characters of one part of a name stand on one side of a dot. */
function partLength(text: string, from: number, step: 1 | -1): number {
  let length = 0
  while (length < LONGEST_PART && SOUNDS.has(text.charAt(from + length * step))) length++
  return length
}
