import type { Link } from 'mdast'
import { isObject } from '../../read/mapping.ts'
import type { Content } from '../content.ts'
import { nodeText } from '../prose/heading.ts'
import { proseFault, proseNodes } from '../prose/walk.ts'
import type { Rule } from '../rule.ts'
import { isSafeUrl, namedHost, namedHosts, spellingHint } from '../safe-url.ts'
import { practiceWith } from './examples.ts'

type Words = readonly [message: string, hint: string]

const RECORD = '链接到本站记录用 <Record kind="…" id="…" />。'

/** Links lead only to plain web addresses, and to the one that they show; a link to another record is a `Record`. */
export const proseUrl: Rule = {
  id: 'prose/url',
  meaning: '链接只写完整的网址，显示的网址和实际的一致，不让读者点到伪装的地址。',
  bad: [
    practiceWith('[链接](javascript:alert)'),
    practiceWith('[链接](//www.example.org/)'),
    practiceWith('[链接](https://gov.cn@www.example.org/)'),
    practiceWith('[链接](http://127.0.0.1/)'),
    practiceWith('[链接](https://www.example.org/附件.pdf)'),
    practiceWith('[链接](Https://www.example.org/)'),
    practiceWith('[www.gov.cn](https://www.example.org/)'),
    practiceWith('[www.gov.cn（中国政府网）](https://www.example.org/)'),
    practiceWith('[中国政府网 gov.cn](https://www.example.org/)'),
    practiceWith('[ｇｏｖ．ｃｎ](https://www.example.org/)'),
    practiceWith('[gov。cn](https://www.example.org/)'),
    practiceWith('[通知](https://www.example.org/通知)，见www.example.org。'),
    practiceWith('[](https://www.example.org/)'),
    practiceWith('见https://www.example.org/a，有全文。'),
    practiceWith('[模式](https://portal.example.org/models/pairing)'),
  ],
  good: [
    practiceWith('[示例](https://www.example.org/a)，[example.org](https://www.example.org/)'),
    practiceWith('[示例（www.example.org。）](https://www.example.org/a)，[附件1.docx](https://www.example.org/b)'),
  ],
  *check(content) {
    const own = ownAddress(content)
    for (const visit of proseNodes(content)) {
      if (visit.node.type !== 'link' || visit.node.url.startsWith('#')) continue
      const words = wrong(visit.node, own)
      if (words) yield proseFault(visit, 'prose/url', ...words)
    }
  },
}

function wrong(link: Link, own: string | undefined): Words | undefined {
  const { url } = link
  const address = /^https?:\/\/[\x21-\x7e]+/.exec(url)?.[0]
  if (address && address.length < url.length && nodeText(link) === url)
    return [`网址“${address}”和后面的文字连在一起了。`, `写成 [名称](${address})，括号用英文的；或在网址后面空一格。`]
  if (!isSafeUrl(url)) return unsafe(url)
  if (own && `${url}/`.startsWith(`${own}/`)) return ['这个链接指向本站，网址变了就会断。', RECORD]
  const shown = nodeText(link)
  const host = namedHosts(shown).find((each) => each !== namedHost(url))
  if (host) return [`链接显示“${host}”，实际去“${namedHost(url)}”。`, '让两处一致，或把显示的文字改成标题。']
  const isSeen = shown.trim() !== '' || link.children.some(({ type }) => type === 'image')
  return isSeen ? undefined : ['链接没有文字，读者看不见。', '写成 [文字](网址)。']
}

/** A whole address may be unsafe by the user or the machine that it names. */
function unsafe(url: string): Words {
  const start = url.slice(0, 60)
  const hint = spellingHint(url)
  if (hint && /^https?:\/\//i.test(url)) return [`链接“${start}”不是完整的网址。`, hint]
  return /^https?:\/\/[^/]/.test(url)
    ? [`链接“${start}”不是公开的网址。`, '写成不带用户名、不用数字地址的网址。']
    : [`链接“${start}”不是完整的网址。`, `写成以 http:// 或 https:// 开头的网址；${RECORD}`]
}

/** The portal's own address, as its settings give it. */
function ownAddress(content: Content): string | undefined {
  const data = content.documents.find(({ kind }) => kind === 'site')?.data
  const address = isObject(data) ? data['base_url'] : undefined
  return typeof address === 'string' ? address : undefined
}
