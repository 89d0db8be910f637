import { ORDINARY_WORDS } from './ordinary-words.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const REACH = 4

/** Words of this field that look like full names, whatever stands around them. */
const NEVER_NAMES = new Set(
  '关心 龙江 应保 平新 林权 林下 杨树 柳树 汤圆 向阳 麦田 麦子 田园 田野 田间 白玉兰 金银花 金达莱 马兰花 马齿苋 白灵菇 易拉宝 石榴花 杜鹃花 向日葵 高龄 高学历 黄绿 高水平 方有权 岳父母 随军 随迁 由移民 达文书 古树 于此 于是 单亲 全国 全家 全力 万家 万千 万户 方便 高中 高考 高校 向前 成员 成功 成立 时间 时代 和谐 和美 和睦 平等 平安 安全 安心 解决 应急 应当 连续 连心 关注 关系 温暖 温馨 文明 文化 文艺 金融 金额 金秋 花样 花卉 花木 江南 江北 江东 江西 华东 华南 华北 海南 海外 海口 南方 南京 西安 马上 马路 石榴 水果 水稻 水平 牛羊 牛奶 米面 黄牛 黄瓜 白菜 毛衣 毛线 毛毯 车间 钱款 常委 常态 常务 路灯 游客 游戏'.split(
    ' ',
  ),
)
/** Others that may as well begin a name: 苏绣 is a craft, and with one more character a name. */
const NEVER_ALONE = new Set('苏绣 苗绣 鲁绣 顾绣 温棚 毛葱 贺信'.split(' '))
const ordinary = new Set(ORDINARY_WORDS.split(' '))

/** Whether a stretch of text is a word that only looks like a full name. */
export function isOrdinaryWord(word: string): boolean {
  return ordinary.has(word)
}

/** Whether a stretch of text is a word that is never a name. */
export function isNeverName(word: string): boolean {
  return NEVER_NAMES.has(word) || NEVER_ALONE.has(word)
}

/** Whether two characters are a word that hardly begins a name. */
export function isNeverBegun(pair: string): boolean {
  return ordinary.has(pair) || NEVER_NAMES.has(pair)
}

/** Whether the dictionary knows a stretch of text as one word. */
export function isWord(text: string): boolean {
  return isOrdinaryWord(text) || wordsAround(text, 0, text.length, true).inside.size === 0
}

/** How much of a text is looked at to tell whether it is made of words. */
const [WIDE, FEW_WORDS] = [14, 0.2]

/**
 * Whether what stands around a stretch of text is no prose but a list of single characters.
 * @param least how many characters there must be to tell
 */
export function isAmongCharacters(text: string, start: number, end: number, least: number): boolean {
  if (least > 2 * WIDE) return false
  const left = /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, start - WIDE), start))?.[0] ?? ''
  const right = /^[\u4e00-\u9fff]*/.exec(text.slice(end, end + WIDE))?.[0] ?? ''
  if (left.length + right.length < least) return false
  const words = [left, right].flatMap((run) => [...segmenter.segment(run)])
  return words.filter(({ segment }) => segment.length > 1).length <= FEW_WORDS * words.length
}

/** How the words of the dictionary (that of ICU, in the program itself) lie about a stretch of text. */
export interface WordsAround {
  /** no word goes on across its beginning */
  begins: boolean
  /** no word goes on across its end */
  ends: boolean
  /** where words end inside it */
  inside: ReadonlySet<number>
}

/**
 * Asks the dictionary about a stretch of Han characters in their surroundings.
 * @param isBegin whether a word is known to begin at the start
 */
export function wordsAround(text: string, start: number, end: number, isBegin: boolean): WordsAround {
  const before = isBegin ? '' : text.slice(Math.max(0, start - REACH), start)
  const left = /[\u4e00-\u9fff]*$/.exec(before)?.[0].length ?? 0
  const right = /^[\u4e00-\u9fff]*/.exec(text.slice(end, end + REACH))?.[0].length ?? 0
  const from = start - left
  const bounds = new Set(boundsIn(text.slice(from, end + right)).map((index) => from + index))
  return {
    begins: bounds.has(start),
    ends: right === 0 || bounds.has(end),
    inside: new Set([...bounds].filter((bound) => bound > start && bound < end).map((bound) => bound - start)),
  }
}

/** So many stretches are remembered: a file that repeats itself asks about the same few again and again. */
const REMEMBERED = 64
const known = new Map<string, readonly number[]>()

/** Where the words of a stretch begin. */
function boundsIn(stretch: string): readonly number[] {
  const bounds = known.get(stretch) ?? Array.from(segmenter.segment(stretch), ({ index }) => index)
  if (known.size >= REMEMBERED) known.clear()
  known.set(stretch, bounds)
  return bounds
}
