/** Surnames that hardly ever begin another word. By the number of people who have them, most first. */
export const PLAIN_SURNAMES = new Set(
  '王李张刘陈杨赵吴孙徐朱郭林罗郑梁谢宋韩唐冯董萧程曹袁邓傅沈曾彭吕苏卢蒋蔡贾魏薛阎潘戴汪姜范姚谭廖邹熊郝崔邱秦顾侯邵孟尹黎覃殷樊葛伍庞颜倪严牛俞鲁韦梅翟詹聂辛管祝莫霍翁柳阮柯毕岑焦裴佟冀邢涂欧蒲褚娄缪佘闫肖卞骆车米丛隋晏栾蔺苗闵柴邸宫亓逯巩郜邰仝綦衣仉刁荆郁付',
)

/** Surnames that are words too, or begin many: 高度, 方便, 向法院. They need more evidence. */
export const WORD_SURNAMES = new Set(
  '黄高何胡马丁于余叶杜夏钟田任方石金陆孔白康毛江史龙万段雷钱汤易常武乔贺赖龚文周许施洪季温安时齐关左包向和成应项解水谷明平古丰边卜甘洛路桑宁盛童展凌申冷房蓝符池游祁曲尚华鲍简谈尤司庄麦随仲鞠幸戚喻宗官支储寇滕燕冉鹿修景晁战闻戈岳郎耿卓瞿帅苟花柏邬利农达匡沙敖粟奚占巴钮年巨苑单连',
)

/** Surnames of two characters. */
export const COMPOUND_SURNAMES = new Set(
  '欧阳 上官 司马 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 皇甫 公孙 慕容 令狐 宇文 长孙 轩辕 端木 申屠 呼延 闻人 澹台 淳于 单于 太史 西门 百里 东郭 南门 赫连 万俟 钟离 拓跋 鲜于 完颜 叶赫 那拉 爱新 佟佳 富察 瓜尔'.split(
    ' ',
  ),
)
