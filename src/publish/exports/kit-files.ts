import type { Root } from 'mdast'
import type { SiteView } from '../views.ts'
import { docxOf } from './documents/docx.ts'
import { markdownOf } from './documents/markdown.ts'
import { modelDocument } from './documents/model-document.ts'
import { planDocument } from './documents/plan-document.ts'
import { kitFileUrls } from './kit-urls.ts'
import type { PublicFile } from './public-file.ts'

/** What a reader takes away to do the same as a model: the model, a plan to fill in, a record to send in. */
export function* kitFiles(site: SiteView): Generator<PublicFile> {
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
): Generator<PublicFile> {
  yield { path: docx, body: docxOf(document, { title, author: organisation, date: asOf }) }
  yield { path: markdown, body: markdownOf(document) }
}
