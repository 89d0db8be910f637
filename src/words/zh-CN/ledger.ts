/** The pages of duties and indicators. */
export const ledger = {
  title: '工作台账',
  lead: '{addressed}个单位中有{joined}个已接入报送。',
  leadOpens: '每个数字都可以点开，看到它数的正是哪些记录。',
  waiting: '各单位接入报送以后，这里会列出每个单位每一期做了哪些工作；现在还没有单位接入，所以没有数字。',
  unasked: '方案里还没有写哪些单位要做什么，所以没有数字。写上义务以后，这里会列出每个单位每一期做了哪些工作。',
  asks: '方案要求做什么、什么时候做，下面已经可以看到。',
  open: '看各单位各期的工作台账',
  matrix: '各单位各期做到了多少',
  matrixNote: '每格是这一期已到期的义务中做到的比例，迟报的、申报了无事项的也算做到。',
  matrixOpens: '分子、分母都可以点开。',
  unit: '单位',
  legend: '符号的意思',
  coverage: { all: '全部', part: '部分', none: '缺报', ahead: '未到期', exempt: '免报', 'not-joined': '尚未接入' },
  coverageNote: '● 全部做到，◑ 做到一部分，○ 缺报（没有收到记录），◌ 未到期，— 全部免报。标“·”的尚未接入，不是没有做。',
  map: '各单位做到的比例',
  mapNote:
    '格子按实际方位大致排列，数字是全年已到期义务中做到的比例。没有数字的格子：“{waiting}”尚未接入，“{ahead}”未到期，“{exempt}”全年免报，都不是零。',
  noData: '尚无资料',
  parts: '方案各部分',
  periods: '各期通报',
  duty: '义务',
  indicator: '指标',
  indicatorIn: '指标（{unit}）',
  span: '期次',
  state: '状态',
  count: '数量',
  base: '全部',
  share: '比例',
  asked: '要求',
  due: '期限',
  done: '做到',
  who: '适用单位',
  leadUnit: '牵头部门',
  states: '各单位状态',
  total: '合计',
  reported: '已报单位合计',
  byUnit: '按单位',
  byCode: '按类别',
  joint: '联合开展的，各单位都计一次，合计只计一次。',
  protected: '涉及敏感人数：少于10的不公开，其余取整到5，不列名单。按年和累计的，全年各期都结算后公布一次。',
  untold: {
    hidden: '各类、各单位的数字都不公开。',
    unreleased: '结算以后公布。',
  },
  leftOut: '涉及敏感人数的义务不计在内：',
  withheld: '这项义务涉及敏感人数，各单位的状态只在内部版公布。',
  list: '数字对应的清单',
  listCount: '共{size}个',
  listSum: '{size}条，合计{figure}',
  listEmpty: '没有记录。',
  unitTitle: '工作台账',
  unitNote: '按方案的义务逐期列出，由记录算出，不是人工填写。',
  overdue: '已到期还没有做到的',
  next: '接下来到期的',
  places: '点位和走访',
  place: '点位',
  placeKind: '种类',
  visits: '走访次数',
  lastVisit: '最近一次',
  never: '还没有去过',
  calendar: '期限日历（ICS）',
  feed: '期限订阅（Atom）',
  stage: { ahead: '尚未开始', running: '正在进行', ended: '已结束', closed: '已结算' },
  range: '起止',
  workWeek: '工作周',
  returnDue: '报表截止',
  closed: '结算于',
  internal: '内部：本站含未公开的数字，不得对外转发。',
  bulletin: '情况通报',
  docx: '下载 Word 文件',
  print: '可直接打印，A4 公文格式。',
  assessment: '年度绩效考核表',
  assessmentLead: '每个单位每项义务全年的状态，由记录算出。',
  awards: '获奖名单',
}

/** How the stretches of time are called for which something is asked. */
export const span = {
  period: '{year}年第{number}期（{title}）',
  named: '{year}年第{number}期',
  year: '{year}年',
  once: '累计',
}

/** What a unit's standing with a duty is called, and what it means. */
export const state = {
  met: { label: '按时', meaning: '在期限以内做到了。' },
  late: { label: '迟报', meaning: '做到了，晚于期限。' },
  short: { label: '不足', meaning: '有要办的，没有做够：只做了一部分，或一项还没有做到。' },
  missing: { label: '缺报', meaning: '期限已过，没有收到记录。确实没有可报的，在报表里写“无事项申报”。' },
  due: { label: '未到期', meaning: '还没有到期限。' },
  exempt: { label: '免报', meaning: '经批准不承担，单位的记录里写明理由。' },
  'nothing-to-report': { label: '无事项', meaning: '已申报本期没有可报的内容，并写明理由，算作做到。' },
  'not-joined': { label: '尚未接入', meaning: '那时还没有在本门户报送，不是没有做。' },
  withheld: { label: '不公开', meaning: '涉及敏感人数，只在内部版公布。' },
}

/** A figure of the ledger, what is asked, and the lists behind figures. */
export const figure = {
  hidden: '不公开',
  unreleased: '结算后公布',
  about: '约 {count}',
  all: '全部',
  atLeast: '至少{count}',
  between: '{least}至{most}',
  base: '{title}：全部',
  unitPage: '{unit} {span}台账',
  page: '{title} {span}',
  obliged: '应做的单位',
  done: '做到的单位',
  dutiesDone: '做到的义务',
  dutiesAsked: '已到期的义务',
  everywhere: '已报单位合计',
  item: '{record} · {list}第 {number} 项',
  untitled: '{unit} {kind} {id}',
  return: '{unit}{period}{kind}',
  past: '已过 {days} 天',
  today: '今天到期',
  left: '还有 {days} 天',
}

/** What editors have to chase, on the internal site. */
export const worklists = {
  title: '编辑待办',
  lead: '只在内部版显示。每一项写明要做什么。',
  allDone: '没有要办的，很好。',
  due: '期限 {date}',
  lastDue: '最迟的义务 {date} 到期',
  review: '应在 {date} 前复核',
  missingReturns: {
    title: '没有交的报表',
    advice: '请联系单位补交；确无事项也要交一份无事项申报。',
  },
  openDuties: {
    title: '到期没有做到的义务，按单位',
    advice: '请提醒单位补做、补报；已经结算的期次不列。',
  },
  openPeriods: {
    title: '该结算的期次',
    advice: '请在方案里写结算日期，再运行 npm run close-period。',
  },
  lacking: '{duty}：还缺的',
  unconvertedReports: {
    title: '还没有转化的报告',
    advice: '请判断能否转为信息专报、人大议案或政协提案，转化后填写去向。',
  },
  awardCandidates: {
    title: '可以参评求实杯的本年报告',
    advice: '请组织评选；结果公布后，写评奖记录。已经写了评奖记录的不列。',
  },
  outcomes: '转化{count}次',
  overdueDisputes: {
    title: '超期没有办结的纠纷',
    advice: '请督促责任单位办结，疑难的转联合督办。',
  },
  unplannedDisputes: {
    title: '联合督办、还没定化解方案的纠纷',
    advice: '请督办部门定出方案，并填上定方案日期。',
  },
  deadEnds: {
    suggestion: {
      title: '断在建议：采纳了，没有形成课题',
      advice: '请研究是否列入课题；已经直接办了的，在建议的说明里写明。',
    },
    topic: {
      title: '断在课题：到期了，没有报告',
      advice: '请催交报告；改由别的报告完成的，在那份报告里填写对应课题。',
    },
    report: {
      title: '断在报告：没有形成模式，也没有转化',
      advice: '请判断能否写成模式或转为专报、议案、提案。',
    },
    model: {
      title: '断在模式：还没有单位照着做',
      advice: '请向条件相近的单位推荐；不宜推广的，写明停用理由。',
    },
    adoption: {
      title: '断在应用：结束了，没有写结果',
      advice: '请补写结果和证据；没有做成也写明看到了什么。',
    },
  },
  staleModels: {
    title: '到期要复核的模式',
    advice: '请核对内容是否仍然成立，更新后改写复核日期。',
  },
}

/** Tables of states and figures by two things at once. */
export const grid = {
  year: '全年',
  all: '全部单位',
  notes: '免报和无事项的理由（{count}条）',
  note: '{where}：{state}，{reason}',
  duties: '各项义务的状态',
  figures: '各项数字',
  figuresNote: '由记录算出；涉及敏感人数的，公开时少于10的隐去，其余取整。',
  ofPeriod: '各单位这一期',
  dutyBySpan: '各单位各期',
  bySpan: '各期情况',
  trend: '逐期看',
  withheld: '不公开',
  assessmentNote: '每个符号是一期，按先后排列；一年一次的义务只有一个符号。点开单位可以看到每一格数的记录。',
  spoken: '{span}：{state}',
  visits: '{unit}各点位的走访',
  id: '编号',
  units: '方案涉及的单位',
  addressed: '全部单位',
  joined: '已接入的单位',
}

/** The frozen figures of a closed period. */
export const closing = {
  title: '结算数字',
  lead: '{date}结算。以后补报、更正的，不改结算数，写在旁边并注明日期。',
  amended: '结算以后有{count}处更正。',
  unchanged: '结算以后没有更正。',
  totals: '各项指标',
  frozen: '结算时',
  now: '现在',
  told: '结算时{figure}',
  live: '这里是现在的数字。结算以后有更正的期次，结算时的数字见通报：',
  withheld: '涉及敏感人数的数字只在结算时公布一次，公布的是约数，见',
  download: '下载',
  file: '结算数字文件（JSON）',
  digest: '文件校验码',
  committed: '资料库里的校验码',
}

/** What came of a project. */
export const progress = {
  title: '进展',
  table: '项目的培训人数和逐期指标',
  skills: '培训人数，按技能分',
  people: '人',
  change: '{title}：{begin}是{from}，{end}是{to}',
  withheld: '{titles}涉及敏感人数，各项目的数字只在内部版公布；全市和各单位结算后的约数见',
}
