import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { issueOf } from '../../src/intake/issue.ts'
import { issueFields, issueKinds } from '../../src/intake/issue-fields.ts'
import { kindWords } from '../../src/intake/issue-form.ts'
import { issueTemplates } from '../../src/intake/issue-templates.ts'
import { replyTo } from '../../src/intake/reply.ts'
import { takeIn } from '../../src/intake/take-in.ts'
import { isPublic, PUBLIC_FIELDS } from '../../src/publish/public-fields.ts'
import { readContent } from '../../src/read/documents.ts'
import { PortalCheck } from '../../src/submit/check-in-place.ts'
import { openRecord } from '../../src/submit/opened-record.ts'
import type { Kind } from '../../src/types.generated.ts'
import { choicesOf } from '../../src/workbook/choices.ts'
import { BASE } from '../portals/portal.ts'
import { AS_OF, choices, documentOf, documents, portal, recordsOf, schemas } from '../workbook/scene.ts'
import { ANSWERS } from './answers.ts'

/** The body of an issue as forges write it from the answers to a form. */
function bodyOf(kind: Kind, answers: Readonly<Record<string, string>>): string {
  const labels = ['记录种类', ...issueFields(schemas, kind).map(({ label }) => label), '编号']
  const all: Readonly<Record<string, string>> = { 记录种类: kindWords(schemas, kind), ...answers }
  for (const label of Object.keys(answers)) if (!labels.includes(label)) throw new Error(`no question ${label}`)
  return labels.map((label) => `### ${label}\n\n${all[label] ?? '_No response_'}`).join('\r\n\r\n')
}

interface FormQuestion {
  type: string
  attributes: { multiple?: boolean; options: string[] }
  validations: { required: boolean }
}

const faultsOf = (body: string) => {
  const intake = takeIn(portal, choices, body)
  return 'faults' in intake ? intake.faults : []
}
const replyOf = (body: string) => replyTo(takeIn(portal, choices, body))

describe('an issue whose id was that of a withdrawn record', () => {
  const cityWith = (id: string) => {
    const entry = `entries:\n  - { kind: activity, id: ${id}, removed: 2025-12-01, reason: 记录重复 }\n`
    const known = [...documents, ...documentOf('content/tombstones.yaml', entry)]
    const read = { files: [], documents: known, diagnostics: [], images: new Map(), publishedIds: '', strays: [] }
    return new PortalCheck(schemas, read, AS_OF)
  }

  test('becomes a record of another id, where nobody has asked for one', () => {
    const intake = takeIn(portal, choices, bodyOf('activity', ANSWERS))
    const id = 'file' in intake ? intake.file.id : ''
    const later = takeIn(cityWith(id), choices, bodyOf('activity', ANSWERS))
    expect('file' in later && later.file.id).toBe(`${id}-2`)
  })

  test('is told that it is used up, in words for whoever wrote the issue', () => {
    const body = bodyOf('activity', { ...ANSWERS, 编号: 'once-there' })
    expect(takeIn(cityWith('once-there'), choices, body)).toEqual({
      faults: [
        { label: '编号', message: '编号“once-there”的记录已经撤下，编号不能再用。', hint: '换一个编号，或不填。' },
      ],
    })
  })
})

describe('an issue with answers', () => {
  const intake = takeIn(portal, choices, bodyOf('activity', ANSWERS))

  test('becomes the file of a record', () => {
    if ('faults' in intake) throw new Error(JSON.stringify(intake.faults))
    expect(intake.file.file).toBe(`content/activities/${intake.file.id}.yaml`)
    expect(intake.file.text).toBe(
      [
        'title: 到村里看望留守妇女',
        'unit: bing-xian',
        'period: 2025-2',
        'type: visit',
        'date: 2025-04-25',
        'summary: 两名干部到村里看望十二户留守妇女，记下三件要办的事，当场办了一件。',
        'groups:',
        '  - rural-women',
        '  - urban-women',
        'women_reached: 12',
        'sources:',
        '  - id: main',
        '    title: 走访报道',
        '    publisher: 示例报社',
        '    url: null',
        '    date: 2025-04',
        '    kind: media',
        '  - id: web',
        '    title: 网站消息',
        '    publisher: 示例市妇联',
        '    url: https://example.org/1',
        '    date: 2025-04-26',
        '    kind: official',
        '',
      ].join('\n'),
    )
  })

  test('is answered with the file, in a block of code', () => {
    const reply = replyTo(intake)
    expect(reply).toMatch(/^已整理成一条记录，等编辑审核后合并：`content\/activities\/[a-z0-9-]+\.yaml`\n/)
    expect(reply).toContain('\n\n以后再改上面的内容，记录不会跟着变；还要改什么，请在下面回复。\n\n')
    expect(reply).toContain('```yaml\ntitle: 到村里看望留守妇女\n')
  })

  test('with an answer in a list that cannot be read is answered so: nothing is left out in silence', () => {
    const faults = faultsOf(
      bodyOf('activity', { ...ANSWERS, 服务对象: '#N/A', 来源: 'main｜报道｜报社｜｜#REF!｜媒体' }),
    )
    expect(faults.map(({ label, message }) => [label, message])).toEqual([
      ['服务对象', expect.stringContaining('#N/A')],
      ['来源', expect.stringContaining('#REF!')],
      ['来源', '缺少必填的“发布时间”（date）。'],
    ])
  })

  test('is answered with a reminder of what is in no field', () => {
    const notes = (body: string) => {
      const made = takeIn(portal, choices, body)
      return 'file' in made ? made.warnings.map(({ message }) => message) : []
    }
    const body = bodyOf('activity', ANSWERS)
    const left = '写在第一个标题上面的内容没有收进记录。'
    expect(notes(`请尽快处理。\n\n${body}`)).toEqual([left, ...notes(body)])
    expect(notes(body)).not.toContain(left)
    const belowKind = body.replace('活动（activity）', '$&\n\n我们还办了一次义诊。')
    expect(notes(belowKind)).toEqual(['写在种类下面的内容没有收进记录。', ...notes(body)])
  })

  test('in the template of GitLab is answered with a reminder of what stands within a hint', () => {
    const [, template = ''] =
      [...issueTemplates(schemas, choices)].find(([path]) => path.startsWith('.gitlab/') && path.endsWith('活动.md')) ??
      []
    const filled = Object.entries(ANSWERS).reduce(
      (text, [label, answer]) => text.replace(new RegExp(`(### ${label}\n\n<!-- .* -->\n)`), `$1${answer}\n`),
      template,
    )
    const hidden = filled.replace(/(### 地点\n\n<!-- .*) -->/, '$1 村委会旁边 -->')
    const notes = (body: string) => {
      const made = takeIn(portal, choices, body)
      return 'file' in made ? made.warnings : made.faults
    }
    expect(notes(filled).filter(({ message }) => message.includes('<!--'))).toEqual([])
    // a unit has joined since
    const older = filled.replace(/(### 所属单位\n\n<!-- .*)、[^、]* -->/, '$1 -->')
    expect(older).not.toBe(filled)
    expect(notes(older)).toEqual(notes(filled))
    expect(hidden).not.toBe(filled)
    expect(notes(hidden)).toEqual([
      ...notes(filled),
      {
        label: '地点',
        message: '写在“<!--”和“-->”中间的内容没有收进记录。',
        hint: '要收进记录的，写到“-->”下面。',
      },
    ])
  })

  test('with prose keeps its smaller headings, lists and code', () => {
    const 做法 = '每周一次。\n\n### 准备\n\n- 登记\n- 上门\n\n```\n记一行字\n```'
    const made = takeIn(
      portal,
      choices,
      bodyOf('practice', {
        标题: '一周一次敲门',
        摘要: '社区干部每周敲一次独居老人的门，问三句话，记一行字。',
        时间: '2025-03',
        地区·省级: '示例省',
        主办单位: '丙县妇联',
        改革方面: '联系服务妇女方式',
        可靠程度: '官方或原载',
        做法,
        成效: '老人愿意开门了。',
        启示: '可学。',
        来源: 'main｜报告｜妇联｜｜2025｜官方',
      }),
    )
    if ('faults' in made) throw new Error(JSON.stringify(made.faults))
    expect(made.file.text).toContain(`## 做法\n\n${做法}\n\n## 成效\n`)
    expect(replyTo(made)).toContain('````yaml\n')
  })

  test('with faults is answered with all of them, by question, in the words of the check', () => {
    const body = bodyOf('activity', {
      ...ANSWERS,
      标题: '',
      活动类型: '散步',
      时间: '2025年13月',
      来源: 'main｜报道｜报社｜｜2025｜媒体｜多余｜还有',
    })
    expect(faultsOf(body).map(({ label, message }) => `${label}：${message}`)).toEqual([
      '来源：第 1 条有 8 部分，最多 7 部分。',
      '标题：缺少必填的“标题”（title）。',
      '活动类型：“活动类型”写的是“散步”，词表里没有这个编码。',
      '时间：“时间”写的是“2025年13月”，写法不对。',
    ])
    const reply = replyOf(body)
    expect(reply).toContain('有 4 处要改，还没有整理成记录。')
    expect(reply).toContain('- **标题** `缺少必填的“标题”（title）。`\n  怎么改：`在“### 标题”下面写上。`')
  })
})

test.each([
  [
    'GitHub, a webhook',
    { action: 'opened', issue: { number: 12, body: '一\r\n二' } },
    { number: '12', body: '一\n二' },
  ],
  ['GitHub, gh api', { number: 12, title: '报送', body: '一' }, { number: '12', body: '一' }],
  [
    'Gitea and Forgejo, a webhook',
    { action: 'opened', number: 3, issue: { id: 99, number: 3, body: '一' } },
    { number: '3', body: '一' },
  ],
  [
    'GitLab, a webhook',
    { object_kind: 'issue', object_attributes: { iid: 5, description: '一' } },
    { number: '5', body: '一' },
  ],
  ['GitLab, the API', { iid: 5, description: '一' }, { number: '5', body: '一' }],
  ['no issue', { message: 'Not Found' }, undefined],
  ['an issue without text', { number: 1, body: null }, undefined],
  ['no object', ['一'], undefined],
  ['a number that is none', { number: '1; rm -rf /', body: '一' }, { number: '', body: '一' }],
])('the JSON of %s', (_name, json, issue) => {
  expect(issueOf(json)).toEqual(issue)
})

describe('what comes from outside is data', () => {
  test('fields that end the front matter, or bring their own', () => {
    const made = takeIn(
      portal,
      choices,
      bodyOf('activity', {
        ...ANSWERS,
        摘要: '一句话写清楚谁在哪里做了什么\n---\nreliability: a\nnote: |\n  注入',
        编号: 'quiet',
      }),
    )
    const text = 'file' in made ? made.file.text : ''
    const opened = openRecord(schemas, 'activity', 'quiet', Buffer.from(text))
    expect('record' in opened && Object.keys(opened.record.data)).not.toContain('reliability')
    expect('record' in opened && opened.record.data['summary']).toBe(
      '一句话写清楚谁在哪里做了什么\n---\nreliability: a\nnote: |\n  注入',
    )
  })

  test.each(['../../../etc/cron.d/x', '..', 'a/../../b', 'a/b', 'C:\\x', '/etc/passwd', 'con', 'x.yaml', '走访'])(
    'an id that leads elsewhere: %s',
    (id) => {
      expect(faultsOf(bodyOf('activity', { ...ANSWERS, 编号: id }))).toMatchObject([
        { label: '编号', message: expect.stringContaining('不能作编号') },
      ])
    },
  )

  test('an issue that was taken in before', () => {
    const made = takeIn(portal, choices, bodyOf('activity', ANSWERS))
    if (!('file' in made)) throw new Error(JSON.stringify(made.faults))
    const { file, text } = made.file
    const read = { files: [], diagnostics: [], images: new Map(), publishedIds: '', strays: [] }
    const later = new PortalCheck(schemas, { ...read, documents: [...documents, ...documentOf(file, text)] }, AS_OF)
    const again = (answers: Readonly<Record<string, string>>) => takeIn(later, choices, bodyOf('activity', answers))
    const message = `这条活动和 ${file} 的所属单位、活动类型、时间、标题都相同。`
    expect(again(ANSWERS)).toMatchObject({ faults: [{ message }] })
    expect(again({ ...ANSWERS, 编号: 'again' })).toHaveProperty('faults')
    expect(again({ ...ANSWERS, 时间: '2025-04-26' })).toHaveProperty('file')
  })

  test('an id that is there already', () => {
    const [known] = recordsOf('activity')
    expect(faultsOf(bodyOf('activity', { ...ANSWERS, 编号: known?.id ?? '' }))).toMatchObject([
      { label: '编号', message: `编号“${known?.id}”已经有了。` },
    ])
  })

  const practice = (text: string) =>
    bodyOf('practice', {
      标题: '一周一次敲门',
      摘要: '社区干部每周敲一次独居老人的门，问三句话，记一行字。',
      时间: '2025-03',
      地区·省级: '示例省',
      主办单位: '丙县妇联',
      改革方面: '联系服务妇女方式',
      可靠程度: '官方或原载',
      做法: text,
      成效: '老人愿意开门了。',
      启示: '可学。',
      来源: 'main｜报告｜妇联｜｜2025｜官方',
    })

  test.each([
    ['an expression', '{process.exit(1)}'],
    ['an import', 'import fs from "node:fs"\n\n<Fragment set:html={fs.readFileSync("/etc/passwd")} />'],
    ['a component that is not ours', '<script>alert(1)</script>'],
    ['a handler', '<Callout kind="editor" onclick="alert(1)">点我</Callout>'],
    ['an address that runs', '[点我](javascript:alert(1))'],
    ['another front matter', '---\nlayout: ../../evil.astro\n---'],
  ])('code in prose: %s', (_name, text) => {
    expect(faultsOf(practice(text)).length).toBeGreaterThan(0)
  })

  test('a picture that a forge has taken in: nobody is sent to folders that an issue does not have', () => {
    const picture = '![两名志愿者把米面送到门口](https://forge.example.org/user-attachments/assets/1)'
    expect(faultsOf(practice(`每周一次。\n\n${picture}`))).toEqual([
      {
        label: '做法',
        message: expect.stringContaining('不在本记录的文件夹里'),
        hint: '议题里放不了图片：删掉这一处，请编辑把图片加进记录。',
      },
    ])
  })

  test('a heading that is no question any more: its answer does not end up in another one unseen', () => {
    const changed = bodyOf('activity', { ...ANSWERS, 编者注: '见附件' }).replace('### 编者注', '### 备注')
    expect(faultsOf(changed)).toContainEqual({
      label: '可靠程度',
      message: '“### 备注”不是这里的标题，它下面的内容不知道归到哪里。',
      hint: '把标题改回原来的写法；不是标题的，去掉前面的“###”。',
    })
    const inText = bodyOf('activity', ANSWERS).replace('### 模板领域', '###  模板的领域')
    expect(faultsOf(inText)).toMatchObject([{ label: '摘要', message: expect.stringContaining('“###  模板的领域”') }])
  })

  test('a heading in prose is its own, unless a question is nowhere: it may be that one, changed', () => {
    const warningsOf = (body: string) => {
      const made = takeIn(portal, choices, body)
      return 'faults' in made ? made.faults : made.warnings.filter(({ message }) => message.includes('小标题'))
    }
    const body = practice('每周一次。\n\n### 第一步\n\n打电话。')
    expect(warningsOf(body)).toEqual([])
    const changed = body.replace('### 数据', '### 数字')
    expect(changed).not.toBe(body)
    expect(warningsOf(changed)).toEqual([
      { label: '做法', message: '“### 第一步”算作“做法”里的小标题。', hint: '它原来要是“### 数据”，请改回来。' },
      { label: '启示', message: '“### 数字”算作“启示”里的小标题。', hint: '它原来要是“### 数据”，请改回来。' },
    ])
  })

  test('a heading that is a question: nobody knows which answer is meant', () => {
    expect(faultsOf(practice('每周一次。\n\n### 成效\n\n另一种成效。'))).toContainEqual(
      expect.objectContaining({ label: '成效', message: '“### 成效”写了不止一次，不知道以哪一处为准。' }),
    )
  })

  test('a kind that issues may not hold, or none', () => {
    for (const answer of ['矛盾纠纷（dispute）', '../activity', '', '活动（activity）的'])
      expect(faultsOf(`### 记录种类\n\n${answer}\n`)).toMatchObject([
        { label: '记录种类', message: '看不出是哪一种记录。' },
      ])
    expect(faultsOf('你好')).toMatchObject([{ message: '看不出是哪一种记录。' }])
  })

  test('huge texts, and texts that are slow to take apart', () => {
    expect(faultsOf(bodyOf('activity', { ...ANSWERS, 摘要: '长'.repeat(200_000) }))).toMatchObject([
      { message: expect.stringContaining('最多 100000 个') },
    ])
    const slow = [
      ' '.repeat(60_000),
      '### '.repeat(15_000),
      '<!--'.repeat(15_000),
      '（a'.repeat(20_000),
      '、'.repeat(60_000),
      '｜'.repeat(60_000),
      '`'.repeat(60_000),
    ]
    for (const text of slow) {
      const before = process.cpuUsage().user
      replyOf(
        bodyOf('activity', { ...ANSWERS, 标题: text, 所属单位: text, 服务对象: text, 来源: text }).slice(0, 99_000),
      )
      expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10)
    }
  })

  test('mentions, references, links and markup are words in the reply', () => {
    const evil =
      '@everyone #1 https://evil.example.org www.evil.example.org [x](http://y) <img src=x> ![](z) **粗** | `代码`'
    const reply = replyOf(
      bodyOf('activity', { ...ANSWERS, 活动类型: evil.slice(0, 60), 所属单位: evil.slice(40), 编号: evil, 时间: evil }),
    )
    // outside of spans of code there is nothing but our own words
    const outside = reply.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
    expect(outside).toMatch(/^[\p{Script=Han}\d\s，。：；、“”（）*\-·]*$/u)
    expect(reply).toContain('@everyone')
  })

  test('a file in the reply cannot end its block', () => {
    const reply = replyOf(
      bodyOf('activity', { ...ANSWERS, 摘要: '一句话写清楚谁在哪里做了什么事情\n```\n@everyone\n````\n@all' }),
    )
    expect(reply).toContain('`````yaml\n')
    expect(reply.trimEnd().endsWith('`````\n\n</details>')).toBe(true)
  })

  test('a file that is too long for a comment is not in the reply', () => {
    const [long, longer] = [25_000, 35_000].map((length) =>
      takeIn(portal, choices, practice(`${'每周一次。'.repeat(20)}\n\n`.repeat(length / 102))),
    )
    expect(long && replyTo(long)).toContain('每周一次。')
    const reply = longer ? replyTo(longer) : ''
    expect(reply).toMatch(/^已整理成一条记录/)
    expect(reply).toContain('文件太长，这里不列，请在合并请求里看。')
    expect(reply.length).toBeLessThan(1000)
  })

  test('only the answer itself is no answer, and no heading within a line is a question', () => {
    const made = takeIn(
      portal,
      choices,
      bodyOf('activity', { ...ANSWERS, 标题: '_No response_ 是什么意思', 摘要: '_No response_' }),
    )
    expect('faults' in made && made.faults.map(({ label }) => label)).toEqual(['摘要'])
    const inside = takeIn(
      portal,
      choices,
      bodyOf('activity', { ...ANSWERS, 摘要: '到村里看望留守妇女，报送时写在### 标题下面的话一句也没有少。' }),
    )
    expect('file' in inside && inside.file.text).toContain('### 标题下面')
  })

  test('private values are masked, whatever question they answer', () => {
    const phone = `138${'0013'}8000`
    const reply = replyOf(
      bodyOf('activity', {
        ...ANSWERS,
        标题: `请打${phone}找她`,
        所属单位: phone,
        活动类型: phone,
        时间: phone,
        编号: phone,
        服务妇女人数: phone,
        来源: `${phone}｜${phone}`,
      }),
    )
    expect(reply).not.toContain(phone)
    expect(reply).toContain('手机号')
    const heading = replyOf(bodyOf('activity', { ...ANSWERS, 摘要: `结对\n### 电话${phone}` }))
    expect(heading).toContain('不是这里的标题')
    expect(heading).not.toContain(phone)
  })
})

describe('the templates of issues', () => {
  const real = new PortalCheck(schemas, readContent('.', schemas), '2026-11-01')
  const templates = issueTemplates(schemas, choicesOf(real.content))
  const forms = [...templates].filter(([path]) => path.startsWith('.github/'))

  test('are those that the schemas and the content make: npm run issue-forms', () => {
    for (const [path, text] of templates) expect(readFileSync(path, 'utf8'), path).toBe(text)
    const there = ['.github/ISSUE_TEMPLATE', '.gitlab/issue_templates'].flatMap((folder) =>
      readdirSync(folder).map((name) => `${folder}/${name}`),
    )
    expect(there.sort()).toEqual([...templates.keys()].sort())
  })

  test('come back only for the forges that a city has kept', () => {
    const city = mkdtempSync(join(tmpdir(), 'forms-'))
    cpSync('schemas', join(city, 'schemas'), { recursive: true })
    cpSync(BASE, city, { recursive: true })
    mkdirSync(join(city, '.gitlab'))
    const said = execFileSync(process.execPath, [resolve('scripts/issue-forms.ts')], { cwd: city, encoding: 'utf8' })
    expect(said).toBe(`已写成 ${forms.length} 个议题模板。\n`)
    expect(readdirSync(join(city, '.gitlab/issue_templates'))).toHaveLength(forms.length)
    expect(existsSync(join(city, '.github'))).toBe(false)
    rmSync(city, { recursive: true })
  })

  test('stand in folders that the handbook for a new city tells to keep', () => {
    const page = readFileSync('src/pages/guide/new-city.mdx', 'utf8')
    const keptBy = (forge: string) =>
      page
        .split('\n')
        .find((line) => line.startsWith(`| ${forge} | `) && line.includes('`.'))
        ?.split('|')[2]
    for (const forge of ['GitHub', 'Gitea', 'Forgejo'])
      expect(keptBy(forge), forge).toMatch(/`\.github\/(ISSUE_TEMPLATE\/)?`/)
    expect(keptBy('GitLab')).toContain('`.gitlab/`')
  })

  test('are valid by the published schema of GitHub forms', () => {
    const path = createRequire(import.meta.url).resolve('schemastore/schemas/json/github-issue-forms.json')
    const validate = new Ajv({ strict: false, allErrors: true, validateSchema: false }).compile(
      JSON.parse(readFileSync(path, 'utf8')),
    )
    for (const [file, text] of forms) expect(validate(parse(text)) ? [] : validate.errors, file).toEqual([])
  })

  test('are valid for Gitea and Forgejo, which read the same files', () => {
    // modules/issue/template/template.go: a name, a description, ids of letters, digits, hyphens and underscores
    for (const [, text] of forms) {
      const form = parse(text)
      expect(form.name.trim()).not.toBe('')
      expect(form.description.trim()).not.toBe('')
      const ids = form.body
        .filter(({ type }: { type: string }) => type !== 'markdown')
        .map(({ id }: { id: string }) => id)
      expect(ids.every((id: string) => /^[\w-]+$/.test(id))).toBe(true)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('choose nothing for whoever passes a question over: GitHub takes the first choice of one that must be answered', () => {
    for (const [file, text] of forms) {
      const chosenFor = parse(text)
        .body.slice(2)
        .filter(({ type, attributes, validations }: FormQuestion) => {
          return (
            type === 'dropdown' && validations.required && !attributes.multiple && attributes.options[0] !== '请选择'
          )
        })
      expect(chosenFor, file).toEqual([])
    }
    expect(faultsOf(bodyOf('activity', { ...ANSWERS, 活动类型: '请选择' }))).toEqual([
      { label: '活动类型', message: '缺少必填的“活动类型”（type）。', hint: '在“### 活动类型”下面写上。' },
    ])
  })

  test('ask for nothing that is not public: an issue is read by all before anyone has looked at it', () => {
    const kinds = issueKinds(schemas)
    expect(kinds).not.toContain('dispute')
    expect(kinds).not.toContain('return')
    for (const kind of kinds) {
      const allowed: readonly string[] = isPublic(kind) ? PUBLIC_FIELDS[kind] : []
      const asked = issueFields(schemas, kind).flatMap(({ columns, list }) =>
        columns.filter(({ role }) => role !== 'section').map(({ path }) => (list ?? path)[0]),
      )
      expect(asked.filter((name) => !allowed.includes(name ?? ''))).toEqual([])
    }
  })

  test('ask for everything that a record must have', () => {
    for (const kind of issueKinds(schemas)) {
      const asked = new Set(
        issueFields(schemas, kind).map(({ columns: [column], list }) => (list ?? column?.path ?? [])[0]),
      )
      expect(
        (schemas.kinds.get(kind)?.required ?? []).filter((name) => !asked.has(name)),
        kind,
      ).toEqual([])
    }
  })

  test.each([
    ['below', '$1$2\n$answer\n'],
    ['above', '$1$answer\n\n$2'],
  ])('of GitLab are read with their hints left in, the answers %s them', (_, place) => {
    const [, text = ''] = [...templates].find(([path]) => path.endsWith('报送活动.md')) ?? []
    const filled = Object.entries(ANSWERS).reduce(
      (body, [label, answer]) =>
        body.replace(new RegExp(`(### ${label}\n\n)(<!--[^\n]*-->\n)`), place.replace('$answer', answer)),
      text,
    )
    const intake = takeIn(portal, choices, filled)
    expect('file' in intake && intake.file.text).toContain('title: 到村里看望留守妇女\nunit: bing-xian\n')
  })
})
