import { compareText } from '../diagnostic.ts'
import { CHINESE, LANGUAGES } from '../language.ts'
import { embedUrl, tallyEmbedUrl } from '../publish/embed-url.ts'
import { allDuties, allFigurePages, allIndicators, allPeriods, allProgrammes } from '../publish/ledger/all-years.ts'
import { movedPages } from '../publish/moved-pages.ts'
import type { SiteView } from '../publish/views/site.ts'
import type { StructureFault } from './fault.ts'

/**
 * Compares the pages of a built site with the views they were made from: every view has its page, and in a folder of
 * such pages there is no other one but the further pages of a list.
 * @param files all files of the site, below it, with `/` between folders
 * @param editions the site in each of its languages
 */
export function pageFaults(files: Iterable<string>, editions: readonly SiteView[]): StructureFault[] {
  const pages = new Set([...files].filter((file) => file.endsWith('.html')).map(addressOf))
  const views = new Set(editions.flatMap((site) => viewAddresses(site).map(site.locale.address)))
  const folders = new Set([...views].map(folderOf).filter((folder) => !TOPS.has(folder)))
  const lists = new Set(editions.flatMap((site) => site.kinds.map(({ url }) => site.locale.address(url))))
  const isFurther = (page: string) => lists.has(folderOf(page)) && /\/\d+$/.test(page)
  const missing = [...views].filter((view) => !pages.has(view))
  const surplus = [...pages].filter((page) => folders.has(folderOf(page)) && !views.has(page) && !isFurther(page))
  return [
    ...missing.sort(compareText).map((view) => fault(view, '应该有这一页，却没有生成', '看这一类的网页模板漏了什么。')),
    ...surplus.sort(compareText).map((page) => fault(page, '这一页没有对应的记录或统计', '清空输出文件夹，重新构建。')),
  ]
}

/** Folders in which pages of their own stand beside those of views. */
const TOPS = new Set(LANGUAGES.map((language) => (language === CHINESE ? '' : `/${language}`)))

function fault(address: string, message: string, hint: string): StructureFault {
  return { file: `${address.slice(1)}.html`, message, hint }
}

function addressOf(file: string): string {
  return `/${file.replace(/\.html$/, '')}`
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'))
}

/** The addresses of all views that have a page of their own, removed records and former addresses included. */
function viewAddresses(site: SiteView): string[] {
  const { records, kinds, tombstones, dimensions, statistics } = site
  const ofRecords = [...records.values()].flat()
  const views = [
    ...kinds,
    ...ofRecords,
    ...tombstones,
    ...allProgrammes(site),
    ...dimensions.flatMap((dimension) => [dimension, ...dimension.entries]),
    ...allDuties(site),
    ...allIndicators(site),
    ...allPeriods(site),
  ]
  return [
    ...views.map(({ url }) => url),
    ...movedPages(site).map(({ from }) => from),
    ...allFigurePages(site).map(({ path }) => path),
    ...ofRecords.flatMap((record) => embedUrl(record) ?? []),
    ...statistics.tallies.map(({ id }) => tallyEmbedUrl(id)),
  ]
}
