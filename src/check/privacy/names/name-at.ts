import { GIVEN, NEVER_GIVEN } from './given.ts'
import { COMPOUND_SURNAMES, PLAIN_SURNAMES, WORD_SURNAMES } from './surnames.ts'

const LONGEST = 4
const AHEAD = 4

/** What stands after a surname in place of a name: 王某某, 李女士, 张主任. */
const UNNAMED =
  /^(?:某|×|＊|\*|x|女士|先生|小姐|太太|大?[姐妈爸哥嫂婶姨娘爷奶叔伯](?![\u4e00-\u9fff])|阿姨|大[姐妈嫂婶娘爷叔伯哥]|奶奶|爷爷|老师|医生|法官|警官|律师|书记|主任|主席|会长|村长|所长|局长|科长|处长|经理|老板|同志|同学|师傅|维权|中专|中学|家[村屯沟庄堡店营窝湾坪岭河桥铺子集寨坡洼大小])/

/** What may follow a name at once. */
const AFTER =
  /^(?:$|[^\u4e00-\u9fff]|[的在因与和及是被向对于从到来称说诉反表介告今现年曾系将把也又已还并家有没自为就等给让想要遭提申请领带通过道认接受拿出走开始担任做种养打离结起跟随之患怀住育常每多经前由以便再则女男先同某一两三各均都不无未非求找需能会愿敢必须得早昨当去上下入收获])/

/** How much what stands beside a name says that it is one: a word for a party of a case says more than one for villagers. */
export type Evidence = 'weak' | 'strong' | 'certain'

/** What makes a place or an office of what looked like a name: 康安街道, 齐鲁晚报. */
const PLACE = /^(?:街道|社区|小区|办事处|[镇乡县市州屯](?!长)|村(?![里民])|路|晚报|日报|家政|车友)/
/** Words that begin with a surname and that no dictionary knows. */
const NO_NAME =
  /^(?:关[爱心]|龙江|应保|高新|平新|林[权下地业木间草区场果]|杨树|柳树|汤圆|向阳|麦[冬田子穗]|白玉兰|金银花|万[人户])/

/** Surnames that are grammar more often than names: after one of these a dictionary word is no name. */
const GRAMMAR = new Set('于向和应曾成解从由时方平水常安')

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The length of the full name of a person that begins at an offset, 0 where none does.
 * A name is a surname that stands as a word of its own, and one or two characters that names are made of:
 * that is what tells 向某某 from 向法院, without a dictionary of names.
 */
export function nameAt(text: string, start: number, evidence: Evidence): number {
  const surname = surnameAt(text, start)
  if (surname === '' || NEVER_GIVEN.has(text.charAt(start + surname.length))) return 0
  const rest = text.slice(start + surname.length, start + LONGEST + AHEAD)
  if (UNNAMED.test(rest) || NO_NAME.test(surname + rest)) return 0
  const ends = wordEnds(surname, rest)
  const given = [rest.slice(0, 2), rest.slice(0, 1)].find(
    (candidate) => isGiven(candidate) && isName({ surname, given: candidate, rest, ends }, evidence),
  )
  return given === undefined ? 0 : surname.length + given.length
}

/** Whether no word of the text before an offset goes on after it: 务 in 服务工 begins nothing. */
export function isWordStart(text: string, offset: number): boolean {
  const before = /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, offset - 6), offset))?.[0] ?? ''
  return before === '' || wordEnds(before, text.slice(offset, offset + LONGEST)).has(before.length)
}

function surnameAt(text: string, start: number): string {
  const two = text.slice(start, start + 2)
  if (COMPOUND_SURNAMES.has(two)) return two
  const one = text.charAt(start)
  return PLAIN_SURNAMES.has(one) || WORD_SURNAMES.has(one) ? one : ''
}

/** Where words end in a text and the Han characters that follow it. */
function wordEnds(text: string, rest: string): Set<number> {
  const han = /^[\u4e00-\u9fff]*/.exec(rest)?.[0] ?? ''
  return new Set([...words.segment(text + han)].map(({ index, segment }) => index + segment.length))
}

function isGiven(given: string): boolean {
  return /^[\u4e00-\u9fff]+$/.test(given) && ![...given].some((char) => NEVER_GIVEN.has(char))
}

interface Candidate {
  surname: string
  given: string
  /** what follows the surname */
  rest: string
  /** where words end, from the surname on */
  ends: ReadonlySet<number>
}

function isName({ surname, given, rest, ends }: Candidate, evidence: Evidence): boolean {
  const end = surname.length + given.length
  const after = rest.slice(given.length)
  if (!ends.has(end) || PLACE.test(after)) return false
  const known = [...given].filter((char) => GIVEN.has(char)).length
  const isPlain = PLAIN_SURNAMES.has(surname) || surname.length > 1
  // the dictionary takes the surname for a part of a word: 高丽华, or 安然, which is a name only where nothing goes on
  if (!ends.has(surname.length)) {
    const isAlone = evidence === 'certain' && !/^[\u4e00-\u9fff]/.test(after)
    return known === given.length && (given.length === 2 ? evidence !== 'weak' : isAlone)
  }
  const isSpelt = ends.has(surname.length + 1)
  if (GRAMMAR.has(surname) && !isSpelt && evidence !== 'certain') return false
  // a word of two or more characters begins where the name ends
  const isBounded = AFTER.test(after) || !ends.has(end + 1)
  if (known === given.length) {
    return isBounded || (given.length === 2 && (isPlain || isSpelt)) || (isPlain && evidence !== 'weak')
  }
  return known === 1 && isBounded && isPlain
}
