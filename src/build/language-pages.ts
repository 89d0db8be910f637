import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CHINESE, isInEveryLanguage, type Language } from '../language.ts'

/** A page of the portal under the address of another language. */
export interface LanguagePage {
  /** `/en/models/[id]` */
  pattern: string
  /** the one file that serves all languages: `src/pages/models/[id].astro` */
  entrypoint: string
}

/**
 * The pages that a language has beside those of its own folder: every template that speaks the reader's language.
 * @param folder of the pages: `src/pages/`
 */
export function languagePages(folder: string, language: Language): LanguagePage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const templates = files.filter((file) => file.endsWith('.astro') && !file.startsWith(`${language}/`)).sort()
  return templates.flatMap((file) => {
    const page = `/${file.replace(/(\/?index)?\.astro$/, '')}`
    if (!isInEveryLanguage(page.replaceAll('...', ''))) return []
    return [{ pattern: page === '/' ? `/${language}` : `/${language}${page}`, entrypoint: `src/pages/${file}` }]
  })
}

/** Lets the home pages of languages answer with a slash at the end too: `/en` and `/en/`. */
export function copyLanguageHomes(outDir: string, languages: readonly Language[]): void {
  for (const language of languages)
    if (language !== CHINESE) copyFileSync(join(outDir, `${language}.html`), join(outDir, language, 'index.html'))
}
