import type { KeyedFile } from '../exports/public-file.ts'
import { allPeriods } from '../ledger/all-years.ts'
import { pageKey } from '../page-key.ts'
import type { SiteView } from '../views/site.ts'
import { bulletinUrl, bulletinView } from './bulletin-view.ts'

/** The bulletin of every period as a Word file. */
export function* bulletinFiles(site: SiteView): Generator<KeyedFile> {
  for (const period of allPeriods(site)) {
    const view = bulletinView(site, period)
    yield {
      path: bulletinUrl(site, period.id),
      key: pageKey(view, site.asOf),
      make: async () => {
        // a large library, which most builds do not need
        const { bulletinDocx } = await import('./bulletin-docx.ts')
        return bulletinDocx(view, site.asOf)
      },
    }
  }
}
