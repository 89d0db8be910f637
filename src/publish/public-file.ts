/** A file of the site that is no page: a download, a feed, a document of the API. */
export interface PublicFile {
  /** site-absolute: `/models.csv` */
  path: string
  body: Body
}

/** One that takes longer to make than to tell that it would be the same again. */
export interface KeyedFile {
  path: string
  /** stands for everything that it is made of beside the program */
  key: string
  make: () => Body | Promise<Body>
  /** whether this machine can only make a plainer one, which is made anew in each build: another machine may do better */
  isMakeshift?: () => Promise<boolean>
}

type Body = string | Uint8Array

/** What is in a file. */
export async function bodyOf(file: PublicFile | KeyedFile): Promise<Body> {
  return 'key' in file ? file.make() : file.body
}

/** A value as a JSON file. */
export function jsonFile(path: string, value: unknown): PublicFile {
  return { path, body: jsonText(value) }
}

/** What is in the JSON file of a value. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
