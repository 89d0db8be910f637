import type { Audience } from './audience.ts'
import { fileUrl } from './marks.ts'

/** The addresses of the files by which a model is copied. An id has no point in it, so no other record's file is met. */
export interface KitFileUrls {
  model: { docx: string; markdown: string }
  plan: { docx: string; markdown: string }
  adoption: string
}

/** The files of a model by the address of its page. */
export function kitFileUrls(audience: Audience, url: string): KitFileUrls {
  const both = (path: string) => ({ docx: fileUrl(audience, path, 'docx'), markdown: fileUrl(audience, path, 'md') })
  return { model: both(url), plan: both(`${url}.plan`), adoption: fileUrl(audience, `${url}.adoption`, 'yaml') }
}
