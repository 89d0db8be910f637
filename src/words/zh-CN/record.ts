/** A record's page. */
export const record = {
  grade: '可靠程度',
  contents: '本页目录',
  figures: '主要数据',
  figureColumns: { label: '项目', value: '数值', asOf: '截至', source: '来源' },
  compared: '各项数据对照（截至{date}）',
  sources: '资料来源',
  noUrl: '没有公开网址',
  source: '来源{number}',
  note: '编辑说明',
  backlinks: '与本条有关的记录',
  backlinksOfUnit: '本单位和本辖区的记录',
  backlinksOfPolicy: '与它有关的文件、报告和做法',
  unitWaiting: '本单位尚未接入报送，这里的资料取自公开来源。',
  unitWaitingEmpty: '本单位尚未接入报送，公开资料里也还没有收到它的记录。',
  related: '相近的做法',
  relatedElse: '相近的记录',
  print: '打印',
  cite: '复制引用',
  cited: '引用已复制',
  citation: '《{title}》，{site}，{url}，{today}查阅。',
  mend: '资料有误',
}

/** What happened to a record. */
export const history = {
  title: '修改记录',
  added: '收录于{date}',
  changed: '最近修改：{date}',
  review: '请在{date}前再核对一次',
  list: '每次改了什么',
  partial: '本站是用浅克隆构建的，更早的修改没有列出，不等于没有修改。',
  first: '收录本条',
  moved: '改用新的编号，旧地址仍然有效',
  whole: '修改全文',
  retired: '标为停用',
  text: { added: '填写正文', removed: '删去正文', changed: '修改正文' },
  section: { added: '填写正文“{name}”', removed: '删去正文“{name}”', changed: '修改正文“{name}”' },
  field: { added: '填写“{name}”', removed: '删去“{name}”', changed: '修改“{name}”' },
  itemsAdded: '新增{name}{count}项',
  itemsRemoved: '删去{name}{count}项',
  set: '{name}改为{after}',
  reset: '{name}由{before}改为{after}',
  quoted: '“{title}”',
}

export const retired = {
  title: '本条已停用',
  mark: '已停用',
  text: '{date}起不再推荐。理由：{reason}',
  replacement: '请改用：',
}

export const tombstone = {
  title: '{kind}“{id}”已撤下',
  lead: '这条记录在{date}撤下。',
  reason: '理由：{reason}',
  replacement: '请改看：',
  list: '看全部{kind}',
}

export const reuse = {
  title: '下载与转用',
  table: '下载这张表',
  excel: 'Excel',
  subscribe: '订阅更新',
  record: '本条的数据（JSON）',
  embed: '嵌入别的网页',
  embedNote: '把下面这行代码放进网页，就会显示这一条，内容随本站更新。',
  embedFrom: '来自',
  allData: '全部开放数据与接口',
}

export const chart = { table: '看数字', label: '项目', value: '数值', source: '来源：', scope: '统计口径：{note}' }

export const tiles = {
  counted: '{count}条',
  waiting: '未接入',
  legend:
    '格子按实际方位大致排列，颜色越深资料越多。虚线框表示单位尚未接入报送，所列条数取自公开资料，不反映工作好坏。',
}
