import { annotatedValues } from '../annotated-values.ts'
import type { RecordRule } from '../rule.ts'
import { isSafeUrl } from '../safe-url.ts'

/** A web address in a field becomes a link on a page: it is as safe as one in prose. */
export const recordUrl: RecordRule = {
  id: 'record/url',
  meaning: '字段里的网址会成为页面上的链接，只写公开的、完整的网址。',
  bad: [
    'https://gov.cn@www.example.org/',
    'http://10.0.0.8/',
    'https://portal.localhost/',
    'https://www.example.org/%0d%0a',
  ].map((url) => ({
    'content/policies/plan.yaml': `title: 工作方案\nsources:\n  - id: main\n    url: ${url}\n`,
  })),
  good: [
    { 'content/policies/plan.yaml': 'title: 工作方案\nsources:\n  - id: main\n    url: https://www.example.org/a\n' },
  ],
  *check(content) {
    for (const { document, schema, path, value } of annotatedValues(content, 'format')) {
      // an address that is none at all is the schema's fault to find
      if (schema['format'] !== 'uri' || !URL.canParse(value) || isSafeUrl(value)) continue
      yield {
        file: document.file,
        ...document.locate(path),
        rule: 'record/url',
        severity: 'error',
        message: `“${schema.title}”写的不是公开的网址。`,
        hint: '写成以 http:// 或 https:// 开头的完整网址，不带用户名，不用数字地址。',
      }
    }
  },
}
