/** Characters that names are written in when they come from another language. */
const SOUNDS =
  '阿艾安敖奥巴白拜班邦宝保贝本比毕别波伯布才措达大丹旦德登蒂迪丁东都杜多娥尔法菲夫福噶嘎盖干高戈格古贵哈海汗杭浩赫黑胡惠吉加佳嘉贾江杰金娟卡凯康柯克肯空库拉兰朗勒雷里丽力利莲列琳龙鲁罗洛玛麦曼梅美门蒙米敏明莫姆木娜南尼妮努诺欧帕佩皮萍普其奇琪恰琴青仁日茹若萨赛桑沙山善什斯苏索塔台泰坦特提图吐托娃瓦万旺维温翁乌西希夏辛雅央扬伊依英雍尤于玉约扎旃珍者真智珠孜卓宗祖花香草买古里再帖热甫合提肉孜汗江艾力克木依玛色热娜姑孜'

/** Names of two parts with a dot between them, such as those of Uygurs and Kazakhs. */
const DOTTED = new RegExp(`[${SOUNDS}]{2,7}[·•・‧∙.][${SOUNDS}]{2,7}`, 'y')

/** Names that end or begin as Tibetan, Mongolian, Uygur, Yi and Korean ones of women often do. */
const TYPICAL =
  /(?:[\u4e00-\u9fff]{0,2}(?:其其格|古丽|阿依|吐尔逊|买买提|木汗|热依汗|帕提|卓玛|卓嘎|央金|央宗|拉姆|措姆|德吉|次仁|格桑|才让|扎西|娜仁|萨仁|乌云|乌兰|高娃|图雅|托娅|琪琪格|斯琴|阿嘎|阿呷|尔古|吉克|阿牛|玛依|努尔|哈斯|萨日|塔娜|白玛|旺姆|曲珍|仓决|拉珍|尼玛|巴桑)[\u4e00-\u9fff]{0,3}?)(?=$|[^\u4e00-\u9fff]|[的在因与和及是被向对从来称说反表介告今现家有为等一女男])/y

/** The length of a name of a minority's style at an offset, 0 where none is. */
export function minorityNameAt(text: string, start: number): number {
  return Math.max(lengthAt(DOTTED, text, start), lengthAt(TYPICAL, text, start))
}

function lengthAt(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0].length ?? 0
}
