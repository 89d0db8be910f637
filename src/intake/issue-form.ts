import { stringify } from 'yaml'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { Choices } from '../workbook/choices.ts'
import { ID_LABEL, type IssueField, issueFields, KIND_LABEL, SEPARATOR, UNCHOSEN } from './issue-fields.ts'

/** More choices than these are written, not chosen. */
const MOST_OPTIONS = 60

/** The words for a kind in an issue. */
export function kindWords(schemas: SchemaSet, kind: Kind): string {
  return `${schemas.kinds.get(kind)?.title}（${kind}）`
}

const MADE = '由 npm run issue-forms 写成，不要手改'

/** The issue form of a kind, as GitHub, Gitea and Forgejo read it from `.github/ISSUE_TEMPLATE/`. */
export function issueForm(schemas: SchemaSet, kind: Kind, choices: Choices): string {
  const { title = kind, description = '' } = schemas.kinds.get(kind) ?? {}
  const fields = issueFields(schemas, kind).map((field, index) => formItem(field, index, choices))
  const form = {
    name: `报送${title}`,
    description: `${description}编辑会用程序检查，并在下面回复。`,
    title: `报送${title}：`,
    body: [
      { type: 'markdown', attributes: { value: `这里写的内容人人都能看到。${PRIVACY}` } },
      dropdown('kind', KIND_LABEL, '不用改。', [kindWords(schemas, kind)], true),
      ...fields,
      item('input', 'record-id', ID_LABEL, '可以不填，自动起号。只用小写字母、数字和连字符。', false),
    ],
  }
  return `# ${MADE}\n${stringify(form, { lineWidth: 0 })}`
}

/** The description template of a kind, as GitLab reads it from `.gitlab/issue_templates/`. */
export function issueTemplate(schemas: SchemaSet, kind: Kind, choices: Choices): string {
  const fields = issueFields(schemas, kind).map((field) => {
    const options = optionsOf(field, choices)
    const words = options ? `${isMany(field) ? '可以写几个，用顿号隔开' : '选一个'}：${options.join('、')}` : ''
    return templateItem(field.label, `${field.isRequired ? '必填。' : '选填。'}${hintOf(field, options)}${words}`)
  })
  return [
    `<!-- ${MADE} -->`,
    `<!-- 这里写的内容人人都能看到。${PRIVACY}内容写在每个标题下面，标题不要改。 -->`,
    '',
    `### ${KIND_LABEL}\n\n${kindWords(schemas, kind)}\n`,
    ...fields,
    templateItem(ID_LABEL, '可以不填，自动起号。只用小写字母、数字和连字符。'),
  ].join('\n')
}

const PRIVACY = '不要写任何个人的姓名、电话、证件号和住址。'

function templateItem(label: string, hint: string): string {
  return `### ${label}\n\n<!-- ${hint.replaceAll('--', '－－')} -->\n`
}

type Item = { type: string; id?: string; attributes: Record<string, unknown>; validations?: { required: boolean } }

function formItem(field: IssueField, index: number, choices: Choices): Item {
  const id = `field-${index + 1}`
  const { label, isRequired } = field
  const options = optionsOf(field, choices)
  const offered = options && isRequired && !isMany(field) ? [UNCHOSEN, ...options] : options
  if (offered) return dropdown(id, label, hintOf(field, options), offered, isRequired, isMany(field))
  return item(isLong(field) ? 'textarea' : 'input', id, label, hintOf(field, options), isRequired)
}

function item(type: string, id: string, label: string, description: string, required: boolean): Item {
  return { type, id, attributes: { label, description }, validations: { required } }
}

function dropdown(
  id: string,
  label: string,
  hint: string,
  options: string[],
  required: boolean,
  multiple = false,
): Item {
  const made = item('dropdown', id, label, hint, required)
  return { ...made, attributes: { ...made.attributes, ...(multiple ? { multiple } : {}), options } }
}

function optionsOf({ columns: [column], list }: IssueField, choices: Choices): string[] | undefined {
  const found = column && !list ? choices(column.schema)?.all : undefined
  return found && found.length > 0 && found.length <= MOST_OPTIONS ? found.map(({ words }) => words) : undefined
}

function isMany({ columns: [column] }: IssueField): boolean {
  return column?.role === 'value'
}

function isLong(field: IssueField): boolean {
  const [column] = field.columns
  const { maxLength = 0 } = (column?.schema ?? {}) as { maxLength?: number }
  return field.list !== undefined || column?.role === 'section' || isMany(field) || maxLength > 100
}

/** What to write; of a list without options also how, for options are chosen. */
function hintOf(field: IssueField, options: readonly string[] | undefined): string {
  const { columns, list } = field
  const [column] = columns
  if (list) {
    const parts = columns.map(({ head, isRequired }) => (isRequired ? head : `${head}（可空）`))
    return `一行一条，一条里用“${SEPARATOR}”隔开，按这个次序：${parts.join(SEPARATOR)}`
  }
  const { description = '', examples = [] } = column?.schema ?? {}
  const lines = isMany(field) && !options ? '一行一条。' : ''
  return `${description}${lines}${examples.length > 0 ? `例如：${examples[0]}。` : ''}`
}
