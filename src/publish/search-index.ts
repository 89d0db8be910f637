import { createIndex } from 'pagefind'
import type { SearchRecord } from './views.ts'

/** Writes the search index of the given records to a folder. Throws when Pagefind reports an error. */
export async function writeSearchIndex(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh' })
  if (!index) throw new Error(errors.join('\n'))
  for (const { url, title, summary, text, date, filters } of records) {
    const content = `${title}\n${summary}\n${text}`
    const added = await index.addCustomRecord({ url, content, language: 'zh', meta: { title, summary, date }, filters })
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'))
  }
  const written = await index.writeFiles({ outputPath })
  await index.deleteIndex()
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'))
}
