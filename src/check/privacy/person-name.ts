import { type Detector, sample } from './detector.ts'
import { NAME_TRIGGER } from './names/full-names.ts'

// made of parts, so that no full name of anyone stands in the code
const NAME = ['王', '秀', '兰'].join('')

export const personName: Detector = {
  id: 'privacy/person-name',
  label: '个人姓名',
  meaning: '当事人、来访人、受助人和家属的姓名不许公开，写姓加“某”就够了。',
  advice:
    '改成“王某”“王某某”这样的写法，或只写身份；是公众人物，或不是人名，请编辑登记到 content/public-contacts.yaml。',
  bad: sample(
    `来访人${NAME}反映情况`,
    `${NAME.replace('秀', '某')}，女，45岁`,
    NAME.replace('秀', '*'),
    `**${NAME.replace('秀', '*')}**来访`,
    `${NAME}，女，45岁`,
    `受害人${['阿依', '古丽·买', '买提'].join('')}来访`,
  ),
  good: sample(
    '来访人王某某反映情况',
    '王某甲和王某称',
    '王**和王××称，李*称，王*兰*花',
    '当事人向法院申请保护令',
    '大名县妇联大名鼎鼎的品牌',
    '家住王家屯的村民',
    '社区两癌筛查春蕾助学项目',
    '“马兰花计划”启动',
    '绣娘苏绣、苗绣作品展出，种植户白灵菇增收，收到贺信',
    `全国妇联主席${NAME}讲话`,
  ),
  trigger: NAME_TRIGGER,
  find: ({ names }) => (names.length > 0 ? names.filter(({ isChild }) => !isChild) : []),
}
