import type { Diagnostic } from '../../diagnostic.ts'
import { ID } from '../../schema/schema-set.ts'
import { aliasesOf } from '../content.ts'
import type { Rule } from '../rule.ts'
import { png } from './example-picture.ts'

/** Names that Windows gives to devices: a file of such a name cannot even be checked out there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** The further pages of a list have these addresses: /activities/2. */
const OF_LISTS = /^(\d+|index)$/

/** A record's file name is its id, a folder's name part of an address: lower-case ASCII letters, digits and hyphens. */
export const fileName: Rule = {
  id: 'file/name',
  meaning:
    '文件名就是编号，也是网址的一部分，只用小写字母、数字和连字符；Windows 的设备名（con、nul 等）也不能用；单是数字的是列表的页码，除了方案都不能用。',
  bad: [
    { 'content/policies/Work_Plan.yaml': 'title: 工作方案\n' },
    { 'content/policies/工作方案.yaml': 'title: 工作方案\n' },
    { 'content/policies/aux.yaml': 'title: 工作方案\n' },
    { 'content/policies/2020 年/work-plan-2.yaml': 'title: 工作方案\n' },
    { [`content/policies/${'a'.repeat(65)}.yaml`]: 'title: 工作方案\n' },
    { 'content/policies/2.yaml': 'title: 工作方案\n' },
    { 'content/policies/index.yaml': 'title: 工作方案\n' },
    { 'content/policies/work-plan.yaml': 'aliases:\n  - "2"\n' },
    { 'content/models/pairing/Door.png': png(8, 8) },
  ],
  good: [
    { 'content/policies/work-plan-2.yaml': 'title: 工作方案\n' },
    { [`content/policies/${'a'.repeat(64)}.yaml`]: 'title: 工作方案\n' },
    { 'content/policies/work-plan.yaml': 'aliases:\n  - plan-2\n' },
    { 'content/programmes/2020.yaml': 'year: 2020\n' },
    { 'content/models/pairing/door.png': png(8, 8) },
    ...['console', 'beacon', '2020-plan', 'index-2'].map((id) => ({
      [`content/policies/${id}.yaml`]: 'title: 工作方案\n',
    })),
  ],
  *check(content) {
    const records = content.documents.map(({ file }) => file)
    for (const file of [...records, ...content.images.keys()]) {
      const wrong = namesIn(file).find((name) => !ID.test(name) || DEVICE.test(name) || name.length > 64)
      if (wrong !== undefined) yield fault({ file, line: 1, column: 1 }, wrong, 'jia-volunteer-pairing')
    }
    for (const document of content.documents) {
      if (document.kind === 'programme') continue
      const { file, id, kind, locate } = document
      if (OF_LISTS.test(id)) yield fault({ file, line: 1, column: 1 }, id, `${kind}-${id}`)
      for (const [index, alias] of aliasesOf(document).entries())
        if (OF_LISTS.test(alias)) yield fault({ file, ...locate(['aliases', index]) }, alias, `${kind}-${alias}`)
    }
  },
}

function fault(place: Pick<Diagnostic, 'file' | 'line' | 'column'>, name: string, example: string): Diagnostic {
  return {
    ...place,
    rule: 'file/name',
    severity: 'error',
    message: `名称“${name}”不能作编号。`,
    hint: `改成小写字母、数字和连字符，要有字母，最多 64 个，例如 ${example}。`,
  }
}

/** The names of a path below content/, the file's own without its ending. */
function namesIn(file: string): string[] {
  return file
    .replace(/\.[^./]*$/, '')
    .split('/')
    .slice(1)
}
