import type { Random } from './random.ts'

// No surname stands first in these, so that no name here reads like a person's.
const FIRST = [
  '青',
  '绿',
  '朝',
  '晨',
  '望',
  '长',
  '永',
  '新',
  '东',
  '西',
  '南',
  '北',
  '远',
  '碧',
  '丰',
  '兴',
  '福',
  '瑞',
  '祥',
  '春',
  '映',
  '临',
  '前',
  '后',
  '双',
  '三',
]
const SECOND = [
  '禾',
  '湾',
  '岭',
  '桥',
  '堤',
  '坪',
  '泉',
  '溪',
  '台',
  '庄',
  '墩',
  '园',
  '渡',
  '坝',
  '港',
  '垄',
  '桐',
  '杉',
  '荷',
  '麦',
  '槐',
  '榆',
  '枫',
  '苇',
  '滩',
  '坡',
]

/** Names of streets and townships: all different. */
export function divisionNames(random: Random, urban: boolean): string[] {
  return random.some(FIRST, random.integer(7, 12)).map((first, index) => {
    const suffix = urban ? '街道' : index % 3 === 0 ? '乡' : '镇'
    return `${first}${random.pick(SECOND)}${suffix}`
  })
}

/** The name of a community or village: the same number gives the same name, neighbouring numbers different ones. */
export function siteName(number: number, urban: boolean): string {
  const first = FIRST[number % FIRST.length]
  const second = SECOND[(number * 7 + Math.floor(number / FIRST.length)) % SECOND.length]
  return `${first}${second}${urban ? '社区' : '村'}`
}
