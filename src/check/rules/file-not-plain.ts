import type { ContentFile } from '../../read/content-files.ts'
import type { Rule } from '../rule.ts'

type Words = readonly [message: string, hint: string]

const WORDS: Readonly<Record<Exclude<ContentFile['form'], 'file'>, Words>> = {
  link: ['这是一个链接文件（符号链接），它会把别处的文件带进来。', '删掉它，把文件本身放在这里。'],
  submodule: ['这是另一个资料库（git 子模块）。', '删掉它，把要用的文件直接放进来。'],
  device: ['这不是普通文件。', '删掉它。'],
}

/** Only plain files: a link or a submodule brings in what nobody reviewed. */
export const fileNotPlain: Rule = {
  id: 'file/not-plain',
  meaning: '只收普通文件；链接和子模块会把没有审过的内容带进来。',
  bad: [
    { 'content/policies/other.yaml': { mode: 'link', text: 'work-plan.yaml' } },
    { 'content/policies/other.yaml': { mode: 'link', text: '/etc/hostname' } },
    { 'content/practices': { mode: 'link', text: 'policies' } },
    { 'content/practices': { mode: 'submodule', text: '' } },
  ],
  good: [{}],
  *check({ files }) {
    for (const { file, form } of files) {
      if (form === 'file') continue
      const [message, hint] = WORDS[form]
      yield { file, line: 1, column: 1, rule: 'file/not-plain', severity: 'error', message, hint }
    }
  },
}
