import { type Detector, REMOVE_OR_REGISTER, sample } from './detector.ts'
import { allOf, matchesOf } from './match.ts'

const EMAIL =
  /(?<value>[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}(?: ?@ ?| ?[[(（【]at[\])）】] ?|艾特)(?:[A-Za-z0-9-]{1,63}(?: ?[.。] ?| ?[[(（【]dot[\])）】] ?)){1,6}[A-Za-z]{2,24})(?![A-Za-z0-9])/dgi
/** The signs as words, each of them: an English sentence has the one of them now and then. */
const IN_WORDS =
  /(?<![\w.])(?<value>[a-z0-9][\w.%+-]{0,63} at [a-z0-9-]{1,63}(?: (?:dot|点) [a-z0-9-]{1,63}){0,3} (?:dot|点) (?:com|cn|net|org|edu|gov|info|me|cc|io))(?![a-z0-9])/dgi

/** What stands in every such address. Most texts with an at sign have none; the search for whole ones is long in long words. */
const POSSIBLE = /(?<=[\w.%+-] ?)@ ?[A-Za-z0-9-]|[\w.%+-](?: ?[[(（【]at[\])）】]|艾特)/i

const POSSIBLE_IN_WORDS = / at [a-z0-9-]{1,63} (?:dot|点) /i

/** Domains that belong to nobody (RFC 2606), addresses of programs, and file names such as icon@2x.png. */
const NOBODY =
  /@(?:[a-z0-9.-]+\.)?example(?:\.(?:com|net|org))?$|\.(?:example|test|invalid|localhost|png|jpe?g|webp|avif|svg|gif|css|m?[jt]sx?)$|^git@|^no-?reply@|@users\.noreply\./i

export const email: Detector = {
  id: 'privacy/email',
  label: '电子邮箱',
  meaning: '邮箱能找到人，只有登记过的单位邮箱可以写。',
  advice: REMOVE_OR_REGISTER,
  bad: sample(
    ['someone', 'mail.cn'].join('@'),
    ['someone', 'mail.cn'].join('(at)'),
    ['someone', 'mail.cn'].join('@').replace('.', '。'),
    ['someone', 'AT', 'mail', 'DOT', 'cn'].join(' '),
  ),
  good: sample('写成 someone@example.org 的样子', '图片 icon@2x.png', 'Meet us at the dot on the map'),
  trigger: {
    signs: '@',
    pairs: [
      ['([（【', 'aA'],
      ['艾', '特'],
      ['dD', 'oO'],
      ['点', ' '],
    ],
  },
  find: ({ text }) =>
    allOf(
      POSSIBLE.test(text) ? matchesOf(text, EMAIL, (value) => !NOBODY.test(value)) : [],
      POSSIBLE_IN_WORDS.test(text) ? matchesOf(text, IN_WORDS) : [],
    ),
}
