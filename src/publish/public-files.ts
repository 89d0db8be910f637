import { bulletinFiles } from './bulletin/bulletin-files.ts'
import { apiFiles } from './exports/api.ts'
import { feedFiles } from './exports/feeds.ts'
import { kitFiles } from './exports/kit-files.ts'
import { knownFiles } from './exports/known-files.ts'
import { openSearch } from './exports/open-search.ts'
import { redirectFiles } from './exports/redirects.ts'
import { shareCards } from './exports/share-cards.ts'
import { tableFiles } from './exports/table-files.ts'
import { dueFiles } from './feeds/due-files.ts'
import { formerAddresses, type Moved, movedRecords } from './moved-pages.ts'
import type { KeyedFile, PublicFile } from './public-file.ts'
import type { SiteView } from './views/site.ts'

/** Every file of the site that is no page and needs no page to be known, from the views that the pages show. */
export async function* publicFiles(site: SiteView): AsyncGenerator<PublicFile | KeyedFile> {
  const files: string[] = []
  const moved = movedRecords(site)
  for await (const file of filesInPlace(site)) {
    files.push(file.path)
    yield file
    yield* subscribedCopies(moved, file)
  }
  yield* redirectFiles(site, files)
}

async function* filesInPlace(site: SiteView): AsyncGenerator<PublicFile | KeyedFile> {
  yield* tableFiles(site)
  yield* apiFiles(site)
  yield* knownFiles(site)
  yield* feedFiles(site)
  yield* dueFiles(site)
  yield* bulletinFiles(site)
  yield* kitFiles(site)
  yield openSearch(site)
  yield* shareCards(site)
}

/** Feeds and calendars of a record at its former addresses: what reads them follows no page that leads on. */
function subscribedCopies(moved: Moved, file: PublicFile | KeyedFile): (PublicFile | KeyedFile)[] {
  if (!/^\/[^/]+\/[^/]+\/[^/]+\.(ics|xml|json)$/.test(file.path)) return []
  return formerAddresses(moved, file.path).map(({ from }) => ({ ...file, path: from }))
}
