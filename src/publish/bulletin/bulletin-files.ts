import { allPeriods, programmeAt } from '../ledger/all-years.ts'
import { pageKey } from '../page-key.ts'
import type { KeyedFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { bulletinUrl, bulletinView } from './bulletin-view.ts'

/** The bulletin of every period as a Word file. */
export function* bulletinFiles(site: SiteView): Generator<KeyedFile> {
  for (const period of allPeriods(site)) {
    const notes = notesOf(site, period.url)
    const view = bulletinView(site, period)
    yield {
      path: bulletinUrl(site, period.id),
      key: pageKey(view, notes, site.asOf),
      make: async () => {
        // a large library, which most builds do not need
        const { bulletinDocx } = await import('./bulletin-docx.ts')
        return bulletinDocx(view, notes, site.asOf)
      },
    }
  }
}

/** What the editor of the programme has to say of the days that bulletins give: their pages say it as well. */
function notesOf(site: SiteView, period: string): string[] {
  const { note } = programmeAt(site, period)
  const { words } = site.locale
  return note === undefined ? [] : [`${words.programme.note}${words.mark.colon}${note}`]
}
