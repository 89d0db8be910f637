import { type Detector, REMOVE_OR_REGISTER, sample } from './detector.ts'
import { allOf, matchesOf } from './match.ts'

/** An account after the word; a public account (公众号) is an organisation's. */
const WECHAT =
  /(?:微信|薇信|威信|[Vv]信|加[微薇Vv]|薇[^\u4e00-\u9fff\w]|\bwechat|\bweixin|\bvx|\bwx)(?: ?(?:号码?|账号|帐号|ID))?(?:[:：为是搜加，,]|[ \t]|加我|搜索|添加){0,4}(?<value>[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_./-])/dgi
const QQ =
  /(?:qq|(?<![a-z])q ?(?=[号群])|扣扣|企鹅|群号)(?:号码?|账号|帐号|群号?)?[:：为是，, \t]{0,4}(?<value>[1-9]\d{4,10}|(?!(?:19|20)\d\d[ -]\d)[1-9]\d{1,3}(?:[ -]\d{3,4}){1,3}|[1-9](?:[ -]\d){4,10})(?![ -]?\d|[ ]?[人个名万亿户次条年元])/dgi
/** Accounts of other networks; one that says whose it is, an office, is for the public. */
const OTHERS =
  /(?<!(?:官方|政务|妇联|单位|机构|认证)的?)(?:抖音|快手|小红书|陌陌|火山|西瓜|支付宝|钉钉)(?: ?(?:号码?|账号|帐号|ID))[:：为是，, \t]{0,4}(?<value>[A-Za-z0-9][A-Za-z0-9_.-]{4,19})(?![A-Za-z0-9]|[ ]?[人个名万亿户次条年元])/dgi

export const socialAccount: Detector = {
  id: 'privacy/social-account',
  label: '微信、QQ 或别的账号',
  meaning: '微信号、QQ 号、抖音号这样的账号能直接找到人，只有登记过的单位账号可以写。',
  advice: REMOVE_OR_REGISTER,
  bad: sample(
    `微信号：${['someone', '0000'].join('_')}`,
    `QQ：${['100', '0000'].join('')}`,
    `QQ ${['100', '0000'].join('-')}`,
    `群号 ${['100', '0000'].join('')}`,
    `Q群${['100', '0000'].join('')}`,
    `抖音号 ${['someone', '0000'].join('_')}`,
    `支付宝账号：${['someone', '0000'].join('_')}`,
  ),
  good: sample(
    '微信群326个',
    '微信公众号 nvxing',
    'QQ 用户 20000 人',
    'QQ 群 2016-03-22 建立',
    '市妇联官方抖音号 nvxing2016',
    '抖音号20000个',
    '微信群号召 20000 人',
    'Q群20000个，支付宝账号20000个',
  ),
  numeric: true,
  trigger: {
    pairs: [
      ['微薇威', '信'],
      ['扣', '扣'],
      ['企', '鹅'],
      ['加', '微薇vV'],
      ['薇', '：:❤ '],
      ['vV', '信'],
      ['wvWViI', 'xX'],
      ['wW', 'eE'],
      ['qQ', 'qQ号群 '],
      ['群', '号'],
      ['音手书陌山瓜宝钉', '号账帐iI '],
    ],
  },
  find: ({ text }) => allOf(matchesOf(text, WECHAT), matchesOf(text, QQ), matchesOf(text, OTHERS)),
}
