import { bulletinFiles } from '../bulletin/bulletin-files.ts'
import { dueFiles } from '../feeds/due-files.ts'
import type { SiteView } from '../views/site.ts'
import { apiFiles } from './api.ts'
import { feedFiles } from './feeds.ts'
import { kitFiles } from './kit-files.ts'
import { knownFiles } from './known-files.ts'
import { openSearch } from './open-search.ts'
import type { KeyedFile, PublicFile } from './public-file.ts'
import { redirectFiles } from './redirects.ts'
import { shareCards } from './share-cards.ts'
import { tableFiles } from './table-files.ts'

/** Every file of the site that is no page and needs no page to be known, from the views that the pages show. */
export async function* publicFiles(site: SiteView): AsyncGenerator<PublicFile | KeyedFile> {
  yield* tableFiles(site)
  yield* apiFiles(site)
  yield* knownFiles(site)
  yield* feedFiles(site)
  yield* dueFiles(site)
  yield* bulletinFiles(site)
  yield* kitFiles(site)
  yield openSearch(site)
  yield* redirectFiles(site)
  yield* shareCards(site)
}
