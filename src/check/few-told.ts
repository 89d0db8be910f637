import { SENSITIVE_WORDS } from './privacy/sensitive-words.ts'

/** Two to nine in words, or a digit: “一名” is how a story begins, not a count. */
const FEW = String.raw`(?<![\d.,零一二三四五六七八九十百千万第至到—~-])(?:[1-9]|[二两三四五六七八九])[多余]?[例宗名人位户对件起](?!次)`
const CLAUSE = '[^,，。;；、:：!！?？\\n]'
const SENSITIVE = SENSITIVE_WORDS.source

/** “3名受暴妇女”, with what follows the sensitive word. */
const BEFORE = new RegExp(`${FEW}${CLAUSE}{0,8}?(?:${SENSITIVE})(?<tail>${CLAUSE}{0,10})`, 'giu')
/** “家庭暴力2件”, with what stands between. */
const AFTER = new RegExp(`(?:${SENSITIVE})(?<tail>(?:(?!\\d)${CLAUSE}){0,6}?)${FEW}`, 'giu')

/** Who works on such matters, or what is done against them, is counted with the same words. */
const OTHERS =
  /员|志愿者|律师|专家|干部|社工|民警|医生|法官|能手|部门|机构|组织|窗口|[局室站所]|保险|筛查|检查|普查|体检|知识|讲座|宣传|宣讲|培训|防治|预防|法规|条例|制度|提案|议案|建议/

/** Most texts have nothing of it, and need no closer look. */
const COUNT = /[1-9１-９二两三四五六七八九] *[多余]? *[例宗名人位户对件起]/

/** Whether a sentence of a text tells fewer than ten people or cases of a sensitive matter, by a number. */
export function tellsFew(text: string): boolean {
  if (!COUNT.test(text)) return false
  const plain = text.normalize('NFKC').replace(/ +/g, '')
  return [BEFORE, AFTER].some((form) =>
    [...plain.matchAll(form)].some(({ groups }) => !OTHERS.test(groups?.['tail'] ?? '')),
  )
}
