import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commitFiles, gitIn, withBranch } from '../../tests/portals/branch.ts'
import { AS_OF, BASE } from '../../tests/portals/portal.ts'
import { checkContent } from '../check/check.ts'
import { closingDigest } from '../check/closing-digest.ts'
import { acceptRecords } from '../check/records.ts'
import { freezePeriod } from '../measure/closing.ts'
import { closingText } from '../measure/closing-file.ts'
import { measureLedger } from '../measure/ledger.ts'
import { readContent } from '../read/documents.ts'
import type { Example } from '../rule-doc.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import type { ClosingRecord } from '../types.generated.ts'
import { readBranch } from './branch.ts'
import { isInert } from './inert.ts'
import { renderReview } from './markdown.ts'
import { type Review, reviewBranch } from './review.ts'

const MODEL = 'content/models/pairing.mdx'
const TYPES = 'content/vocabularies/activity-type.yaml'
const baseText = (file: string) => readFileSync(join(BASE, file), 'utf8')
const vocabulary = (...codes: string[]) =>
  `title:\n  zh: 编码\n  en: Codes\ndescription: 用来试验的编码。\nentries:\n${codes.map((code) => `  - code: ${code}\n    zh: 标签${code}\n    en: ${code}\n`).join('')}`
const activity = (title: string) =>
  `title: ${title}\nunit: jia\nperiod: 2020-2\ntype: visit\ndate: 2020-04-14\nsummary: 到社区看望独居老人。\n`
const VISIT = { [TYPES]: vocabulary('visit'), 'content/activities/visit.yaml': activity('到社区走访') }

/** The review of a branch, and its comment. */
function reviewOf(main: Example, mine: Example): { review: Review; comment: string } {
  return withBranch(main, mine, (root) => {
    const review = reviewBranch(readBranch(root, '.', 'main', AS_OF))
    const comment = renderReview(review)
    expect(isInert(comment), comment).toBe(true)
    return { review, comment }
  })
}

describe('a review tells', () => {
  test('what was added, with the page to look at', () => {
    const { comment, review } = reviewOf({ [TYPES]: vocabulary('visit') }, VISIT)
    expect(comment).toContain('新增 1 条记录，修改 0 条，移除 0 条；带来 0 处错误、0 处提醒。')
    expect(comment).toContain('- **新增** 活动 `到社区走访` `content/activities/visit.yaml`')
    expect(review.pages).toEqual(['/activities/visit', '/units/jia'])
  })

  test('before all else that the program is another one, which no check looks at', () => {
    const main = { 'src/page.ts': '1', 'package.json': '{}', 'README.md': '一' }
    const mine = { 'src/page.ts': '2', 'package.json': null, '.github/workflows/`x`.yml': 'on: push' }
    const { review, comment } = reviewOf(main, mine)
    expect(review.outside).toEqual([
      { file: '.github/workflows/`x`.yml', how: 'added' },
      { file: 'package.json', how: 'removed' },
      { file: 'src/page.ts', how: 'changed' },
    ])
    expect(comment).toContain(
      '请维护人员看过再合并。**\n\n- **新增** ``.github/workflows/`x`.yml``\n- **移除** `package.json`\n',
    )
    expect(comment.indexOf('### 程序和设置')).toBeLessThan(comment.indexOf('### 记录'))
    expect(reviewOf(main, VISIT).comment).not.toContain('程序和设置')
  })

  test('what the branch does to the program where only content/ of it is at hand', () => {
    withBranch({ 'src/page.ts': '1' }, { 'src/page.ts': '2' }, (root) => {
      rmSync(join(root, 'src'), { recursive: true })
      expect(readBranch(root, '.', 'main', AS_OF).outside).toEqual([{ file: 'src/page.ts', how: 'changed' }])
    })
  })

  test('what settings say on every page: a hotline is not changed unseen', () => {
    const site = (value: string) =>
      baseText('content/site.yaml').replace('contacts: []', `contacts:\n  - label: 维权热线\n    value: "${value}"`)
    const { comment } = reviewOf({ 'content/site.yaml': site('12338') }, { 'content/site.yaml': site('12399') })
    expect(comment).toContain('- **修改** 门户设置')
    expect(comment).toContain('  - 联系方式 › 第1项 › 内容：`12338` → `12399`\n')
  })

  test('which duties change state', () => {
    const main = { [TYPES]: vocabulary('visit') }
    expect(reviewOf(main, VISIT).comment).toContain('- `甲区` `2020年第2期（3—4月）` `参加工作周`：缺报 → 按时')
    const back = reviewOf(VISIT, { 'content/activities/visit.yaml': null })
    expect(back.comment).toContain('：按时 → 缺报')
    expect(back.comment).toContain('- **移除** 活动 `到社区走访`')
    expect(reviewOf(main, {}).comment).toContain('没有义务的状态因此改变。')
  })

  test('which codes come and go in a vocabulary', () => {
    const { comment } = reviewOf(
      { [TYPES]: vocabulary('visit', 'survey') },
      { [TYPES]: vocabulary('visit', 'lecture') },
    )
    expect(comment).toContain('新增 `lecture，标签lecture，lecture`')
    expect(comment).toContain('移除 `survey，标签survey，survey`')
    expect(comment).toContain('运行 `npm run issue-forms`')
    expect(reviewOf({ [TYPES]: vocabulary('visit') }, VISIT).comment).not.toContain('issue-forms')
  })

  test('what a new entry of the list of public values lets through, where, and on what ground, but not the value', () => {
    const phone = ['138', '0013', '8000'].join('')
    const contact = (places: string) =>
      `contacts:\n  - value: "${phone}"\n    holder: 示例市妇联值班室\n    places: ["${places}"]\n    basis: 单位网站\n    reviewed: 2020-03-01\n`
    const mine = { 'content/public-contacts.yaml': contact(MODEL), [MODEL]: `${baseText(MODEL)}\n电话${phone}。\n` }
    const { comment } = reviewOf({}, mine)
    expect(comment).toContain('写在这里的值检查不再拦，会公开')
    expect(comment).toMatch(/新增 `.*示例市妇联值班室，content\/models\/pairing\.mdx，单位网站，2020年3月1日`/)
    expect(comment).not.toContain(phone)
    const all = reviewOf({}, { ...mine, 'content/public-contacts.yaml': contact('content/') }).comment
    expect(all).toContain('有错误，改好以前不能合并')
    expect(all).toMatch(/public-contacts\.yaml:4:.*schema\/value|public-contacts\.yaml:4:.*\[schema\//)
  })

  test('where the words before a bulletin can be seen', () => {
    const words = '---\nperiod: 2020-2\ndate: 2020-05-20\n---\n\n这一期走访多。\n'
    expect(reviewOf({}, { 'content/bulletins/2020-2.mdx': words }).review.pages).toEqual(['/periods/2020-2'])
  })

  test('nothing of the duties of a unit that only gets another id', () => {
    const [unit, file] = [baseText('content/units/jia.yaml'), 'content/programmes/2020.yaml']
    const renamed = {
      'content/units/jia.yaml': null,
      'content/units/new.yaml': `${unit}aliases: [jia]\n`,
      [file]: baseText(file).replaceAll('lead: jia', 'lead: new'),
    }
    expect(reviewOf(VISIT, renamed).comment).toContain('没有义务的状态因此改变。')
  })

  test('nothing of the duties of a programme that only gets another id', () => {
    const file = 'content/programmes/2020.yaml'
    const renamed = { [file]: null, 'content/programmes/plan.yaml': `${baseText(file)}aliases: ["2020"]\n` }
    expect(reviewOf(VISIT, renamed).comment).toContain('没有义务的状态因此改变。')
  })

  test('that a closed period is amended by it', () => {
    const file = 'content/programmes/2020.yaml'
    const closed = baseText(file).replace(/^( +)end: 2020-04-30\n/m, '$&$1closed: 2020-05-20\n')
    const { comment } = reviewOf({ [TYPES]: vocabulary('visit'), [file]: closed }, VISIT)
    expect(comment).toContain('- `甲区` `2020年第2期（3—4月）` `参加工作周`：缺报 → 按时（这一期已经结算，会列为更正）')
    // the state stays, the figure does not
    const again = { 'content/activities/again.yaml': activity('到社区开会') }
    const more = reviewOf({ ...VISIT, [file]: closed }, again).comment
    expect(more).toContain('没有义务的状态因此改变。')
    expect(more).toContain(
      '这些期次已经结算，以下数字会列为更正：\n\n- `2020年第2期（3—4月）` `甲区` `参加工作周`：1 → 2\n',
    )
    // a closing that is planned has not happened, and nothing is amended
    const planned = closed.replace('closed: 2020-05-20', 'closed: 2021-05-20')
    expect(reviewOf({ ...VISIT, [file]: planned }, again).comment).not.toContain('已经结算')
  })

  test('that a closing of main is written anew or gone, which no check finds: its figures were told', () => {
    const programme = 'content/programmes/2020.yaml'
    const file = 'content/closed/2020-2.yaml'
    const closed = baseText(programme).replace(/^( +)end: 2020-04-30\n/m, '$&$1closed: 2020-05-20\n')
    const closing = (value: number) => {
      const cells: ClosingRecord['cells'] = [{ duty: 'work-week', unit: 'jia', state: 'short', value }]
      const figures = { period: '2020-2', closed: '2020-05-20', cells, totals: [] }
      return closingText({ ...figures, digest: closingDigest(figures) })
    }
    const main = { [programme]: closed, [file]: closing(0) }
    const word = '结算公布过的数字不再变。'
    const verdict = '**检查没有错误，但是动了已经结算的数字，恢复以前不要合并。**'
    expect(reviewOf(main, { [file]: closing(1) }).comment).toContain(verdict)
    for (const text of [closing(1), null]) expect(reviewOf(main, { [file]: text }).comment).toContain(word)
    const first = reviewOf({ [programme]: closed }, { [file]: closing(0) }).comment
    for (const each of [word, verdict]) expect(first).not.toContain(each)
  })

  test('that a new closing is not that of the records it comes with: main took in one more since it was written', () => {
    const programme = 'content/programmes/2020.yaml'
    const closed = baseText(programme).replace(/^( +)end: 2020-04-30\n/m, '$&$1closed: 2020-05-20\n')
    const file = 'content/closed/2020-2.yaml'
    const verdict = '**检查没有错误，但是新的结算可能对不上，核对以前不要合并。**'
    withBranch({ ...VISIT, [programme]: closed }, {}, (root) => {
      const { content } = checkContent(loadSchemas('schemas'), readContent(root, loadSchemas('schemas')), AS_OF)
      const records = acceptRecords(content)
      const [plan] = records.all('programme')
      if (!plan) throw new Error('no programme')
      const text = closingText(freezePeriod(records, measureLedger(records, plan, '2020-05-20'), '2020-2'))
      const look = () => renderReview(reviewBranch(readBranch(root, '.', 'main', AS_OF)))
      commitFiles(root, { [file]: text })
      expect(look()).toContain('**检查通过，可以请编辑审阅。**')
      gitIn(root, 'switch', '--quiet', 'main')
      commitFiles(root, { 'content/activities/again.yaml': activity('到社区开会') })
      gitIn(root, 'switch', '--quiet', 'mine')
      // on a forge that shows the branch alone, nobody sees the record
      expect(look()).toContain(`${verdict}\n`)
      expect(look()).toContain(`请先把主干合并到这个分支：\n\n- \`${file}\`\n`)
      gitIn(root, 'merge', '--quiet', '--no-edit', 'main')
      const comment = look()
      expect([isInert(comment), comment.includes(verdict)]).toEqual([true, true])
      expect(comment).toContain(`再运行 \`npm run close-period\`：\n\n- \`${file}\`\n`)
    })
  })

  test('that an id is no longer listed which was public: its record could vanish then, and no check would find it', () => {
    const list = 'content/published-ids.txt'
    const main = { ...VISIT, [list]: 'activity/visit\nunit/jia\n' }
    const verdict = '**检查没有错误，但是从公开过的编号里去掉了几个，恢复以前不要合并。**'
    for (const [mine, lost] of [
      [{ [list]: 'unit/jia\n', 'content/activities/visit.yaml': null }, ['activity/visit']],
      [{ [list]: null }, ['activity/visit', 'unit/jia']],
    ] as const) {
      const { comment, review } = reviewOf(main, mine)
      expect([review.lostIds, comment.includes(verdict)]).toEqual([lost, true])
      for (const id of lost) expect(comment).toContain(`- \`${id}\`\n`)
    }
    const { comment, review } = reviewOf(main, {
      [list]: '# 编号\r\nunit/jia\r\nactivity/visit\r\npolicy/work-plan\r\n',
    })
    expect([review.lostIds, comment.includes('检查通过')]).toEqual([[], true])
  })

  test('changes field by field, under the titles of the schemas, codes and dates in words', () => {
    const changed = baseText(MODEL)
      .replace('setting: urban', 'setting: rural')
      .replace('date: "2020"', 'date: 2020-04')
      .replace('  - work-plan', '  - work-plan\nstaff: 两名社工')
      .replace('title: 甲区志愿者上门服务', 'title: 上门服务')
      .replace('organiser: 甲区妇联\n', '')
      .replace('上门要两人同行。', '上门要两人同行，先打电话。')
    const { comment } = reviewOf({}, { [MODEL]: changed })
    expect(comment).toContain('- **修改** 创新模式 `志愿者与老人就近结对` `content/models/pairing.mdx`')
    expect(comment).toContain('  - 城乡：`城市` → `农村`')
    expect(comment).toContain('  - 形成时间：`2020年` → `2020年4月`')
    expect(comment).toContain('  - 人手：新增 `两名社工`')
    expect(comment).toContain('  - 主办单位：移除 `甲区妇联`')
    expect(comment).toContain('  - 来源 › 第1项 › 来源标题：`甲区志愿者上门服务` → `上门服务`')
    expect(comment).toContain('  - 正文 `风险与注意`：有改动，原 8 字，现 13 字')
  })

  test('of a long text the part that is not the same', () => {
    const long = `${'很长的一句话'.repeat(20)}，`
    const summary = (end: string) => baseText(MODEL).replace(/^summary: .*$/m, `summary: ${long}${end}。`)
    const { comment } = reviewOf({ [MODEL]: summary('原来') }, { [MODEL]: summary('现在') })
    expect(comment).toMatch(/摘要：`……[很长的一句话，]+原来。` → `……[很长的一句话，]+现在。`/)
  })

  test('a new id as a new id, and a picture as another file', () => {
    const renamed = baseText(MODEL).replace('reliability: a', 'aliases:\n  - pairing\nreliability: a')
    const { comment } = reviewOf(
      {},
      { [MODEL]: null, 'content/models/pairing-elders.mdx': renamed, 'content/notes.txt': '随手记的' },
    )
    expect(comment).toContain('- **改用新的编号** 创新模式 `志愿者与老人就近结对` `content/models/pairing-elders.mdx`')
    expect(comment).toContain('  - 原编号 `pairing`')
    expect(comment).toContain('- **新增** `content/notes.txt`')
  })

  test('that only the way of writing is another', () => {
    const written = [baseText(MODEL).replaceAll('\n', '\r\n'), `\ufeff${baseText(MODEL)}`]
    for (const text of written)
      expect(reviewOf({}, { [MODEL]: text }).comment).toContain('\n  - 内容没有变，只改了写法。\n')
    const { comment } = reviewOf({}, { [MODEL]: baseText(MODEL).replace('每周上门一次。\n', '每周上门两次。\n') })
    expect(comment).not.toContain('只改了写法')
  })

  test('which existing record says nearly the same', () => {
    const copy = baseText(MODEL).replace('title: 志愿者与老人就近结对', 'title: 又一条结对')
    const { comment } = reviewOf({}, { 'content/models/again.mdx': copy })
    expect(comment).toMatch(
      /- `content\/models\/again.mdx` 约 \d+％ 的文字和 `志愿者与老人就近结对` 相同，见 `content\/models\/pairing.mdx`/,
    )
  })

  test('the same every time', () => {
    withBranch({}, VISIT, (root) => {
      const comment = () => renderReview(reviewBranch(readBranch(root, '.', 'main', AS_OF)))
      expect(comment()).toBe(comment())
    })
  })
})

describe('a broken branch', () => {
  const BROKEN = { 'content/policies/plan.yaml': 'title：工作方案\n' }

  test('is reviewed as far as it is known', () => {
    const rural = baseText(MODEL).replace('setting: urban', 'setting: rural')
    const { comment, review } = reviewOf({}, { ...BROKEN, [MODEL]: rural })
    expect(review.isSound).toBe(false)
    expect(comment).toContain('**有错误，改好以前不能合并。**')
    expect(comment).toContain('字段名后面的冒号是全角的“：”')
    expect(comment).toContain('  - 城乡：`城市` → `农村`')
    expect(comment).toContain('分支有错误，改好以后才能算出哪些义务的状态会变。')
    expect(comment).not.toContain('预览时请看')
  })

  test('is not blamed for what was broken before', () => {
    const inherited = reviewOf(BROKEN, {
      'content/units/jia.yaml': baseText('content/units/jia.yaml').replace('虚构的', '试验的'),
    })
    expect(inherited.review.faults.fresh).toEqual([])
    expect(inherited.comment).toContain('主干原来就有错误，不是这个分支带来的')
    expect(inherited.comment).toContain('主干有错误，改好以后才能算出')
    const mended = reviewOf(BROKEN, { 'content/policies/plan.yaml': null })
    expect(mended.comment).toMatch(/这个分支改好了原来的 \d+ 处。/)
    expect(mended.review.isSound).toBe(true)
    expect(mended.comment).toContain('主干有错误，改好以后才能算出')
  })

  test('with names that every object has names none of them outside of code', () => {
    const unit = baseText('content/units/jia.yaml')
    const odd = '__proto__: { x: 1 }\nconstructor: z\ntoString: z\n'
    const { comment } = reviewOf(
      {},
      { 'content/units/jia.yaml': odd + unit.replace('region:\n', 'region:\n  valueOf: z\n') },
    )
    expect(comment.match(/- 没有定义的字段：新增（不公开的字段，不显示内容）/g)).toHaveLength(3)
    expect(comment).toContain('  - 地区 › 没有定义的字段：新增 `z`')
  })

  test('that puts a link in the place of a record says that the record is gone', () => {
    const { comment } = reviewOf({}, { 'content/units/jia.yaml': { mode: 'link', text: '../models/pairing.mdx' } })
    expect(comment).toContain('- **移除** 单位 `甲区妇联` `content/units/jia.yaml`')
    expect(comment).toContain('移除 1 条')
  })

  test('that cannot be decoded says so', () => {
    const { comment } = reviewOf({}, { [MODEL]: new Uint8Array([0xff, 0xfe, 0x00]) })
    expect(comment).toContain('有一个版本读不出来')
  })

  test('without a site record, without programme or with content as a link is still reviewed', () => {
    const without = ['content/site.yaml', 'content/programmes/2020.yaml', 'content/units/jia.yaml']
    for (const file of without) expect(reviewOf({}, { [file]: null }).comment).toContain('改好以前不能合并')
    withBranch({}, {}, (root) => {
      renameSync(join(root, 'content'), join(root, 'elsewhere'))
      symlinkSync('elsewhere', join(root, 'content'))
      expect(renderReview(reviewBranch(readBranch(root, '.', 'main', AS_OF)))).toContain('这是一个链接文件')
    })
    const linked = reviewOf({}, { 'content/policies/other': { mode: 'link', text: '/etc' } })
    expect(linked.comment).toContain('这是一个链接文件')
  })
})

describe('what is private', () => {
  const PHONE = ['138', '0013', '8000'].join('')
  const NAME = ['王', '秀', '兰'].join('')

  test('is masked wherever the branch put it', () => {
    const text = baseText(MODEL)
      .replace('title: 志愿者与老人就近结对', `title: 联系${PHONE}`)
      .replace('organiser: 甲区妇联', `organiser: 受访者${NAME}`)
      .replace('## 风险与注意', `## 风险与注意 ${PHONE}`)
    const { comment, review } = reviewOf(
      {},
      { [MODEL]: text, [`content/models/call-${PHONE}.mdx`]: text, [`content/units/${PHONE}.txt`]: '' },
    )
    for (const shown of [comment, JSON.stringify(review)]) {
      expect(shown).not.toContain(PHONE)
      expect(shown).not.toContain(NAME)
    }
    expect(comment).toContain('privacy/mobile')
    expect(comment).toMatch(/- \*\*新增\*\* `content\/units\/1\*{10}\.txt`/)
  })

  test('is masked also where the branch takes it away', () => {
    const text = baseText(MODEL).replace('organiser: 甲区妇联', `organiser: 甲区妇联 ${PHONE}`)
    const { comment } = reviewOf({ [MODEL]: text }, { [MODEL]: baseText(MODEL) })
    expect(comment).toContain('主办单位：')
    expect(comment).not.toContain(PHONE)
  })

  test('is masked also where only the rest of the former file tells that it is', () => {
    // a name that nothing tells of but the words before it
    const SHORT = ['周', '平'].join('')
    const told = baseText(MODEL)
      .replace('organiser: 甲区妇联', `organiser: ${SHORT}`)
      .replace(/^summary: .*$/m, `summary: 受访者${SHORT}说，志愿者就近结对，每周上门一次，老人有人说话了。`)
      .replace('## 风险与注意', `## ${SHORT}的话\n\n很好。\n\n## 风险与注意`)
    const { comment, review } = reviewOf({ [MODEL]: told }, { [MODEL]: baseText(MODEL) })
    expect(comment).toContain('主办单位：')
    expect(comment).toMatch(/正文 `.+的话`：删去 3 字/)
    expect(comment + JSON.stringify(review)).not.toContain(SHORT)
  })

  test('is found in commits that a later one undid', () => {
    withBranch(
      {},
      { [MODEL]: baseText(MODEL).replace('organiser: 甲区妇联', `organiser: 甲区妇联 ${PHONE}`) },
      (root) => {
        writeFileSync(join(root, MODEL), baseText(MODEL))
        gitIn(root, 'commit', '--quiet', '--all', '--message', 'undo')
        const comment = renderReview(reviewBranch(readBranch(root, '.', 'main', AS_OF)))
        expect(comment).toContain('**提交历史里有个人信息，重做这个分支以前不能合并。**')
        expect(comment).toMatch(/提交 \w{10} 的文件里有手机号（1\*{10}）。/)
        expect(isInert(comment)).toBe(true)
      },
    )
  })

  test('fields that are not published are named without their values', () => {
    const report = (contacts: number) =>
      `unit: jia\nperiod: 2020-2\nsubmitted: 2020-05-01\ncadres:\n  - code: jia-001\n    contacts: ${contacts}\n    diary: true\n    committee_member: false\n  - code: jia-002\n    contacts: ${contacts + 1}\n    diary: true\n    committee_member: false\n`
    const file = 'content/returns/jia-2020-2.yaml'
    const { comment, review } = reviewOf({ [file]: report(417) }, { [file]: report(523) })
    expect(comment.match(/干部联系台账：修改（不公开的字段，不显示内容）/g)).toHaveLength(1)
    expect(JSON.stringify(review)).not.toMatch(/41[78]|52[34]/)
  })

  test('duties on people in sensitive tables change unseen', () => {
    const programme = baseText('content/programmes/2020.yaml').replace('kind: activity', 'kind: dispute')
    const main = {
      'content/programmes/2020.yaml': programme,
      'content/vocabularies/dispute-category.yaml': vocabulary('marriage'),
      'content/vocabularies/handling-mode.yaml': vocabulary('self'),
      'content/vocabularies/dispute-status.yaml': vocabulary('open'),
      'content/vocabularies/timeliness.yaml': vocabulary('open'),
    }
    const dispute = 'unit: jia\nreceived: 2020-04-01\ncategory: marriage\nmode: self\nlimit_days: 180\nstatus: open\n'
    const { comment, review } = reviewOf(main, { 'content/disputes/one.yaml': dispute })
    const unseen = { known: true, changes: [], hasWithheld: true, closed: [] }
    expect(review.duties).toEqual(unseen)
    expect(comment).toContain('涉及敏感人数的义务也有变化，只在内部版显示。')
    // also where the branch is the first to count them, or counts them no more: both states would tell of it
    const open = { ...main, ...VISIT, 'content/programmes/2020.yaml': baseText('content/programmes/2020.yaml') }
    expect(reviewOf(open, { 'content/programmes/2020.yaml': programme }).review.duties).toEqual(unseen)
    const counted = { ...open, 'content/programmes/2020.yaml': programme }
    expect(
      reviewOf(counted, { 'content/programmes/2020.yaml': open['content/programmes/2020.yaml'] }).review.duties,
    ).toEqual(unseen)
  })
})

test('the commit where a branch began is read out of git as it would be from a checkout', () => {
  const main = {
    ...VISIT,
    'content/models/pairing/visit.jpg': 'no picture',
    'content/loose.txt': 'x',
    'content/policies/bad.yaml': 'title：a\n',
  }
  const mine = {
    ...VISIT,
    [MODEL]: baseText(MODEL).replace('urban', 'rural'),
    'content/units/jia.yaml': null,
    'content/models/pairing/visit.jpg': null,
    'content/loose.txt': 'y',
    'content/policies/bad.yaml': 'title: 好了\n',
    'content/published-ids.txt': 'model/pairing\n',
  }
  withBranch(main, mine, (root) => {
    const { before } = readBranch(root, '.', 'main', AS_OF)
    const checkout = mkdtempSync(join(tmpdir(), 'checkout-'))
    gitIn(root, 'worktree', 'add', '--quiet', checkout, 'main')
    const schemas = loadSchemas('schemas')
    const expected = checkContent(schemas, readContent(checkout, schemas), AS_OF)
    const facts = ({ content }: Pick<typeof expected, 'content'>) => ({
      files: content.files,
      documents: content.documents.map(({ kind, id, file, data, body }) => ({ kind, id, file, data, body })),
      images: content.images,
      publishedIds: content.publishedIds,
      strays: [...content.strays].sort(),
    })
    expect(facts(before)).toEqual(facts(expected))
    expect(before.diagnostics).toEqual(expected.diagnostics)
    rmSync(checkout, { recursive: true })
  })
})
