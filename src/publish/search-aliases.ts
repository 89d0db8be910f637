import type { Records } from '../check/records.ts'

/** 甲乙区: what stands before the sort of district, by which most people call it. */
const DISTRICT = /^(\p{Script=Han}{2,})[区县市]$/u

/** The words that mean the same: those of the content, and the names of units as people shorten them, 甲乙妇联. */
export function searchAliases(records: Records): string[][] {
  const own = records.all('search-aliases').flatMap(({ data }) => data.groups.map(({ words }) => words))
  return [...own, ...records.all('unit').flatMap(({ data }) => spokenName(data.title, data.short_title))]
}

function spokenName(title: string, district: string): string[][] {
  const [, name] = DISTRICT.exec(district) ?? []
  return name !== undefined && title.startsWith(district) ? [[title, title.replace(district, name)]] : []
}
