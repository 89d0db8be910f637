/** Has the links to a page in other languages ask for what it is asked for here: a search, models to compare. */
export function askInOtherLanguages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) link.search = location.search
}
