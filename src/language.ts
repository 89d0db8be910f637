/** The languages of the interface; the first stands at `/`, others below their code. Content is Chinese in all of them. */
export const LANGUAGES = ['zh-CN', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** The language of content, and of the interface where nothing else is asked for. */
export const CHINESE: Language = LANGUAGES[0]

/** Pages that exist in Chinese only: for staff, for other sites' frames, and official documents. */
const CHINESE_ONLY = ['/404', '/guide', '/rules', '/embed', '/periods', '/worklists', '/submit', '/admin']

/** The language of a page's route or address: `/en/models/[id]` is English. */
export function languageOf(path: string): Language {
  return LANGUAGES.find((language) => language !== CHINESE && isBelow(path, `/${language}`)) ?? CHINESE
}

/** Whether an address is that of a page which every language of the interface has. Files are there once. */
export function isInEveryLanguage(address: string): boolean {
  const path = address.replace(/[?#].*$/, '')
  const isFile = /\.\w+$/.test(path)
  return path.startsWith('/') && !path.startsWith('//') && !isFile && !CHINESE_ONLY.some((page) => isBelow(path, page))
}

/** The address of a page in a language; of what is there in Chinese only, its one address. */
export function addressIn(language: Language, address: string): string {
  if (language === CHINESE || !isInEveryLanguage(address)) return address
  return address === '/' ? `/${language}` : `/${language}${address}`
}

/** The addresses of a page in each of some languages; none where there is but one of it. */
export function alternates(languages: readonly Language[], address: string): { language: Language; address: string }[] {
  if (languages.length < 2 || !isInEveryLanguage(address)) return []
  return languages.map((language) => ({ language, address: addressIn(language, address) }))
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
