import type { Root } from 'mdast'
import { kitFileUrls } from '../kit-urls.ts'
import { pageKey } from '../page-key.ts'
import type { KeyedFile, PublicFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { modelDocument } from './documents/model-document.ts'
import { planDocument } from './documents/plan-document.ts'

/** What a reader takes away to do the same as a model: the model, a plan to fill in, a record to send in. */
export function* kitFiles(site: SiteView): Generator<PublicFile | KeyedFile> {
  for (const record of site.records.get('model') ?? []) {
    if (!record.kit) continue
    const urls = kitFileUrls(site.ledger.audience, record.url)
    yield* documentFiles(site, urls.model, modelDocument(site, record, record.kit), record.title)
    yield* documentFiles(site, urls.plan, planDocument(site, record, record.kit), record.title)
    const mark = site.marks.length === 0 ? '' : `# 标注：${site.marks.join('、')}\n`
    yield { path: urls.adoption, body: mark + record.kit.adoptionForm() }
  }
}

function* documentFiles(
  { organisation, asOf }: SiteView,
  { docx, markdown }: { docx: string; markdown: string },
  document: Root,
  title: string,
): Generator<PublicFile | KeyedFile> {
  const about = { title, author: organisation, date: asOf }
  const key = pageKey(document, about)
  // what writes them is large, and most builds do not need it
  yield { path: docx, key, make: async () => (await import('./documents/docx.ts')).docxOf(document, about) }
  yield { path: markdown, key, make: async () => (await import('./documents/markdown.ts')).markdownOf(document) }
}
