import { type Detector, sample } from './detector.ts'
import { matchesOf } from './match.ts'

/** What a person has a number of: insurance, a hospital's file, a certificate of the state. */
const NUMBERED =
  '(?:社保|社会保障|医保|医疗保险|就诊|诊疗)卡?的?号码?|(?:病历|病案|住院|门诊|学籍|准考证)的?(?:编号|号码?)|(?:低保|结婚|离婚|出生(?:医学)?|军官|士兵|警官|学生|驾驶|残疾人?|老年|老年人优待|退伍|退役军人优待|烈属|光荣|准生|生育服务|户口|居住)(?:证|证明|本|簿)(?:档案)?的?(?:编号|字号|号码?)|驾照(?:档案)?的?(?:编号|号码?)'
/** Certificates whose number follows at once, or as that of a document. */
const ORDINAL = '(?:军官|士兵|警官)证(?:[^\\d\\n，。；]{0,6}第)?'
const NUMBER = String.raw`(?:[A-Za-z]{1,3}(?=\d))?\d(?:[-—]?[\dA-Za-z]){4,24}|(?:19|20)\d\d第\d{3,}`

const CERTIFICATE = new RegExp(
  String.raw`(?:(?:${NUMBERED})(?!码?[段源])[^A-Za-z\d\n，。；、]{0,10}|${ORDINAL})(?<value>${NUMBER})(?![A-Za-z\d]|[ ]?[人个名万亿户次条年元件本份张例])`,
  'dg',
)

/** Fewer digits are a hotline, a year, a form. */
const LEAST_DIGITS = 6

// all zeros, so that of nobody
const NUMBER_OF_NOBODY = '0'.repeat(10)

export const certificate: Detector = {
  id: 'privacy/certificate',
  label: '证件、社保或病历的号码',
  meaning: '社保号、病历号、结婚证和低保证的号能查到一个人的病和家事，任何文件里都不许有。',
  advice: '删掉它，记录里用不着这样的号码。',
  bad: sample(
    `社保号${NUMBER_OF_NOBODY}`,
    `病历号 ${NUMBER_OF_NOBODY} 乳腺外科`,
    `结婚证字号 ${['J', '00000', '-2010-', '000000'].join('')}`,
    `低保证编号：示低${2016}第${'0'.repeat(5)}号`,
    `军官证号 军字第${'0'.repeat(7)}号`,
  ),
  good: sample(
    '低保证编号规则从2016年起统一',
    '社保卡号段已分配 230000 人',
    '医保卡号码段从20160001起',
    '残疾证办理 120000 件',
    '社保号码查询请拨打 12333',
    '结婚证明 20160001 份',
    '军官证 200000 人',
  ),
  numeric: true,
  trigger: {
    digits: 5,
    pairs: [
      ['保障险诊', '号卡的'],
      ['历案院诊籍证', '号编的'],
      ['证', '明第字档digit'],
      ['本簿', '号编的'],
      ['驾', '照'],
    ],
  },
  find: ({ text }) => matchesOf(text, CERTIFICATE, (value) => value.replace(/\D/g, '').length >= LEAST_DIGITS),
}
