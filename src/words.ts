import type { Kind } from './types.generated.ts'

/** What a kind of record is for and how the first one comes in: shown where a list is still empty. */
interface EmptyWords {
  purpose: string
  contribute: string
}

const emptyKinds: Partial<Record<Kind, EmptyWords>> = {
  model: {
    purpose: '创新模式写清一套做法的条件、步骤、资源、成效和风险，让别处能照着做。',
    contribute: '做成了、有来源、说得清步骤的做法，都可以整理成模式报送。',
  },
  practice: {
    purpose: '实践案例用较短的篇幅讲清一件事：怎么做的、有什么结果、能得到什么启示。',
    contribute: '已经做成的一件事，附上公开来源，就可以报送。',
  },
  report: {
    purpose: '调研报告有情况、有分析、有建议，是改进工作和形成政策建议的依据。',
    contribute: '写清调研方法和样本，按“情况、分析、建议”三部分报送。',
  },
  activity: {
    purpose: '活动记录说明哪个单位、什么时候、到哪里、做了什么，用来看覆盖和避免重复走访。',
    contribute: '每次走访、接访、培训、宣传之后，填一张活动记录。',
  },
  policy: {
    purpose: '政策法规收录工作所依据的法律、规划和文件，供其他记录引用。',
    contribute: '请写明文号、发布机关、日期和官方来源。',
  },
  unit: {
    purpose: '单位页汇总一个妇联组织或部门的基本情况，以及与它有关的全部记录。',
    contribute: '新单位由资料库的编辑建立，之后就可以报送记录。',
  },
  place: {
    purpose: '点位是工作联系点、基层服务点和妇女之家。每个点位有自己的页面，汇总在这里做过的事。',
    contribute: '各单位先报点位的名称、种类和所在乡镇（街道），地址只写到乡镇（街道）。',
  },
  topic: {
    purpose: '重点课题由领导牵头，课题页列出由它形成的调研报告和建议。',
    contribute: '课题定下后报送题目、牵头职务和完成时限，不写个人姓名。',
  },
  suggestion: {
    purpose: '人民建议从群众意见里形成。页面写明采纳与否；没有采纳的写明理由。',
    contribute: '把意见整理成一条具体建议，不写提出人的姓名和可以认出本人的情况。',
  },
  project: {
    purpose: '项目包括服务点的品牌项目和帮扶项目，记录资金、人数和逐期进展。',
    contribute: '项目启动时报送一条，以后每期补充进展数字。',
  },
  adoption: {
    purpose: '推广应用记录哪个单位照着哪个模式做了，改了什么，结果如何。做成和中止都值得记。',
    contribute: '决定照着做的时候就报送，状态填“计划中”，以后再更新。',
  },
  award: {
    purpose: '评奖记录求实杯等评选的届次、获奖报告和等次。',
    contribute: '评选结果公布后，由研究室报送。',
  },
}

const search = {
  title: '搜索',
  label: '搜索记录',
  placeholder: '搜做法、单位、政策',
  placeholderLarge: '想找什么做法？',
  button: '搜索',
  facets: '按类缩小范围',
  kinds: '按种类',
  chosen: '已选条件',
  remove: '去掉',
  clear: '全部去掉',
  more: '再看20条',
  moreTerms: '更多（{count}）',
  fewerTerms: '收起',
  results: '搜索结果',
  kindFacet: '种类',
  unitFacet: '单位',
  loading: '正在搜索……',
  start: '输入要找的词，或先选一个分类。下面是全部记录。',
  found: '共{count}条结果',
  foundFor: '“{query}”共{count}条结果',
  steps: {
    alias: '没有“{query}”的原词，已为您显示同义的“{words}”，共{count}条',
    scattered: '没有连在一起的“{query}”，已为您显示分开写着这些字词的记录，共{count}条',
    pinyin: '已按拼音为您显示“{words}”，共{count}条',
    homophone: '没有“{query}”，已为您显示“{words}”，共{count}条',
    'content-words': '没有整句“{query}”，已为您显示“{words}”，共{count}条',
    relaxed: '没有完全符合“{query}”的记录，已为您显示最接近的{count}条',
  },
  none: '没有找到符合条件的记录',
  alternatives: '意思相同的说法：',
  sections: '见',
  byFit: '按相关程度排列',
  byDate: '按时间从新到旧排列',
  suggestions: '搜索建议',
  suggested: '有{count}条建议，按上下键选择',
  all: '查看全部{count}条结果',
  tryTitle: '可以这样试',
  tries: [
    '去掉一两个已选条件。',
    '换一个更短的词，例如只输入一件事或一个地名。',
    '用文件里的正式说法，例如写“信访代理”而不写“帮忙反映”。',
  ],
  tryBrowse: '按分类浏览',
  broken: '搜索暂时用不了，可能是网络中断。请稍后再试，或按分类浏览。',
  noScript: '搜索需要浏览器的脚本功能。没有脚本也能按下面的分类找到全部记录。',
  within: '在“{kind}”里搜索',
} as const

/** Every string of the interface. Content has its own words; these are the frame's. */
export const words = {
  search,
  home: '首页',
  skip: '跳到正文',
  doors: '主要栏目',
  door: { model: '模板', practice: '案例', report: '调研', statistics: '数据', submit: '报送' },
  breadcrumbs: '所在位置',
  demonstration: '演示数据：本站内容为演示而编写，不是真实记录。',
  reading: { large: '大字', dark: '深色' },
  footer: {
    data: '数据',
    asOf: '数据截至',
    commit: '资料版本',
    contacts: '联系',
    site: '本站',
    about: '关于本站',
    guide: '使用指南',
    accessibility: '无障碍声明',
    submit: '报送记录',
    browse: '分类浏览',
    licence: '程序代码按 MIT 许可开放；各条记录的资料归原发布者，引用时请注明原出处。',
  },
  index: {
    figures: '馆藏概数',
    byDimension: '按{title}找',
    featured: '值得照着做的模板',
    featuredNote: '写明条件、步骤、资源和风险，可以照着做，也可以改着做。',
    allModels: '全部模板',
    newest: '新近的记录',
    newestNote: '按事情发生的时间排列。',
    coverage: '各单位',
    coverageNote: '每格是一个单位，数字是与它有关的公开资料条数。',
    programme: '活动方案',
    otherWays: '其他分类',
  },
  list: {
    count: '共{count}条',
    page: '第{page}页',
    pages: '翻页',
    previous: '上一页',
    next: '下一页',
    browse: '按分类看',
    map: '各单位的公开资料',
    empty: '还没有记录',
    contribute: '怎样报送',
  },
  record: {
    grade: '可靠程度',
    date: '时间',
    contents: '本页目录',
    figures: '主要数据',
    figureColumns: { label: '项目', value: '数值', asOf: '截至', source: '来源' },
    sources: '资料来源',
    noUrl: '没有公开网址',
    source: '来源{number}',
    note: '编辑说明',
    backlinks: '与本条有关的记录',
    backlinksOfUnit: '本单位和本辖区的记录',
    unitWaiting: '本单位尚未接入报送，这里的资料取自公开来源。',
    unitWaitingEmpty: '本单位尚未接入报送，公开资料里也还没有收到它的记录。',
    related: '相近的做法',
    relatedElse: '相近的记录',
    seeAll: '看全部',
    print: '打印',
    cite: '复制引用',
    cited: '引用已复制',
    citation: '《{title}》，{site}，{url}，数据截至{asOf}。',
    mend: '资料有误',
    adopt: '照着做之后怎样报送',
  },
  chart: { table: '看数字', label: '项目', value: '数值', source: '来源：', scope: '统计口径：' },
  tiles: {
    unit: '条',
    waiting: '未接入',
    legend:
      '格子按实际方位大致排列，颜色越深资料越多。虚线框表示单位尚未接入报送，所列条数取自公开资料，不反映工作好坏。',
  },
  browse: {
    title: '分类浏览',
    lead: '同一批记录，从不同的方向找。',
    none: '这一类还没有记录。',
    others: '同一分类的其他项',
  },
  statistics: {
    title: '数据',
    lead: '门户收录的全部公开记录，共{total}条。每个数字都可以点开，看到它数的正是哪些记录。',
    caution: '这里数的是收录到的公开资料，不是各单位实际工作的总量，不宜用来排名。',
    asOf: '数据截至{date}',
    matrix: '各种记录在各年份有多少',
    matrixNote: '可以左右滚动。空格表示该年份没有收录。',
    kind: '种类',
    total: '合计',
    map: '各单位的公开资料在哪里',
    contents: '本页的图',
  },
  programme: {
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
    note: '编辑说明',
  },
  notFound: {
    title: '没有这个页面',
    lead: '地址可能写错了，也可能页面换了位置。',
    search: '搜一搜要找的内容',
    doors: '或者从这里开始',
  },
} as const

/** The words for an empty kind of record. */
export function emptyWords(kind: Kind): EmptyWords | undefined {
  return emptyKinds[kind]
}

/** A phrase with its `{gaps}` filled. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
}
