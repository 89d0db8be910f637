import { type Detector, sample } from './detector.ts'
import { allOf, type Match, matchesOf } from './match.ts'

const NUMBER = String.raw`[A-Za-z]?[\d一二三四五六七八九十百零〇]{1,6}(?:[-－—][\d一二三四五六七八九十]{1,4})?`
const BUILDING = `${NUMBER} ?(?:号楼|栋|幢|座|#楼)`
const ROOM = `${NUMBER} ?(?:室|房|户|号房)`
/** What a number behind a building counts that is no room of it; 家里 and 本人 are of whoever lives there. */
const COUNTED =
  '[ ]?(?:[人个万元户名年平套间床台册米㎡m]|[余多][人名户套间]|张床|部门|本(?:书|图书|册)|家(?:企业|单位|商户|商店|店)|位(?:居民|老人|代表|群众))'

/** A street or an estate with the number of a house; not a bus line, a document or a machine. */
const HOUSE = String.raw`(?:(?![在于到往从])[\u4e00-\u9fff]){1,8}(?:大街|大道|街|路|巷|胡同|弄|小区|家园|花园|公寓|新村|新城|苑|里)(?:社区)?[ ,，]?(?:${NUMBER} ?弄[ ,，]?)?[甲乙丙丁]?${NUMBER} ?(?:号(?![线文令公召机台车站令码桥])|栋|幢|号楼)`
/** A house of a village; not a greenhouse, a well or a field of one. */
const FARM = String.raw`(?:(?![在于到往从])[\u4e00-\u9fff]){1,8}(?:村|屯)[ ,，]?(?:第?${NUMBER} ?(?:[村居]民)?小?[组社队][ ,，]?)?${NUMBER} ?号(?![线文令公召举机台车站码大棚井地田池仓厂]|开[展办幕会工])`
/** The building, the entrance and the room of an estate, as people write them: 3-2-501. */
const IN_SHORT = String.raw`[\u4e00-\u9fff]{1,8}(?:小区|家园|花园|公寓|新村|新城|苑)[ ,，]?\d{1,3}[-－—]\d{1,2}[-－—]\d{3,4}(?!\d)`
const INSIDE = String.raw`(?:${BUILDING}|${NUMBER} ?号院?)[ ,，]?${NUMBER} ?(?:(?:单元|门)[ ,，]?(?:${NUMBER} ?(?:室|房|号|户)?)?|(?:层|楼)[ ,，]?${NUMBER} ?(?:室|房|号|户)?)|(?:${BUILDING}|${NUMBER} ?单元)[ ,，]?(?:${ROOM}|\d{3,4}(?!\d|${COUNTED}))`
/** A building that is named by a letter alone, where households, acres and trees are counted as well. */
const LETTERED = String.raw`(?<![A-Za-z])[A-Za-z][栋幢座][ ,，]?(?:${NUMBER} ?(?:室|号房)|\d{3,4}(?=号|[，。,；;、）) ]|$))`
/** The entrance and the room with a dash between them, and what stands for the building before it, or for the room behind it. */
const WITH_DASH = String.raw`(?:(?:${BUILDING}|${NUMBER} ?#)[ ,，]?\d{1,2}[-－—]\d{3,4}(?:(?!\d) ?室)?(?!\d)|(?<![\d.-])\d{1,3}[-－—]\d{3,4} ?室(?![内外温]))`
const SIDE = '[东西左右中南北][户门]'
/** An entrance named by a letter, or a floor and the side of the stairs. */
const BY_STAIRS = String.raw`(?:(?:${BUILDING}|[A-Za-z] ?[栋幢座])[ ,，]?)?(?:[甲乙丙丁]单元[ ,，]?(?:${NUMBER} ?(?:楼|层|室|号|户)|\d{3,4}(?!\d))|${NUMBER} ?单元[ ,，]?${NUMBER} ?(?:楼|层(?=${SIDE})))(?:${SIDE})?|${NUMBER} ?[楼层][东西左右中南北]户(?![外型籍])`
const ADDRESS = new RegExp(
  `(?<value>(?<street>${HOUSE}|${FARM})(?:[ ,，]?(?:${INSIDE}|${ROOM}))?|${IN_SHORT}|${WITH_DASH}|${BY_STAIRS}|${INSIDE}|${LETTERED})`,
  'dg',
)

/** Rooms that nobody lives in, behind their number. */
const PUBLIC_ROOM = /^ ?(?:会议|办公|培训|活动|接待|调解|阅览|实训|教)室|^ ?(?:报告|多功能|会议|接待)厅/
/** Households are counted by the buildings that were made for them; behind a room stands who lives there. */
const BUILT = /[房建成设盖] ?$/
const HOUSEHOLDS = /^(?:$|[，。,；;、）)\s]|居民|家庭|群众|困难|全部|已|的)/
const REACH = 4

/** Whether a value is neither a public room nor a count of buildings and households; with its street it is told in any case. */
function isHome(value: string, { input, index, groups }: RegExpExecArray): boolean {
  if (groups?.['street'] !== undefined) return true
  const end = index + value.length
  const [before, behind] = [input.slice(Math.max(0, index - REACH), index), input.slice(end, end + REACH)]
  const isCount = value.endsWith('户') && BUILT.test(before) && HOUSEHOLDS.test(behind)
  return !isCount && !PUBLIC_ROOM.test(behind)
}

/** After a word for home even a village group is too near. */
const HOME = new RegExp(
  String.raw`(?:家住|住址|住在|现住|居住在|家庭地址|家庭住址|户籍地|户籍所在地|暂住|租住)[^\n，。；]{0,30}?(?<value>(?:[\u4e00-\u9fff]{1,6}(?:村|屯|社区|小区|街道|镇))?${NUMBER} ?(?:号楼|号|栋|幢|单元|室|组|社|队|门)(?:[ ,，]?${NUMBER} ?(?:号楼|号|栋|幢|单元|室|组|门|户))*)`,
  'dg',
)

/** Without a number and one of these words behind it nothing is an address; only around them is it worth looking. */
const POSSIBLE =
  /[\d一二三四五六七八九十百零〇] ?(?:号|栋|幢|座|单元|室|房|户|组|社|队|门|#)|[A-Za-z][栋幢座]|[甲乙丙丁]单元|[东西左右中南北]户|[区园寓村城苑][ ,，]?\d/g
const UNITS = '号栋幢座单室房户组社队门#'
const BEFORE = 48
const AFTER = 32

/** The stretches of a text that may hold an address, none over another. */
function* stretches(text: string): Generator<Match> {
  let stretch: Match | undefined
  for (const { index } of text.matchAll(POSSIBLE)) {
    const next = { start: Math.max(0, index - BEFORE), end: index + AFTER }
    if (stretch && next.start < stretch.end) stretch.end = next.end
    else {
      if (stretch) yield stretch
      stretch = next
    }
  }
  if (stretch) yield stretch
}

export const address: Detector = {
  id: 'privacy/address',
  label: '详细住址',
  meaning: '地址写到门牌、楼栋、房间就能找上门，只许写到街道或村。',
  advice: '只写到街道或村；确是对外公开的单位地址，请编辑登记到 content/public-contacts.yaml。',
  bad: sample(
    `建设街${100}号`,
    `和平小区${3}号楼${2}单元${501}室`,
    `和平小区${3}-2-501`,
    `和平大街甲${12}号`,
    `前进村${3}组${12}号`,
    `家住前进村${3}组`,
    `和平家园 ${7}#2-${1804}`,
    `${7}号楼2-${1804}`,
    `她住2-${1804}室`,
    `B栋${'甲'}单元${9}楼`,
    `她住B栋${302}室`,
    `她住A座${1203}`,
    ...['家里', '本人不在', '位于东侧', '张某'].map((behind) => `${2}号楼${502}${behind}`),
    `安置房${8}栋${502}户王某`,
    `前进村${12}号开小卖部`,
    `和平路${88}弄${12}号${402}室`,
    `前进村第三村民小组${12}号`,
    `${3}单元${2}楼左门`,
    `${'甲'}单元${901}`,
    ['九楼', '东户'].join(''),
  ),
  good: sample(
    '示妇发〔2020〕1号',
    '地铁1号线开通',
    '建成大棚12栋',
    '前进村妇女之家',
    '和平路1号桥',
    '前进村3组12户',
    '全区2016-3-22以前',
    '3号楼2016年建成',
    '第三单元二层意思',
    '1#公路2-1标段',
    '2016-2017学年',
    '惠及山东户籍妇女',
    '在2号楼302会议室座谈',
    '3号楼500余人参加',
    '建成安置房8栋502户，安置困难家庭',
    'B座2016年建成，有房120间，A座3000册，C栋120户居民，D座1200株',
    '前进村三组18号开展活动',
    '二楼南户外平台',
  ),
  trigger: {
    pairs: [
      [`digit一二三四五六七八九十百零〇 `, UNITS],
      ['letter', '栋幢座'],
      ['区园寓村城苑', 'digit ,，'],
      ['甲乙丙丁', '单'],
      ['东西左右中南北', '户'],
    ],
  },
  *find({ text }) {
    for (const stretch of stretches(text)) {
      const part = text.slice(stretch.start, stretch.end)
      for (const { start, end } of allOf(matchesOf(part, ADDRESS, isHome), matchesOf(part, HOME))) {
        yield { start: stretch.start + start, end: stretch.start + end }
      }
    }
  },
}
