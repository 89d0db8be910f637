import type { Random } from './random.ts'

// No surname stands first in these, so that no name here reads like a person's.
const FIRST = [...'青绿朝晨望长永新东西南北远碧丰兴福瑞祥春映临前后双三']
const SECOND = [...'禾湾岭桥堤坪泉溪台庄墩园渡坝港垄桐杉荷麦槐榆枫苇滩坡']

/** Names of streets and townships: all different. */
export function divisionNames(random: Random, urban: boolean): string[] {
  return random.some(FIRST, random.integer(7, 12)).map((first, index) => {
    const suffix = urban ? '街道' : index % 3 === 0 ? '乡' : '镇'
    return `${first}${random.pick(SECOND)}${suffix}`
  })
}

/** The name of a unit's community or village; the names of one unit differ from round to round. */
export function siteName(unitNumber: number, round: number, urban: boolean): string {
  // 11 has no factor in common with the number of pairs, so every pair comes before the first comes again
  const number = (unitNumber * 31 + round * 11) % (FIRST.length * SECOND.length)
  const first = FIRST[number % FIRST.length]
  const second = SECOND[(number * 7 + Math.floor(number / FIRST.length)) % SECOND.length]
  return `${first}${second}${urban ? '社区' : '村'}`
}
