import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ACTIVITY, AS_OF, files, filledIn } from './scene.ts'

const root = mkdtempSync(join(tmpdir(), 'last-mile-commands-'))
const inRoot = (name: string) => join(root, name)

function run(script: string, ...args: string[]) {
  const options = ['--root', root, ...(['check', 'import', 'intake', 'new'].includes(script) ? ['--as-of', AS_OF] : [])]
  const { status, stdout, stderr } = spawnSync('node', [`scripts/${script}.ts`, ...args, ...options], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Every file of the portal with its text. */
function content(): Map<string, string> {
  const names = readdirSync(inRoot('content'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/.test(name),
  )
  return new Map(names.map((name) => [name, readFileSync(inRoot(join('content', name)), 'utf8')]))
}

beforeAll(() => {
  for (const { path, text } of files) {
    mkdirSync(dirname(inRoot(path)), { recursive: true })
    writeFileSync(inRoot(path), text)
  }
})

async function fill(name: string, ...rows: Parameters<typeof filledIn>[1][string][number][]): Promise<string> {
  const path = inRoot(name)
  writeFileSync(path, await filledIn('activity', { 活动: rows }))
  return path
}

describe('called from another folder of the project', () => {
  const from = (folder: string, script: string, ...args: string[]) =>
    spawnSync('node', [`scripts/${script}.ts`, ...args, '--root', root], {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    })

  test('files are read and written there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'last-mile-caller-'))
    expect(from(folder, 'template', 'activity', '--out', '活动.xlsx').stdout).toContain(join(folder, '活动.xlsx'))
    expect(existsSync(join(folder, '活动.xlsx'))).toBe(true)
    expect(from(folder, 'import', '活动.xlsx', '--as-of', AS_OF).stderr).not.toContain('没有这个文件')
    const units = from(inRoot('content'), 'check', 'units', '--as-of', AS_OF)
    expect([units.status, units.stderr]).toEqual([0, ''])
  })

  test('what is too much is named', () => {
    for (const script of ['template', 'export'])
      expect(run(script, 'activity', 'unit')).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('一次只写一个，多了：unit'),
      })
  })
})

describe('a workbook from template to record', () => {
  const second = { ...ACTIVITY, 序号: '2', 标题: '到镇里办培训', 活动类型: '培训' }
  const broken = { ...ACTIVITY, 序号: '3', 标题: '坏的一行', 活动类型: '散步' }
  let before: Map<string, string>
  beforeAll(() => {
    before = content()
  })

  test('a template is written, by the kind’s Chinese name too, and gives nothing as it is', () => {
    const path = inRoot('模板.xlsx')
    expect(run('template', '活动', '--out', path)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('已写成'),
    })
    const { status, stdout } = run('import', path)
    expect(stdout).toBe('共 0 条：新增 0 条，修改 0 条，没有变化 0 条。\n没有要写入的内容。\n')
    expect(status).toBe(0)
  })

  test.each(['template', 'export'])(
    '%s leaves a workbook that is there already, for it may be filled in',
    (command) => {
      const path = inRoot(`${command}-填好的.xlsx`)
      writeFileSync(path, 'filled in')
      expect(run(command, 'activity', '--out', path)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('已存在，里面可能是填好的内容，没有覆盖。'),
      })
      expect(readFileSync(path, 'utf8')).toBe('filled in')
    },
  )

  test('one faulty row: its cell is named, and nothing is written', async () => {
    const { status, stdout, stderr } = run('import', await fill('三行.xlsx', ACTIVITY, second, broken))
    expect(status).toBe(1)
    expect(stderr).toContain(
      '工作表“活动”G4  错误  “活动类型”写的是“散步”，词表里没有这个编码。  [vocabulary/unknown]\n  → 从下拉列表里选：走访慰问、',
    )
    expect(stdout).toContain('有 1 处错误，什么都没有写入。改好表格再导入。加上 --partial，可以先写入没有错误的 2 行。')
    expect(content()).toEqual(before)
  })

  test('--partial writes the others, and says which', async () => {
    const { status, stdout } = run('import', await fill('三行.xlsx', ACTIVITY, second, broken), '--partial')
    expect(status).toBe(1)
    expect(stdout).toContain('已写入第 2—3 行；第 4 行有错误，没有写入。')
    expect(content().size).toBe(before.size + 2)
    expect(run('check').status).toBe(0)
  })

  test('a second time nothing is written', async () => {
    const now = content()
    const { status, stdout } = run('import', await fill('两行.xlsx', ACTIVITY, second))
    expect(stdout).toBe('共 2 条：新增 0 条，修改 0 条，没有变化 2 条。\n没有要写入的内容。\n')
    expect(status).toBe(0)
    expect(content()).toEqual(now)
  })

  test('an export comes back unchanged', () => {
    const now = content()
    const path = inRoot('导出.xlsx')
    expect(run('export', 'activity', '--out', path).stdout).toContain('表里有不公开的字段，不要发到外面。')
    expect(run('import', path)).toMatchObject({ status: 0, stdout: expect.stringContaining('没有要写入的内容。') })
    expect(content()).toEqual(now)
  })

  test('what is no workbook, what is not there, what is no kind: said in words, and nothing is written', () => {
    const now = content()
    expect(run('import', inRoot('content/site.yaml'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('这不是 Excel 工作簿。'),
    })
    expect(run('import', inRoot('没有.xlsx'))).toMatchObject({ status: 2, stderr: expect.stringContaining('打不开') })
    expect(run('import', inRoot('两行.xlsx'), '--unit', 'mars')).toMatchObject({
      status: 2,
      stderr: '没有编号是“mars”的单位。\n',
    })
    expect(run('template', 'closing')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('没有“closing”这种记录。可以写：return（报表）、'),
    })
    expect(content()).toEqual(now)
  })
})

describe('an issue', () => {
  const issue = (body: string) => {
    const path = inRoot('issue.json')
    writeFileSync(path, JSON.stringify({ action: 'opened', issue: { number: 1, body } }))
    return path
  }
  const body = `### 记录种类\n\n人民建议（suggestion）\n\n### 标题\n\n给巷子装灯\n\n### 单位\n\n丙县妇联（bing-xian）\n\n### 期次\n\n2025-2\n\n### 提出日期\n\n2025-04-01\n\n### 建议内容\n\n巷子里没有路灯，夜里回家不安全。\n\n### 办理状态\n\n已提出\n\n### 编号\n\nlamp\n`

  test('becomes a record, once', () => {
    const { status, stdout } = run('intake', '--issue', issue(body))
    expect(stdout).toContain('已整理成一条记录，等编辑审核后合并：`content/suggestions/lamp.yaml`')
    expect(status).toBe(0)
    expect(readFileSync(inRoot('content/suggestions/lamp.yaml'), 'utf8')).toContain('title: 给巷子装灯\n')
    // as a shell of Windows writes what `gh` says
    writeFileSync(inRoot('issue-16.json'), Buffer.from(`\ufeff${readFileSync(issue(body), 'utf8')}`, 'utf16le'))
    const again = run('intake', '--issue', inRoot('issue-16.json'), '--reply', inRoot('reply.md'))
    expect(again).toMatchObject({ status: 1, stdout: '' })
    expect(readFileSync(inRoot('reply.md'), 'utf8')).toContain('`编号“lamp”已经有了。`')
  })

  test('is not taken in where its reply cannot be written', () => {
    const { status, stderr } = run(
      ...['intake', '--issue', issue(body.replace('lamp', 'lamp-2').replace('巷子装灯', '楼道装灯'))],
      ...['--reply', inRoot('nowhere/reply.md')],
    )
    expect([status, stderr]).toEqual([1, expect.stringContaining('没有这个文件或文件夹')])
    expect(existsSync(inRoot('content/suggestions/lamp-2.yaml'))).toBe(false)
  })

  test('that cannot be read is said in words', () => {
    writeFileSync(inRoot('issue.json'), '{')
    expect(run('intake', '--issue', inRoot('issue.json'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('打不开，或者不是 JSON。'),
    })
    expect(run('intake')).toMatchObject({ status: 2, stderr: expect.stringContaining('请用 --issue 写明议题的文件。') })
  })
})

describe('npm run new', () => {
  const given = [
    'activity',
    'title=到村里开会',
    'unit=丙县妇联',
    'type=会议交流',
    'date=2025-04-07',
    'summary=两名干部到村里开会，听了十二户的意见，记下三件要办的事。',
    'id=village-meeting',
  ]

  test('writes a record without a question, and never over one that is there', () => {
    expect(run('new', ...given, '--non-interactive')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('已写成 content/activities/village-meeting.yaml。'),
    })
    const now = content()
    expect(run('new', ...given, '--non-interactive')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('已经有了'),
    })
    expect(content()).toEqual(now)
  })

  test('begins an adoption with a model, the kind left unsaid', () => {
    const [model = ''] = [...content().keys()].flatMap((name) => name.match(/^models\/([\w-]+)\.mdx$/)?.[1] ?? [])
    const given = ['unit=丙县妇联', 'started=2025-05-06', 'status=计划中', 'id=begun-with-a-model']
    expect(run('new', '--from', model, ...given, '--non-interactive')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('已写成 content/adoptions/begun-with-a-model.yaml。'),
    })
  })

  test('asks nothing where nobody can answer', () => {
    expect(run('new', 'activity')).toMatchObject({ status: 2, stderr: expect.stringContaining('这里没有终端') })
  })

  test('says what is missing, what is wrong, what may be written', () => {
    const now = content()
    expect(run('new', 'activity', '--non-interactive')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('缺少：title（标题）、type（活动类型）、date（时间）、summary（摘要）。'),
    })
    expect(
      run('new', ...given.map((each) => each.replace(/^type=.*/, 'type=散步')), '--non-interactive').stderr,
    ).toContain('[vocabulary/unknown]')
    expect(run('new').stdout).toContain('用法：npm run new -- 种类')
    expect(content()).toEqual(now)
  })
})
