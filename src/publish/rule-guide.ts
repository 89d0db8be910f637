import { maskText } from '../check/privacy/mask.ts'
import { ruleBook } from '../check/rule-book.ts'
import type { RuleId } from '../diagnostic.ts'
import type { Example, RuleDoc } from '../rule-doc.ts'

/** Rules of one subject, for the guide. */
export interface RuleGroup {
  id: string
  title: string
  rules: RuleView[]
}

/** A rule as the guide shows it. */
export interface RuleView {
  id: RuleId
  meaning: string
  bad: ExampleFile[][]
  good: ExampleFile[][]
}

/** A file of an example, in words that a browser can show. */
export interface ExampleFile {
  file: string
  text: string
}

type SubjectOf<Id> = Id extends `${infer First}/${string}` ? First : never
type Subject = SubjectOf<RuleId>

const TITLES: Readonly<Record<Subject, string>> = {
  file: '文件',
  text: '文字',
  yaml: '字段的写法',
  'front-matter': '字段的写法',
  schema: '字段的内容',
  id: '编号和引用',
  reference: '编号和引用',
  vocabulary: '编号和引用',
  record: '记录',
  prose: '正文',
  image: '图片',
  content: '门户',
  programme: '活动方案',
  duty: '活动方案',
  unit: '单位',
  calendar: '活动方案',
  closing: '结算',
  activity: '活动',
  dispute: '纠纷',
  report: '报告',
  model: '模式',
  adoption: '推广应用',
  maturity: '模式',
  exemption: '豁免',
  privacy: '隐私',
}

/** Every rule with its examples, by subject: the same examples that the tests run. */
export function ruleGuide(): RuleGroup[] {
  const byTitle = Map.groupBy(ruleBook(), ({ id }) => TITLES[subjectOf(id)])
  return [...byTitle].map(([title, docs], index) => ({ id: `subject-${index + 1}`, title, rules: docs.map(ruleView) }))
}

function subjectOf(id: RuleId): Subject {
  return id.slice(0, id.indexOf('/')) as Subject
}

function ruleView({ id, meaning, bad, good }: RuleDoc): RuleView {
  return { id, meaning, bad: bad.map(filesOf), good: good.map(filesOf) }
}

function filesOf(example: Example): ExampleFile[] {
  const files = Object.entries(example).map(([file, content]) => ({
    file: maskText(file),
    text: contentWords(content),
  }))
  return files.length > 0 ? files : [{ file: 'content/', text: '（照原样）' }]
}

function contentWords(content: Example[string]): string {
  if (content === null || content === undefined) return '（没有这个文件）'
  if (content instanceof Uint8Array) return `（字节 ${bytesInWords(content)}）`
  if (typeof content === 'string') return content === '' ? '（空文件）' : visible(shortened(content))
  const forms = {
    link: `（指向 ${content.text} 的链接）`,
    submodule: '（另一个 git 仓库）',
    executable: '（可执行文件）',
  }
  return forms[content.mode]
}

const MOST_LINES = 12
const MOST_COLUMNS = 80
const MOST_BYTES = 24

/** An example that is bad by its length is shown by its beginning. */
function shortened(text: string): string {
  const lines = text.trimEnd().split('\n')
  const shown = lines.slice(0, MOST_LINES).map((line) => {
    const masked = maskText(line)
    return masked.length > MOST_COLUMNS ? `${masked.slice(0, MOST_COLUMNS)}……（共 ${line.length} 个字）` : masked
  })
  return [...shown, ...(lines.length > MOST_LINES ? [`……（共 ${lines.length} 行）`] : [])].join('\n')
}

/** Hidden characters by their names; the examples are about them. */
function visible(text: string): string {
  return text.replace(/[^\P{C}\n]|[\u2028\u2029\u00a0\u3000]/gu, (char) => {
    if (char === '\t') return '⟨Tab⟩'
    return char === '\u3000' ? '⟨全角空格⟩' : `⟨U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
}

function bytesInWords(bytes: Uint8Array): string {
  const shown = [...bytes.subarray(0, MOST_BYTES)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
  return bytes.length > MOST_BYTES ? `${shown.join(' ')} …… 共 ${bytes.length} 个` : shown.join(' ')
}
