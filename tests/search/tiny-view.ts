import type { SearchRecord, SearchView } from '../../src/publish/views/search.ts'

/** A handful of pages on which every step of the search can be told from the others. */
export const TINY_VIEW: SearchView = {
  records: [
    page('a', '妇联帮助受家庭暴力的妇女', '2016-03', { 种类: ['活动'], 年份: ['2016'] }),
    page('b', '志愿者看望空巢老人', '2018-05', { 种类: ['活动'], 年份: ['2018'], 服务对象: ['老人', '志愿者'] }),
    page('c', '乡镇里的妇联', '2017', { 种类: ['案例'], 年份: ['2017'] }),
    page('d', '乡镇妇联建起来', '2015', { 种类: ['案例'], 年份: ['2015'] }),
    page('e', '3+1模式与COVID-19', '0', { 种类: ['案例'] }),
    page('f', '有镇妇的乡镇，也有妇联', '2014', { 种类: ['案例'], 年份: ['2014'] }),
  ],
  firstKinds: ['案例'],
  aliases: [['家暴', '家庭暴力']],
}

function page(id: string, title: string, sortDate: string, filters: Record<string, string[]>): SearchRecord {
  const sections = [{ heading: { anchor: '做法', text: '做法' }, paragraphs: ['逐步推开。'] }]
  return {
    url: `/${id}`,
    kind: '记录',
    title,
    summary: '一句话。',
    date: sortDate,
    sortDate,
    sections,
    facts: [],
    filters,
  }
}
