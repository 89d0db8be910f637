/** What stands around every page. */
export const frame = {
  home: '首页',
  skip: '跳到正文',
  doors: '主要栏目',
  door: { model: '模板', practice: '案例', report: '调研', statistics: '数据', submit: '报送' },
  breadcrumbs: '所在位置',
  demonstration: '演示数据：本站内容为演示而编写，不是真实记录。',
  homeTitle: '{title}：{subtitle}',
  pageTitle: '{page}｜{site}',
  reading: { large: '大字', dark: '深色', slash: '用“/”键到搜索框' },
  language: '语言',
  /** what a link on a page of another language says of a page that is there in Chinese only */
  inChinese: '（中文）',
  languageName: '中文',
  footer: {
    data: '数据',
    asOf: '数据截至',
    commit: '资料版本',
    version: '资料版本和截至日期',
    contacts: '联系',
    site: '本站',
    about: '关于本站',
    guide: '使用指南',
    offline: '离线阅读',
    licences: '软件许可',
    accessibility: '无障碍声明',
    submit: '报送记录',
    browse: '分类浏览',
    openData: '开放数据',
    licence: '程序代码按 MIT 许可开放；各条记录的资料归原发布者，引用时请注明原出处。',
  },
}

/** Punctuation between words that a template puts side by side. */
export const mark = { colon: '：', comma: '，', list: '、', semicolon: '；', stop: '。', brackets: '（{text}）' }

/** Values that many pages word in the same way. */
export const value = {
  yes: '是',
  no: '否',
  everywhere: '全国',
  records: '{count}条',
  year: '{year}年',
  yearUnknown: '年份不详',
  unknown: '不详',
}
