import type { Records } from '../check/records.ts'
import { TAG_FIELDS } from '../measure/statistics.ts'

/** 甲乙区: what stands before the sort of district, by which most people call it. */
const DISTRICT = /^(\p{Script=Han}{2,})[区县市]$/u

/**
 * The words that mean the same: those of the content, the names of units as people shorten them, 甲乙妇联, and where the
 * portal has English pages, the English names of its tags.
 */
export function searchAliases(records: Records): string[][] {
  const own = records.all('search-aliases').flatMap(({ data }) => data.groups.map(({ words }) => words))
  const spoken = records.all('unit').flatMap(({ data }) => spokenName(data.title, data.short_title))
  return [...own, ...spoken, ...englishTags(records)]
}

function spokenName(title: string, district: string): string[][] {
  const [, name] = DISTRICT.exec(district) ?? []
  return name !== undefined && title.startsWith(district) ? [[title, title.replace(district, name)]] : []
}

/** A query is compared without its spaces: “Single mothers” is singlemothers. */
function englishTags(records: Records): string[][] {
  if (!records.site.languages?.some(({ code }) => code === 'en')) return []
  const terms = Object.values(TAG_FIELDS).flatMap((id) => records.find('vocabulary', id)?.data.entries ?? [])
  return terms.map(({ zh, en }) => [zh, en.toLowerCase().replace(/[^a-z0-9]/g, '')])
}
