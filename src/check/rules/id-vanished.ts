import { PUBLISHED_IDS, parsePublishedIds } from '../../read/published-ids.ts'
import type { Rule } from '../rule.ts'
import { tombstones } from '../tombstones.ts'

const LIST = { [PUBLISHED_IDS]: 'model/pairing\npractice/visit\n' }
const TOMBSTONE = 'entries:\n  - { kind: practice, id: visit, removed: 2020-06-01, reason: 重复 }\n'

const MOVED = '改了名就在新记录的 aliases 里写上旧编号；撤下了就写进 content/tombstones.yaml。'

/** What was counted by them was told: neither another file nor a tombstone stands in their place. */
const FIGURES: ReadonlySet<string> = new Set(['programme', 'closing'])
const RESTORE = '从版本记录恢复这个文件：公布过的数字不能没有出处。'

/** An address that was public never dies and never shows something else: its id is a record, a former id or a tombstone. */
export const idVanished: Rule = {
  id: 'id/vanished',
  meaning: '公开过的编号不能消失，别人存下的地址要么还打得开，要么说明为什么撤下。',
  bad: [
    LIST,
    { [PUBLISHED_IDS]: 'model pairing\n' },
    { [PUBLISHED_IDS]: 'closing/2020-2\nprogramme/2019\n' },
    {
      [PUBLISHED_IDS]: 'closing/2020-2\n',
      'content/tombstones.yaml': 'entries:\n  - { kind: closing, id: 2020-2, removed: 2020-06-01, reason: 数字有误 }\n',
    },
  ],
  good: [
    { ...LIST, 'content/tombstones.yaml': TOMBSTONE },
    { ...LIST, 'content/practices/home-visit.mdx': '---\naliases:\n  - visit\n---\n' },
  ],
  *check(content) {
    const { ids, faulty } = parsePublishedIds(content.publishedIds)
    const entries = tombstones(content).filter(({ data }) => !FIGURES.has(String(data['kind'])))
    const buried = new Set(entries.map(({ data }) => `${data['kind']}/${data['id']}`))
    const at = { file: PUBLISHED_IDS, column: 1, rule: 'id/vanished', severity: 'error' } as const
    for (const line of faulty)
      yield { ...at, line, message: '这一行不是“种类/编号”。', hint: '删掉这一行，再运行 npm run published-ids。' }
    for (const { kind, id, line } of ids) {
      if (content.find(kind, id) || buried.has(`${kind}/${id}`)) continue
      const title = content.schemas.kinds.get(kind)?.title ?? kind
      yield { ...at, line, message: `公开过的${title}“${id}”不见了。`, hint: FIGURES.has(kind) ? RESTORE : MOVED }
    }
  },
}
