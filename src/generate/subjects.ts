import type { Slots } from './wording.ts'

/** What a generated record is about: the nouns that its sentences are filled with, and its tags. */
export interface Subject {
  name: string
  /** what its figures count, and in what */
  output: string
  outputUnit: string
  nouns: Slots
  tags: { areas: string[]; aspects: string[]; themes: string[]; groups: string[] }
}

/** name | what | people | problem | partner | tool | output/unit | groups | theme | aspect | area */
const ROWS = [
  '农村电商|手机开店和直播带货|想在家门口增收的妇女|有货卖不出去|供销社|选品清单|开出网店/家|rural-women rural-poor-women|entrepreneurship|outreach|new-farm-entities',
  '手工编织|柳编、钩针和绳结|带孩子出不了远门的妈妈|手艺好但没有订单|文化馆|样品册|签下订单/份|urban-women single-mothers|entrepreneurship|outreach|self-organised',
  '家政服务|收纳、母婴护理和养老照护|下岗和待业妇女|有力气没证书|职业学校|培训台账|上岗人数/人|laid-off-women new-employment-women|entrepreneurship|backbone-team|womens-social-organisations',
  '乡村旅游|农家院接待和土菜制作|经营农家院的妇女|淡季没有客人|旅游部门|接待规范|改造院落/处|rural-women women-entrepreneurs|entrepreneurship|grassroots-organisation|new-farm-entities',
  '大棚种植|育苗、嫁接和病虫害防治|种菜的女大户|技术跟不上天气|农技站|农事日历|新建棚室/座|rural-women rural-poor-women|entrepreneurship|grassroots-organisation|new-farm-entities',
  '小额贷款|贴息贷款申请和用款回访|想办小店的妇女|缺抵押也缺担保人|农商银行|用款回访表|放贷笔数/笔|rural-women women-entrepreneurs|entrepreneurship|evaluation|new-farm-entities',
  '返乡创业|项目路演和师徒结对|回乡办厂的女青年|懂行的人难找|人社部门|导师名册|落地项目/个|female-students women-entrepreneurs|entrepreneurship|backbone-team|womens-social-organisations',
  '家事调解|邻里劝和与联合调解|遇到家庭矛盾的妇女|矛盾拖到最后才有人管|司法所|调解流程卡|达成和解/件|families urban-women|rights-protection|outreach|township-regional',
  '反家暴联动|报警、庇护和告诫书告知|处境不安全的妇女|不知道向谁求助|派出所|求助路径图|完成转介/件|abused-women families|rights-protection|leadership|township-regional',
  '法律讲堂|以案说法和合同避坑|在企业上班的女职工|签字以前不看条款|律师协会|问答手册|解答问题/个|working-women new-economy-workers|rights-protection|outreach|womens-social-organisations',
  '土地权益|承包地确权咨询|外嫁和离异妇女|名下没有地|农经站|确权问答卡|登记户数/户|rural-women left-behind-migrant-women|rights-protection|grassroots-organisation|village-conversion',
  '信访代理|陪同反映和代办手续|跑腿不方便的老人|一件事跑好几个窗口|信访部门|代理委托书|办结事项/件|elderly-empty-nest-women rural-women|rights-protection|cadre-management|township-regional',
  '亲子阅读|周末共读和绘本漂流|学龄前孩子的家长|想读书但家里没有书|图书馆|借阅登记本|共读场次/场|children families|family-civility|outreach|self-organised',
  '家庭教育|父母课堂和入户指导|把孩子托给老人的家庭|管教只有打和骂两样|教育部门|课程菜单|指导家庭/户|families left-behind-migrant-women|family-civility|backbone-team|womens-social-organisations',
  '最美家庭|邻里推荐和故事分享|愿意带头的家庭|评完就没有下文|文明办|推荐表|推荐家庭/户|families urban-women|family-civility|evaluation|township-regional',
  '美丽庭院|院落整理和垃圾分类|常年在村的妇女|院子干净一阵又乱|农业农村部门|评分细则|达标庭院/处|rural-women families|family-civility|grassroots-organisation|village-conversion',
  '移风易俗|红白事简办和礼金公约|爱面子的操办人家|礼金一年比一年重|红白理事会|村规样本|简办场次/场|families rural-women|family-civility|leadership|village-conversion',
  '高龄探访|每周敲门和代买代办|独自居住的高龄妇女|生病没有人知道|社区卫生站|探访记录本|探访人次/人次|elderly-empty-nest-women urban-women|family-civility|backbone-team|self-organised',
  '留守互助|邻里搭伙和农忙换工|丈夫在外打工的妇女|农忙和带孩子撞在一起|村民小组|换工本|互助小组/个|left-behind-migrant-women rural-poor-women|family-civility|outreach|self-organised',
  '单亲帮扶|托管、就业和心理陪伴|独自带孩子的母亲|加班的时候孩子没人接|社工机构|帮扶清单|结对户数/户|single-mothers children|rights-protection|outreach|womens-social-organisations',
  '两癌筛查|免费检查和结果随访|多年没有体检的农村妇女|怕花钱也怕查出病|妇幼保健院|随访表|检查人数/人|rural-poor-women cancer-patients|rights-protection|evaluation|village-conversion',
  '残疾妇女就业|居家客服和手工计件|行动不便的妇女|工作都要坐班|残联|岗位说明|居家上岗/人|disabled-women poor-women|entrepreneurship|outreach|womens-social-organisations',
  '网上妇女之家|线上答疑和群管理|白天没空来活动室的妇女|群里只有通知没有人说话|网信部门|群公约|活跃小群/个|new-employment-women working-women|online-work|outreach|self-organised',
  '姐妹微课|三分钟短视频和语音课|跑外卖、送快递的女骑手|没有整块时间学习|平台企业|选题表|上线课程/节|new-employment-women left-behind-migrant-women|online-work|backbone-team|self-organised',
  '网络议事|线上提议和表决公示|租住在小区的年轻妇女|提了意见不知道结果|居委会|议事规则|办结提议/件|urban-women working-women|online-work|leadership|township-regional',
  '妇女微家|楼道、商铺和工厂里的小阵地|不进机关大门的妇女|活动室离家太远|物业公司|微家公约|挂牌微家/个|urban-women new-economy-workers|online-work|grassroots-organisation|township-regional',
  '执委领办|一人领一件小事|乡镇和村的兼职执委|当了执委不知道干什么|组织部门|领办清单|办成小事/件|grassroots-cadres families|family-civility|cadre-management|village-conversion',
  '社会组织孵化|小额资助和账目辅导|想办互助社的女带头人|有热心没有规矩|民政部门|资助办法|登记组织/个|social-organisations women-entrepreneurs|online-work|leadership|womens-social-organisations',
]

/** Everything that generated records are about. */
export const SUBJECTS: readonly Subject[] = ROWS.map((row) => {
  const [name = '', what = '', people = '', problem = '', partner = '', tool = '', result = '', ...codes] =
    row.split('|')
  const [output = '', outputUnit = ''] = result.split('/')
  const [groups = [], themes = [], aspects = [], areas = []] = codes.map((field) => field.split(' '))
  const nouns = { name, what, people, problem, partner, tool, output }
  return { name, output, outputUnit, nouns, tags: { areas, aspects, themes, groups } }
})

const SENSITIVE = ['abused-women', 'cancer-patients']

/** A number of people as it may be told of such groups: fewer than ten in a sensitive matter are not. */
export function toldOf(groups: readonly string[], count: number): number {
  return groups.some((group) => SENSITIVE.includes(group)) ? Math.max(10, count) : count
}
