/** Pages of the library that show no single record. */
export const index = {
  figures: '馆藏概数',
  byDimension: '按{title}找',
  featured: '值得照着做的模板',
  featuredNote: '写明条件、步骤、资源和风险，可以照着做，也可以改着做。',
  allModels: '全部模板',
  newest: '新近的记录',
  newestNote: '按事情发生的时间排列。',
  coverage: '各单位',
  coverageNote: '每格是一个单位，数字是与它有关的公开资料条数。',
  otherWays: '其他分类',
}

export const list = {
  count: '共{count}条',
  page: '第{page}页',
  pageOf: '第{page}页（共{last}页）',
  pages: '翻页',
  previous: '上一页',
  next: '下一页',
  goesOn: '还有{count}条，翻到下一页',
  browse: '按分类看',
  map: '各单位的公开资料',
  empty: '还没有记录',
  contribute: '怎样报送',
}

export const browse = {
  title: '分类浏览',
  lead: '同一批记录，从不同的方向找。',
  none: '这一类还没有记录。',
  others: '同一分类的其他项',
  priority: '重点',
  priorityNote: '活动方案点名的重点。',
  year: '年份',
  yearNote: '按做法或文件形成的年份查看。',
  period: '期次',
  periodNote: '按活动方案的期次查看：这一期里做了什么。',
  periodOfYear: '{year}年{period}',
  unit: '单位',
  unitNote: '各单位的记录，和发生在本辖区的记录。',
  policy: '政策法规',
  policyNote: '每部法律和文件有哪些报告、做法和活动与它有关。',
  pinyin: '音序',
  pinyinNote: '按标题的拼音从 A 到 Z 查找。',
  by: '按{title}查找',
  all: '{title}：全部{count}项',
  side: { after: '施行以后的{kind}', before: '施行以前的{kind}', unclear: '先后不明的{kind}' },
}

export const statistics = {
  title: '数据',
  lead: '门户收录的全部公开记录，共{total}条。带下划线的数字都可以点开，看到它数的正是哪些记录。',
  caution: '这里数的是收录到的公开资料，不是各单位实际工作的总量，不宜用来排名。',
  asOf: '数据截至{date}',
  matrix: '各种记录在各年份有多少',
  matrixScrolls: '可以左右滚动。',
  matrixNote: '空格表示该年份没有收录。单位不按年份数。',
  kind: '种类',
  total: '合计',
  map: '各单位的公开资料在哪里',
  most: '{subject}：“{label}”最多，{count}',
  only: '{subject}：只有“{label}”，{count}',
  tied: '{subject}：{labels}并列最多，各{count}',
  tiedLabel: '“{label}”',
  manyTied: '{subject}：{number}项并列最多，各{count}',
  none: '{subject}：还没有记录',
  byKind: { subject: '各种记录', note: '门户收录的全部公开记录，按种类数。' },
  byYear: {
    subject: '各年记录',
    note: '按做法、文件形成的年份数；来源没写年份的列在最后，没有记录的年份不列。单位不按年份数。',
  },
  byUnit: {
    subject: '各单位的公开资料',
    note: '本单位的记录和发生在本辖区的记录，取自公开资料；没有列出的单位只是资料里还没有收到。',
  },
  byTerm: { subject: '按{title}', note: '{total}条记录里归了类的有{tagged}条，一条可以属于几类。' },
}

export const programme = {
  policy: '依据文件',
  parts: '做什么',
  partsNote: '方案的各个部分，以及各部分规定的义务。',
  duties: '本项义务',
  periods: '分几期',
  periodColumns: { title: '期次', range: '起止', workWeek: '工作周', returnDue: '报表截止' },
  dutyTable: '要求什么',
  dutyTableNote: '哪些单位、做什么、什么时候完成、由哪个部门牵头。',
  dutyColumns: { title: '义务', who: '适用单位', due: '时限', lead: '牵头部门' },
  milestones: '重要节点',
  milestoneDone: '{date}已完成',
  note: '编辑说明',
  due: {
    on: '{date}前',
    yearly: '每年{date}前',
    workWeek: '每期工作周内',
    returnDue: '每期报表期限前',
    within: '期内',
    withinPeriod: '每期期内',
    after: '结束后{days}天内',
    afterPeriod: '每期结束后{days}天内',
  },
}

export const rules = {
  title: '检查规则',
  lead: '报送的记录在发布以前都要过这些检查。每条规则写明要求和理由，并附不行的和可以的例子。',
  how: '检查结果每一行末尾的方括号里是规则的编号，在这里查得到。',
  howLink: '怎样运行检查',
  examples: '看例子',
  bad: '不行',
  good: '可以',
}

export const openData = {
  title: '开放数据',
  lead: '本站公开的记录、数字和来源都可以下载、订阅、用程序读取，不用登记。引用时请注明原出处。',
  asOf: '数据截至{date}',
  tables: '按种类下载',
  tablesNote: "CSV 可以直接用表格软件打开。以等号等开头的文字前面加了“'”，免得被当作公式。",
  kind: '种类',
  count: '条数',
  files: '下载',
  feed: '订阅',
  coverage: '各单位各期做到的义务',
  duties: '各单位各项义务',
  indicators: '各项指标',
  lists: '各分类、各单位、各统计图的页面上也有同样的下载。',
  package: '数据包',
  packageNote:
    '公开数据的各张表按 Frictionless Data Package 标准打包，每张表都写明各栏的名称和类型，记录的各栏还写明含义。正文不在表里，在下面的接口里。',
  descriptor: '数据包说明文件',
  api: '接口',
  apiNote: '静态 JSON，只读。一条记录一个文件，一种记录一个清单。',
  apiEntry: '入口',
  apiDescription: '接口说明（OpenAPI 3.1）',
  schema: '字段定义',
  feeds: '订阅',
  feedsNote: '全站、各种类、各单位都有 Atom 和 JSON Feed 两种格式，地址是该页地址后加“/feed.xml”或“/feed.json”。',
  search: '浏览器搜索栏',
  searchNote: '把下面的说明文件加进浏览器，就能在地址栏里搜本站。',
}

/** What stands at the former address of a page for the moment before it leads on. */
export const moved = { title: '页面已移到新地址', text: '这个页面已移到新地址：' }

export const notFound = {
  title: '没有这个页面',
  lead: '地址可能写错了，也可能页面换了位置。',
  search: '搜一搜要找的内容',
  doors: '或者从这里开始',
}

/** The field reference of the handbooks. */
export const handbook = {
  fields: '字段说明',
  fieldsLead: '每种记录有哪些字段、怎么填。这一页由字段定义生成，和检查用的是同一份。',
  staff: '各单位报送的记录',
  editors: '编辑维护的文件',
  count: '{count}个字段，其中{required}个必填',
  where: '放在哪里',
  sections: '正文的小标题',
  sectionsNote: '按这个顺序写，一个也不能少。来源没有说的写“公开资料未说明”。',
  example: '一个好例子',
  exampleNote: '例子里的单位、地点和数字都是虚构的。',
  list: '逐个字段',
  required: '必填',
  private: '不公开',
  sample: '例如',
  codes: '可以填',
  reference: '填{kind}的编号',
  legend: '“不公开”的字段只用来统计和核对，不出现在网页、下载和接口里。',
}
