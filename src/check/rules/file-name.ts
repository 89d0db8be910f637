import type { Rule } from '../rule.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A record's file name is its id: lower-case ASCII letters, digits and hyphens, at most 64 of them. */
export const fileName: Rule = function* (content) {
  for (const { file, id } of content.documents) {
    if (ID.test(id) && id.length <= 64) continue
    yield {
      file,
      line: 1,
      column: 1,
      rule: 'file/name',
      severity: 'error',
      message: `文件名“${id}”不能作编号。`,
      hint: '改成小写字母、数字和连字符，例如 nangang-volunteer-pairing。',
    }
  }
}
