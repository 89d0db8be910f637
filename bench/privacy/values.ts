import type { Random } from './random.ts'

/** Makes a value for a slot of a template. Everything is put together at run time: no private value stands in the code. */
export type Maker = (random: Random) => string

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

const residentIdOf: Maker = (random) => {
  const area = `${random.pick(['23', '11', '44', '51', '65'])}0${random.int(101, 999)}`
  const born = `${random.int(1940, 2015)}${two(random.int(1, 12))}${two(random.int(1, 28))}`
  const body = `${area}${born}${random.digits(3)}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'.charAt(sum % 11)
}

const mobileOf: Maker = (random) => `1${random.int(3, 9)}${random.digits(9)}`

const bankCardOf: Maker = (random) => {
  const body = `62${random.digits(16)}`
  const doubled = [...body].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
  const sum = doubled.reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return body + String((10 - (sum % 10)) % 10)
}

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const GIVEN =
  '秀英 桂兰 玉珍 淑华 丽娟 红梅 海燕 春霞 雪梅 晓燕 建国 志强 国庆 文军 德才 永福 子涵 梓萱 雨桐 思琪 静 敏 丽 芳 娜 伟 磊 洋 杰 涛 艳玲 凤琴 金花 翠萍 小红 月娥 爱华 彩云 美玲 佳怡 欣然 一诺 浩然 宇轩 长顺 宝柱 来弟 招娣 银环 亚男 冬梅 素芬 慧敏 立新 广生 占林'.split(
    ' ',
  )
const nameOf: Maker = (random) => random.pick([...SURNAMES, '欧阳', '上官']) + random.pick(GIVEN)

const two = (value: number) => String(value).padStart(2, '0')
const fullWidth = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const chinese = (text: string) => text.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))
/** Letters for the digits that look like them; at its ends a one is left. */
const withLetters = (text: string) => text.replaceAll('0', 'O').replace(/(?<=.)1(?=.)/g, 'l')
const groups = (text: string, separator: string, ...lengths: number[]) => {
  const ends = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0))
  return ends.map((end, index) => text.slice(end - (lengths[index] ?? 0), end)).join(separator)
}

/** Every slot of the templates. */
export const MAKERS: Readonly<Record<string, Maker>> = {
  residentId: residentIdOf,
  residentIdSpaced: (random) => groups(residentIdOf(random), ' ', 6, 8, 4),
  residentIdFull: (random) => fullWidth(residentIdOf(random)),
  residentIdLetters: (random) => withLetters(residentIdOf(random)),
  residentIdNear: (random) => residentIdOf(random).slice(0, -2) + random.pick(['', '00', '000']),
  mobile: mobileOf,
  mobileSpaced: (random) =>
    groups(
      mobileOf(random),
      random.pick([' ', '-', '  ']),
      ...random.pick([
        [3, 4, 4],
        [3, 8],
        [4, 3, 4],
      ]),
    ),
  mobileDotted: (random) => groups(mobileOf(random), random.pick(['.', '·', '—']), 3, 4, 4),
  mobileListed: (random) => groups(mobileOf(random), random.pick([',', '，', '、', '；', ', ']), 3, 4, 4),
  mobileLetters: (random) => withLetters(`138${random.digits(4)}0${random.digits(3)}`),
  mobileFull: (random) => fullWidth(mobileOf(random)),
  mobileChinese: (random) => chinese(mobileOf(random)),
  landline: (random) => `${random.pick(['0451-', '010-', '(0452)', '0755 '])}${random.int(2, 8)}${random.digits(7)}`,
  landlineBare: (random) => `${random.int(2, 8)}${random.digits(7)}`,
  bankCard: bankCardOf,
  bankCardSpaced: (random) => groups(bankCardOf(random), ' ', 4, 4, 4, 4, 3),
  bankCardNear: (random) => random.digits(16),
  plate: (random) =>
    `${random.pick([...'黑京沪粤吉辽'])}${random.pick([...'ABCDEK'])}${random.pick(['', '·', ' '])}${random.pick(['', 'D'])}${random.digits(5)}`,
  passport: (random) => `E${random.pick(['', 'A', 'K'])}${random.digits(8)}`.slice(0, 9),
  permit: (random) => `${random.pick(['C', 'W', 'H', 'M'])}${random.digits(8)}`,
  certificate: (random) => random.digits(random.int(7, 12)),
  email: (random) => `${random.letters(6)}${random.digits(2)}@${random.pick(['mail', 'post'])}.cn`,
  emailAt: (random) => `${random.letters(7)}${random.pick(['＠', '(at)', '[at]'])}mail.com`,
  emailDot: (random) => `${random.letters(7)}@mail。com`,
  wechat: (random) => `${random.letters(5)}_${random.digits(4)}`,
  qq: (random) => `${random.int(1, 9)}${random.digits(random.int(5, 9))}`,
  name: nameOf,
  nameSpaced: (random) => [...(random.pick([...SURNAMES]) + random.pick(GIVEN))].join(random.pick([' ', '\u3000'])),
  minority: (random) =>
    `${random.pick(['阿依', '帕提', '古丽', '热依'])}${random.pick(['古丽', '娜尔', '木汗'])}·${random.pick(['买买提', '吐尔逊', '艾力', '肉孜'])}`,
  minorityShort: (random) =>
    random
      .pick(['其其格', '卓玛', '央金', '拉姆', '高娃', '图雅'])
      .replace(/^/, random.pick(['乌云', '格桑', '萨仁', '次仁'])),
  '#town': (random) => random.pick(['前进', '长安', '兴隆', '太平', '新发', '向阳', '民主']),
  '#street': (random) =>
    random.pick(['建设', '中山', '和平', '新华']) + random.pick(['街', '路', '大街', '巷', '胡同']),
  '#estate': (random) => random.pick(['幸福', '阳光', '滨江', '康乐']) + random.pick(['小区', '家园', '花园', '新村']),
  '#dept': (random) => random.pick(['哈妇', '黑妇', '国', '市政']),
  '#account': (random) => random.letters(8),
  '#year': (random) => String(random.int(2001, 2024)),
  '#age': (random) => String(random.int(21, 79)),
  '#grade': (random) => random.pick([...'一二三四五六']),
  '#few': (random) => random.pick(['1', '2', '3', '两', '五', '一']),
  '#m': (random) => String(random.int(2, 9)),
  '#n': (random) => String(random.int(11, 98)),
  '#room': (random) => String(random.int(101, 909)),
  '#population': (random) =>
    random.pick([
      String(random.int(100_000, 9_999_999)),
      `${random.int(1, 999)},${random.int(100, 999)},${random.int(100, 999)}`,
    ]),
  '#amount': (random) => random.pick([String(random.int(13e9, 19e9)), `${random.int(1, 900)}万`]),
  '#calls': (random) => String(random.int(1000, 99_999)),
  '#figures': (random) => groups(`1${random.int(3, 9)}${random.digits(9)}`, random.pick(['、', '，']), 3, 4, 4),
  '#docnum': (random) => random.digits(6),
  '#urlid': (random) => `1${random.int(3, 9)}${random.digits(9)}`,
  '#isbn': (random) => `978-7-${random.digits(4)}-${random.digits(4)}-${random.digits(1)}`,
  '#issn': (random) => `${random.digits(4)}-${random.digits(4)}`,
  '#creditCode': (random) => `52230100MJ${random.digits(7)}X`,
}
