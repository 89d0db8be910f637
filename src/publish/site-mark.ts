/** A file of every site that this program has published and of no other one: home pages are called the same anywhere. */
export const SITE_MARK = 'api/v1/openapi.json'
