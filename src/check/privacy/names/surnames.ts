/** Surnames of one character, by how many of a thousand people have each. */
const PER_THOUSAND: readonly (readonly [number, string])[] = [
  [72, '王'],
  [70, '李'],
  [67, '张'],
  [51, '刘'],
  [46, '陈'],
  [32, '杨'],
  [24, '黄'],
  [20, '周赵'],
  [20, '吴'],
  [15, '孙徐'],
  [13, '朱马'],
  [11, '高何林郭胡'],
  [9, '梁谢罗郑宋'],
  [6.5, '许曾邓冯彭曹韩唐'],
  [5, '于余潘田萧董蔡袁'],
  [4, '丁任傅卢叶吕姚姜崔廖杜沈程苏蒋谭钟魏'],
  [3, '侯夏孟尹戴方江汪熊白石秦范薛贾邱邹金阎陆韦'],
  [2, '万严史武段毛贺邵郝钱陶雷顾黎龙龚'],
  [1.2, '乔伍佟俞倪关凌华向孔季安屈岳常庞康文施易柳梅樊殷毕汤洪温焦牛申祝章管纪翁翟耿聂肖舒莫葛覃赖辛邢闫阮霍颜鲁鲍齐'],
  [
    0.4,
    '丘丛丰乌习亓亢仇仉付仝代仲伏位佐佘修储元兰冀冉冷冼刁初勾包匙匡千卓单卜卞占古司哈喻奚娄宁宗官宫容宿寇封尚尤展屠岑左巨巩巴帅干平幸庄库应廉惠戈戎成战戚房拜揭操支敖敬时明昝晁晋晏景智曲朴柏查柯柴栾桂桑楚楼欧母水池沃沙洛浦涂游湛滕满漆燕牟狄玄甄甘由皮盛相瞿矫祁祖税穆窦童符简米粟索綦练缪肇腾臧艾芦花苑苗苟茅茹荀荆荣蒲蓝蔚蔺衡衣裴褚解訾詹谈谌谷贝贡费赫路车边连迟逄逯邝邬邰邸郁郄郎郗郜鄂鄢钮铁银门闵闻阚阳阴隆隋随隗雍雒鞠项骆鹿麦麻黑',
  ],
]

/** The share of people who have a surname. */
export const SURNAME_SHARES: ReadonlyMap<string, number> = new Map(
  PER_THOUSAND.flatMap(([share, chars]) => [...chars].map((char) => [char, share / 1000] as const)),
)

/** Surnames of two characters. */
export const COMPOUND_SURNAMES: readonly string[] =
  '欧阳 上官 司马 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 皇甫 公孙 慕容 令狐 宇文 长孙 轩辕 端木 申屠 呼延 闻人 澹台 淳于 单于 太史 西门 百里 东郭 南门 赫连 万俟 钟离 拓跋 鲜于 完颜 叶赫 那拉 爱新 佟佳 富察 瓜尔 濮阳 公冶 宗政 仲孙 太叔 司空'.split(
    ' ',
  )
