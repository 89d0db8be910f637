/** When something was kept, in words. */
export function keptTime(keptAt: string): string {
  const { lang } = document.documentElement
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(keptAt))
}
