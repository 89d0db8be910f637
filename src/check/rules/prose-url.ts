import { proseFault, proseNodes } from '../prose/walk.ts'
import type { Rule } from '../rule.ts'

/** Whether an address may be a link: an absolute http or https URL without user name, exactly as the browser reads it. */
export function isSafeUrl(url: string): boolean {
  if (!/^https?:\/\/[^/\\]/.test(url) || !/^[\x21-\x7e]+$/.test(url) || !URL.canParse(url)) return false
  const { username, password, hostname } = new URL(url)
  return username === '' && password === '' && hostname.includes('.')
}

/** Links lead only to plain web addresses; a link to another record is a `Record`, which is checked. */
export const proseUrl: Rule = {
  id: 'prose/url',
  meaning: '链接只能是完整的 http 或 https 网址，点了不会执行代码，也不会伪装成别的网站。',
  bad: [
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n[看](javascript:alert(1))\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n[看](//example.org/a)\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n[看](https://www.example.org@example.com/)\n' },
  ],
  good: [{ 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n[看](https://www.example.org/a)\n' }],
  *check(content) {
    for (const visit of proseNodes(content)) {
      if (visit.node.type !== 'link' || isSafeUrl(visit.node.url)) continue
      const message = `链接“${visit.node.url.slice(0, 60)}”不是完整的网址。`
      const hint = '写成以 http:// 或 https:// 开头的网址；链接到本站记录用 <Record kind="…" id="…" />。'
      yield proseFault(visit, 'prose/url', message, hint)
    }
  },
}
