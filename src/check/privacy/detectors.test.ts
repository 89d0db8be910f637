import { describe, expect, test } from 'vitest'
import { CHINESE_DIGITS } from './number-signs.ts'
import { DETECTORS, scanText } from './scan.ts'

const rulesOf = (text: string) => scanText(text).map(({ rule }) => rule)

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (id, { bad, good }) => {
  test.each(bad.flatMap((example) => Object.values(example).map(String)))('finds %j', (text) => {
    expect(rulesOf(text)).toContain(id)
  })

  test.each(good.flatMap((example) => Object.values(example).map(String)))('passes %j', (text) => {
    expect(rulesOf(text)).toEqual([])
  })
})

// private values are put together here, so that none stands in the code
const GROUPS = ['138', '0013', '8000']
const MOBILE = GROUPS.join('')
const ROW = ['138', '1380', '8000']
const NAME = ['王', '秀', '兰'].join('')

test.each([
  ['spaces between all digits', [...MOBILE].join(' ')],
  ['hyphens', `${MOBILE.slice(0, 3)}-${MOBILE.slice(3, 7)}-${MOBILE.slice(7)}`],
  ['the country', `+86 ${MOBILE}`],
  ['full width', MOBILE.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['zero-width characters', [...MOBILE].join('\u200b')],
  ['Chinese digits', MOBILE.replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit)))],
  ['two scripts in one', `${MOBILE.slice(0, 3).replace('3', '三')}${MOBILE.slice(3)}`],
  ['key caps', MOBILE.replace(/\d/g, '$&\ufe0f\u20e3')],
  ['commas', `请找王某：${GROUPS.join(',')}`],
  ['commas and spaces', `她的号是${GROUPS.join(', ')}，晚上打`],
  ['full-width commas', `（${GROUPS.join('，')}）`],
  ['commas of an enumeration', GROUPS.join('、')],
  ['semicolons', `家里 ${GROUPS.join('；')}。`],
  ['colons', `家里 ${GROUPS.join(':')}。`],
  ['stars', `家里 ${GROUPS.join('*')}。`],
  ['a dash that is none', GROUPS.join('−')],
  ['commas in other groups after the word', `手机：${MOBILE.slice(0, 4)}，${MOBILE.slice(4, 7)}，${MOBILE.slice(7)}`],
  ['commas between all digits after the word', `电话是${[...MOBILE].join('、')}`],
  [
    'Chinese digits and commas',
    GROUPS.join('、').replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit))),
  ],
  ['mathematical digits', MOBILE.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)))],
  ['Arabic-Indic digits', MOBILE.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))],
  ['Persian digits', MOBILE.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))],
  ['circled digits', MOBILE.replace(/\d/g, (digit) => '⓪①②③④⑤⑥⑦⑧⑨'.charAt(Number(digit)))],
  ['tags between its digits', [...MOBILE].join('\u{e0020}')],
  ['letters for zeros', `手机 ${MOBILE.replaceAll('0', 'O')}`],
  ['a small letter for a zero', `${MOBILE.slice(0, 6)}${MOBILE.slice(6).replace('0', 'o')}`],
  ['a letter for a one', `1${MOBILE.slice(1).replace('1', 'l')}`],
  ['the 0 of a trunk call', `电话：0${MOBILE}`],
  ['bars', GROUPS.join('|')],
  ['plus signs', `请打${GROUPS.join('+')}`],
  ['a word between the groups', GROUPS.join('转')],
  ['brackets in the middle', `${GROUPS[0]}（${GROUPS[1]}）${GROUPS[2]}`],
  ['brackets', `（${GROUPS[0]}）${GROUPS[1]}-${GROUPS[2]}`],
  ['the country and brackets', `+86(${GROUPS[0]})${GROUPS[1]}${GROUPS[2]}`],
  ['the country with zeros', `0086${MOBILE}`],
  ['any groups after the word', `手机 ${MOBILE.slice(0, 2)} ${MOBILE.slice(2, 6)} ${MOBILE.slice(6)}`],
  ['an address before it, and a comma', `网站 https://www.example.org/,${MOBILE}`],
  ['an address in the cell before it', `| https://www.example.org/x|${MOBILE}|`],
  ['an address before it in brackets', `[网站](https://www.example.org/)${MOBILE}`],
  ['a question behind an address', `https://www.example.org/?id=1 有问题?${MOBILE}`],
  ['a sign behind an address', `https://www.example.org/?id=1 咨询&${MOBILE}`],
  ['a parameter of an address', `https://www.example.org/?tel=${MOBILE}`],
  ['the signs of an address', `https://www.example.org/?q=%E7%94%B5%E8%AF%9D${MOBILE.replace(/\d/g, '%3$&')}`],
  ['a Chinese digit right behind', `${MOBILE}一直打不通`],
  ['a Chinese digit right before', `统一${MOBILE}`],
])('a mobile number with %s is found', (_, text) => {
  expect(rulesOf(text)).toEqual(['privacy/mobile'])
})

test.each([
  ['an amount', `${MOBILE}元`],
  ['the number of a page', `https://www.example.org/c${MOBILE}.html`],
  ['a longer number', `2016${MOBILE}`],
  ['a decimal fraction', `0.${MOBILE}`],
  ['the number of a page behind a comma', `https://www.example.org/art,${MOBILE}.html`],
  ['an amount with commas', '投入13,800,138,000元'],
  ['an amount with commas and no unit', '投入13,800,138,000'],
  ['a list with its unit', '三年走访138、1380、8000户'],
  ['a list that says so', '三年分别是138、1380、8000。'],
  ['a longer list', '四年是138、1380、8000、9000。'],
  ['the end of a longer list', '四年是1200，138，1380，8000。'],
  ['calls of three years', '接听电话1380、1456、890次'],
  ['years', '1998、1999、2000'],
  ['a sum', `${ROW.join('+')}=9518`],
  ['a longer sum', `${ROW.join('+')}+20`],
  ['a sum in groups', `合计 ${GROUPS.join(' ')} 元`],
  ['a row of a table with bars', `|示例区|${ROW.join('|')}|`],
  ['such a row without bars at its ends', `示例区|${ROW.join('|')}`],
  ['the year of a document', '138（2016）1234号'],
  ['a row of a table', `示例区,${ROW.join(',')}`],
  ['a row of a table after a word', `接听电话数,${ROW.join(',')}`],
  ['a list of a program', `[${ROW.join(', ')}]`],
  ['arguments of a program', `f(${ROW.join(',')})`],
  ['a long word', `l${'o'.repeat(12)}l`],
  ['part of a token', `x${MOBILE.replaceAll('0', 'O')}`],
  ['part of a digest', `a62107${MOBILE}e${'f0'.repeat(8)}`],
])('%s is no mobile number', (_, text) => {
  expect(rulesOf(text)).toEqual([])
})

// no such area as 990000: the number belongs to nobody
const RESIDENT_ID = ['990000', '20000101', '001', '2'].join('')

test.each([
  ['letters for zeros', RESIDENT_ID.replaceAll('0', 'O')],
  ['small letters for zeros', `${RESIDENT_ID.slice(0, 3)}${RESIDENT_ID.slice(3).replaceAll('0', 'o')}`],
  ['letters for ones', RESIDENT_ID.replaceAll('1', 'l')],
  ['both', `证件：${RESIDENT_ID.replace('0', 'O').replaceAll('1', 'I')}。`],
  ['letters and spaces', RESIDENT_ID.replaceAll('0', 'O').replace(/(.{6})(.{8})/, '$1 $2 ')],
  ['commas', RESIDENT_ID.replace(/(.{6})(.{8})/, '$1，$2，')],
])('a resident id with %s is found', (_, text) => {
  expect(rulesOf(text)).toEqual(['privacy/resident-id'])
})

test.each([
  ['two blanks', '身份证  $1  $2  $3'],
  ['blanks and hyphens', '身份证号：$1 - $2 - $3'],
  ['dashes', '$1—$2—$3'],
  ['brackets', '$1（$2）$3'],
  ['dots between all digits', [...RESIDENT_ID].join('.')],
  ['a category and a grade of disability', '残疾证号$1$2$343'],
  ['those and a replacement', '$1$2$343B1'],
])('a resident id with %s is found', (_, form) => {
  expect(rulesOf(RESIDENT_ID.replace(/^(.{6})(.{8})(.{4})$/, form))).toEqual(['privacy/resident-id'])
})

test('a number inside a digest is part of it, in a shorter token it is one', () => {
  expect(rulesOf(`ab${MOBILE}${'f'.repeat(19)}`)).toEqual([])
  expect(rulesOf(`ab${MOBILE}${'f'.repeat(18)}`)).toEqual(['privacy/mobile'])
})

test('every Chinese way to write a digit is read', () => {
  const signs = '〇零○一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖'
  expect([...signs].map((sign) => CHINESE_DIGITS[sign]).join('')).toBe('00011122233445566778899')
})

test('one that is mistyped is found in its parts after the word, and a page or an order is none', () => {
  const mistyped = `${RESIDENT_ID.slice(0, -1)}${RESIDENT_ID.endsWith('3') ? 4 : 3}`
  expect(rulesOf(`残疾人证 ${mistyped.replace(/^(.{6})(.{8})/, '$1—$2—')}`)).toEqual(['privacy/resident-id'])
  expect(rulesOf(`订单号 ${mistyped}`)).toEqual([])
  expect(rulesOf(`https://www.example.org/${mistyped}`)).toEqual([])
  expect(rulesOf('身份证换领时间：2016/03/22—2016/04/01，2016.3.22-2016.12.31')).toEqual([])
})

test.each([
  ...['+86-451-84', '0451/84', '0451.84', '0451-84', '0451―84', '0451一84'].map((start) => `${start}000000`),
  ...['0451-8400', '（0451）8400', '+86 451 8400', '电话 8400'].map((start) => `${start}—0000`),
  ['0451', ...'84000000'].join(' '),
])('the landline %s is found', (text) => expect(rulesOf(text)).toEqual(['privacy/landline']))

test('a day behind a code and the number of a page are no landlines', () => {
  expect(rulesOf('0451-20160322')).toEqual([])
  expect(rulesOf(`https://www.example.org/${['0451', '84000000'].join('-')}`)).toEqual([])
})

test.each([
  '信用卡活动时间：2019.05.01-2019.06.01',
  '公众号账号运营时间 2019.05.01 - 2019.06.01',
  '残疾证办理时间：2019-05-06-2020-05-06',
  '残疾人证办理：2019 2020 2021 2022 人',
  '志愿者（150）2019-2020年度',
  '文号（135）2019 2020',
  `https://www.example.org/s?q=%E9%80%9A%E7%9F%A5&id=${MOBILE}`,
  `https://www.example.org/s?title=a%20b&aid=${MOBILE}`,
])('%s is nothing private', (text) => expect(rulesOf(text)).toEqual([]))

test('an office beside the word for such a certificate keeps its number, which can be registered', () => {
  expect(rulesOf(`残疾人证咨询电话 ${['0451', '84000000'].join('-')}-8001`)).toEqual(['privacy/landline'])
})

test('what was made readable is read in its plain form', () => {
  expect(rulesOf(`https://www.example.org/?tel=%EF%BC%91${MOBILE.slice(1)}`)).toEqual(['privacy/mobile'])
  expect(rulesOf(`https://www.example.org/?tel=${MOBILE.slice(0, 3)}%E2%80%8B${MOBILE.slice(3)}`)).toEqual([
    'privacy/mobile',
  ])
})

test.each([['  '], ['.'], [' - ']])('a bank card with %j between its groups is found', (gap) => {
  expect(rulesOf(['6200', '0000', '0000', '0005'].join(gap))).toEqual(['privacy/bank-card'])
})

test('few of something sensitive are told by the place or by what they are of', () => {
  expect(rulesOf(`今年仅${1}例`)).toEqual([])
  expect(rulesOf(`全村离婚的仅${1}户`)).toEqual(['privacy/small-base'])
})

test.each([
  `全${'区'}只此唯一一例`,
  `我${'县'}唯一的一名受暴妇女`,
  `本${'镇'}就有两户，都是受暴妇女`,
  `全${'区'}仅3 名受暴妇女`,
])('%s is a small base', (text) => expect(rulesOf(text)).toEqual(['privacy/small-base']))

test.each([
  '全区仅二十三例',
  '全村只有3名党员。受暴妇女另有安排',
  '受暴妇女有热线。全村只有2名党员',
  '只有3例',
  '全村开展工作，会上仅3例',
])('%s is none', (text) => expect(rulesOf(text)).toEqual([]))

// each is found by the one pair of signs that its detector looks for first
test.each([
  ['privacy/email', ['somebody', 'mail.cn'].join('艾特')],
  ['privacy/plate', `号牌 A${12345}`],
  ['privacy/plate', `牌照 A${12345}`],
  ['privacy/social-account', ['企鹅号', '123456'].join(' ')],
  ['privacy/social-account', ['加微', 'somebody1'].join(' ')],
  ['privacy/social-account', ['加v', 'somebody1'].join('：')],
  ['privacy/social-account', ['薇', 'somebody1'].join('❤')],
  ['privacy/certificate', `户口本号${'0'.repeat(10)}`],
  ['privacy/certificate', `户口簿编号 ${'0'.repeat(10)}`],
  ['privacy/certificate', `驾照号${'0'.repeat(10)}`],
  ['privacy/passport', `护照号 G${'一二三四五六七八'}`],
  ['privacy/passport', `passport G${'一二三四五六七八'}`],
  ['privacy/passport', `通行证 C${'一二三四五六七八'}`],
])('%s: %s is found by its words', (rule, text) => expect(rulesOf(text)).toEqual([rule]))

test('a telephone parameter of an address is found', () => {
  expect(rulesOf(`https://www.example.org/?phone=${MOBILE}`)).toEqual(['privacy/mobile'])
})

test('what is found stands where it stood before it was normalised', () => {
  const text = `电\u200b话：${[...MOBILE].join('\u200b')}。`
  expect(scanText(text).map(({ start, end }) => text.slice(start, end).replaceAll('\u200b', ''))).toEqual([MOBILE])
})

test('a name that an address hands over is found, one in the title of a page is not', () => {
  const encoded = encodeURIComponent(`当事人${NAME}`)
  expect(rulesOf(`https://www.example.org/s?a=1&name=${encoded}`)).toEqual(['privacy/person-name'])
  expect(rulesOf(`https://www.example.org/item/${encoded}/1`)).toEqual([])
})

test('every name of a list is found', () => {
  const other = ['李', '建', '国'].join('')
  expect(scanText(`当事人${NAME}、${other}和王某某`).map(({ value }) => value)).toEqual([NAME, other])
})

test.each(['王某', '王某某', '王某甲', '王女士', '王大姐', '王×', '王**'])('“当事人%s” names nobody', (name) => {
  expect(rulesOf(`当事人${name}来访`)).toEqual([])
})

test('a name of a child is the name of a minor', () => {
  expect(rulesOf(`女童${NAME}`)).toEqual(['privacy/minor'])
  expect(rulesOf(`9岁的${NAME}`)).toEqual(['privacy/minor'])
  expect(rulesOf(`39岁的${NAME}`)).toEqual(['privacy/person-name'])
})

test('ten thousand records of 2 KB take less than two seconds of computing on a busy machine', () => {
  const paragraph = '甲区妇联在6月8日下午组织志愿者走访前进村的老人和留守妇女，发放宣传册200余份，解答群众问题35个。'
  const texts = Array.from({ length: 10_000 }, (_, index) => `编号${index} ${paragraph.repeat(15)}`)
  expect(Buffer.byteLength(texts[0] ?? '')).toBeGreaterThan(2000)
  const before = process.cpuUsage()
  expect(texts.flatMap(scanText)).toEqual([])
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
})

test.each([
  '1 ',
  '13 ',
  '路1号',
  '一号楼',
  '当事人王',
  '家住',
  '（',
  'a@',
  'a.a@',
  '://1',
  '只有1名',
  '8岁',
  '的丈夫',
  '\u200b1',
  '小学一年级1',
  '1,',
  '1，3',
  '电话1、',
  '一、',
  '0l',
  'O 1 ',
  '13O-',
  '?a=%',
  '&a=%41',
  '%e4%bd%a0',
])('a file full of %j takes no longer than any other', (unit) => {
  const before = process.cpuUsage()
  scanText(unit.repeat((256 * 1024) / unit.length))
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
})

test.each([
  '地点：康宁妇女之家',
  '来到康宁妇女之家',
  '走进柳荫联系点看望老人',
  '点位：华苑服务点',
  '和金苑驿站一起办',
  '发布者：杨树工作站',
])('%s names a place, nobody', (text) => {
  expect(scanText(text)).toEqual([])
})

test('who stands behind the label of a place is found as in a line of their own', () => {
  const name = ['王', '秀', '兰'].join('')
  expect(scanText(`地点：${name}家`).map(({ value }) => value)).toEqual([name])
})
