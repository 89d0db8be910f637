import { type Detector, sample } from './detector.ts'
import { matchesOf } from './match.ts'
import { NAME_TRIGGER } from './names/full-names.ts'

/** One child's school and class: enough to find the child, even without a name. */
const SCHOOL = '(?:小学|中学|学校|中心校|完小|初中|高中|幼儿园)'
const CLASS = String.raw`(?:(?:[一二三四五六1-9]年级|初[一二三]|高[一二三]|[大中小]班)[^，。；\n]{0,2}?|[一二三四五六七八九1-9]年)[（(]?[\d一二三四五六七八九十]{1,2}[)）]?班`
const IN_CLASS = new RegExp(
  `(?:就读于?|在读|上学|学生|女童|男童|女孩|男孩|孩子|女儿|儿子|同学|某)[^。；\\n]{0,12}(?<value>${SCHOOL}[^。，；\\n]{0,4}?${CLASS})`,
  'dg',
)
const CLASS_OF_ONE = new RegExp(
  `(?<value>${SCHOOL}[^。，；\\n]{0,4}?${CLASS})的?(?:学生|女生|男生|同学|女童|男童)?[\\u4e00-\\u9fff](?:某|同学)`,
  'dg',
)

const NAME = ['王', '小', '雨'].join('')

export const minor: Detector = {
  id: 'privacy/minor',
  label: '未成年人的身份',
  meaning: '未成年人的姓名，或学校加班级，会让人认出孩子，所以不许有。',
  advice: '写“一名小学生”这样的说法，不写姓名、学校和班级。',
  bad: sample(`女童${NAME}得到资助`, `王某某就读于第一小学三年级${2}班`, `女童（中心小学二年${1}班）`),
  good: sample('女童王某某得到资助', '第一小学三年级共有4个班', '学生在小学三年办了5个班', '资助小学生20名'),
  trigger: { ...NAME_TRIGGER, signs: `${NAME_TRIGGER.signs}班` },
  *find({ text, names }) {
    for (const name of names) if (name.isChild) yield name
    if (!text.includes('班')) return
    yield* matchesOf(text, IN_CLASS)
    yield* matchesOf(text, CLASS_OF_ONE)
  },
}
