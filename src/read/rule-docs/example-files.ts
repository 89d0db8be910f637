import type { Example } from '../../rule-doc.ts'

/** A record without a body, of the given text or bytes. */
export const policy = (text: string | Uint8Array): Example => ({ 'content/policies/plan.yaml': text })

/** A record with a body. */
export const practice = (text: string): Example => ({ 'content/practices/visit.mdx': text })

/** A file that is no UTF-8 text. */
export const bytes = (...codes: number[]) => Uint8Array.from(codes)

/** The bytes of plain letters. */
export const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0))
