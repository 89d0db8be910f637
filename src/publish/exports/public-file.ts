/** A file of the site that is no page: a download, a feed, a document of the API. */
export interface PublicFile {
  /** site-absolute: `/models.csv` */
  path: string
  body: string | Uint8Array
}

/** A value as a JSON file. */
export function jsonFile(path: string, value: unknown): PublicFile {
  return { path, body: `${JSON.stringify(value)}\n` }
}
