import { formOf, type KindForm } from '../../schema/schema-set.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** Every file under content/ is a record of some kind or a record's picture: any other would be lost in silence. */
export const fileStray: Rule = {
  id: 'file/stray',
  meaning: '放错文件夹、用错后缀的文件不会被收录，所以不许留着。',
  bad: [
    { 'content/policy/work-plan.yaml': 'title: 工作方案\n' },
    { 'content/policies/work-plan-2.yml': 'title: 工作方案\n' },
    { 'content/policies/work-plan-2.yaml.part': 'title: 工作方案\n' },
    { 'content/policies/work-plan-2.yaml~': 'title: 工作方案\n' },
    { 'content/说明.txt': '说明\n' },
    { 'content/policies/.old.txt': '说明\n' },
    { 'content/awards': '说明\n' },
    { 'content/报表.xlsx': 'PK' },
    { 'content/policies/work-plan.docx': 'PK' },
    { 'content/models/pairing/visit.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n' },
    { 'content/policies/work-plan/visit.png': 'a policy has no text that could show it\n' },
  ],
  good: [{ 'content/policies/work-plan-2.yaml': 'title: 工作方案\n' }],
  *check(content) {
    const forms = [...content.schemas.kinds.keys()].map((kind) => formOf(content.schemas, kind))
    for (const file of content.strays) {
      const [message, hint] = words(file, forms)
      yield { file, line: 1, column: 1, rule: 'file/stray', severity: 'error', message, hint }
    }
  },
}

function words(file: string, forms: readonly KindForm[]): readonly [message: string, hint: string] {
  if (file.includes('\ufffd'))
    return ['文件名有读不出的字，打不开，不会被收录。', '用小写字母、数字和连字符给它重新起名。']
  if (file.endsWith('.part')) return ['这是没有写完的文件，不会被收录。', '删掉它，再运行一次刚才的命令。']
  if (LEFT_BEHIND.test(file)) return ['这是编辑软件或 git 留下的旧文件，不会被收录。', '里面没有要用的内容，就删掉它。']
  const [, folder = '', ...below] = file.split('/')
  const form = forms.find((candidate) => candidate.folder === folder)?.form
  if (form === 'mdx' && below.length > 1 && !/\.(ya?ml|mdx?)$/.test(file))
    return ['记录自己的文件夹里只能放图片，这个文件不会被收录。', '图片存成 .jpg、.png、.webp 或 .avif；别的文件删掉。']
  if (form && below.length === 0)
    return [`这里应该是文件夹 ${folder}，现在是一个文件，不会被收录。`, '删掉这个文件，再建同名的文件夹放记录。']
  if (DOCUMENT.test(file))
    return ['这不是记录的文件，不会被收录。', documentHint(file, form === 'mdx' ? folder : undefined)]
  if (form) return ['这个文件的后缀不对，不会被收录。', `把后缀改成 .${form}。`]
  const folders = forms.flatMap((candidate) => candidate.folder ?? [])
  const hint = suggestion(folder, folders, `移到这些文件夹之一：${folders.join('、')}。`)
  return ['这个文件不在任何一种记录的文件夹里，不会被收录。', hint]
}

/** What editors and git put beside a file: with the ending of a record it would take the place of the record. */
const LEFT_BEHIND = /(?:~|\.(?:orig|rej|bak|old|swp|swo|tmp))$/i

/** What offices, cameras and archives write: with another name or in another folder it is no record either. */
const DOCUMENT = /\.(docx?|wps|xls[xm]?|et|pptx?|pdf|zip|rar|7z|jpe?g|png|gif|webp|avif|svg|heic)$/i

const PICTURE = /\.(jpe?g|png|gif|webp|avif|svg|heic)$/i

/** @param folder that of a kind whose texts show pictures, where the file lies in one */
function documentHint(file: string, folder: string | undefined): string {
  if (/\.xls[xm]?$/i.test(file)) return '移到 content 外面，再用 npm run import 导入。'
  if (!PICTURE.test(file)) return '移到 content 外面；里面要收录的内容，另写成一条记录。'
  return folder
    ? `图片放进和记录同名的文件夹：content/${folder}/记录的编号/；再写进正文。`
    : '图片只能放在有正文的记录旁边；移到 content 外面。'
}
