export default {
  lang: 'zh-CN',
  title: '最后一公里',
  cleanUrls: true,
  ignoreDeadLinks: true,
  themeConfig: { nav: [{ text: '统计', link: '/statistics' }] },
}
