import type { Rule } from '../rule.ts'

/** Content is data: git must not store it as a program. */
export const fileExecutable: Rule = {
  id: 'file/executable',
  meaning: '内容是资料，不是程序，不能带可执行标记。',
  bad: [{ 'content/policies/other.yaml': { mode: 'executable', text: 'title: 工作方案\n' } }],
  good: [{}],
  *check({ files }) {
    for (const { file, executable } of files) {
      if (!executable) continue
      yield {
        file,
        line: 1,
        column: 1,
        rule: 'file/executable',
        severity: 'error',
        message: '这个文件带着可执行标记。',
        hint: `运行 git update-index --chmod=-x ${file}。`,
      }
    }
  },
}
