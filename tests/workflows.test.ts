import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { closingDigest } from '../src/check/closing-digest.ts'
import { closingText } from '../src/measure/closing-file.ts'
import { newBuildFolder } from './portal-build.ts'
import { withBranch } from './portals/branch.ts'
import { BASE } from './portals/portal.ts'

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
}

interface Workflow {
  on: Record<string, unknown>
  permissions: object
  jobs: Record<string, { permissions?: Record<string, string>; container?: string; steps: Step[] }>
}

const ACTIONS = [
  '.github/workflows/pull-request.yml',
  '.github/workflows/review-comment.yml',
  '.github/workflows/publish.yml',
  '.github/workflows/publish-in-parts.yml',
  ...['.forgejo', '.gitea'].flatMap((forge) => [
    `${forge}/workflows/pull-request.yml`,
    `${forge}/workflows/publish.yml`,
    `${forge}/workflows/publish-in-parts.yml`,
  ]),
]
const GITLAB = '.gitlab-ci.yml'
const text = (file: string) => readFileSync(file, 'utf8')
// Forgejo's runners have names of its own choice; all else of its workflows is GitHub's
const workflow = (file: string): Workflow => parse(text(file).replaceAll('runs-on: docker', 'runs-on: ubuntu-latest'))
const steps = (file: string) => Object.values(workflow(file).jobs).flatMap((job) => job.steps)
const gitlabJobs = () =>
  Object.entries(parse(text(GITLAB))).flatMap(([name, job]) =>
    typeof job === 'object' && job !== null && 'script' in job ? [{ name, script: job.script as string[] }] : [],
  )

describe('each workflow', () => {
  const ofGithub = validator('schemastore/schemas/json/github-workflow.json')
  const ofGitlab = validator(
    'schemastore/schemas/json/gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
  )

  test.each(ACTIONS)('%s is valid by the published schema', (file) => {
    expect(ofGithub(workflow(file)), JSON.stringify(ofGithub.errors)).toBe(true)
    expect(ofGithub({ ...workflow(file), jobs: { a: { step: [] } } })).toBe(false)
  })

  test('GitLab’s is valid by the published schema', () => {
    expect(ofGitlab(parse(text(GITLAB))), JSON.stringify(ofGitlab.errors)).toBe(true)
    expect(ofGitlab({ review: { script: 1 } })).toBe(false)
  })

  test.each(ACTIONS)('%s uses nothing but what is pinned', (file) => {
    for (const { uses } of steps(file)) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
    for (const line of text(file).match(/uses: .*/g) ?? []) expect(line).toMatch(/ # v\d+\.\d+\.\d+(-node20)?$/)
    for (const { container } of Object.values(workflow(file).jobs))
      if (container) expect(container).toMatch(PINNED_IMAGE)
  })

  test.each(ACTIONS)(
    '%s starts without rights, knows no secret and puts no text of strangers into a command',
    (file) => {
      expect(workflow(file).permissions).toEqual({})
      expect(text(file)).not.toContain('secrets.')
      for (const { run = '' } of steps(file)) expect(run).not.toContain('${{')
      for (const step of steps(file)) if (step.run?.includes('npm ci')) expect(step.env ?? {}).toEqual({})
    },
  )

  test('calls npm scripts that there are, and besides only git and the moving of files', () => {
    const { scripts } = JSON.parse(text('package.json'))
    const commands = [
      ...ACTIONS.flatMap(steps).flatMap(({ run }) => (run === undefined ? [] : [run])),
      ...gitlabJobs().flatMap(({ script }) => script),
    ]
    for (const command of commands) {
      const [, script] = command.match(/^npm run (?:--silent )?([\w:-]+)( |$)/) ?? []
      if (script) expect(scripts).toHaveProperty([script])
      else
        expect(command).toMatch(
          /^(npm ci --no-audit --no-fund|find (branch|\.) -mindepth 1 |git (fetch|worktree) |cd |BASE=|rm -rf public|mv dist public)/,
        )
    }
  })

  test('on GitLab nothing of a merge request stands above the trusted program when npm looks for its packages', () => {
    const { script = [] } = gitlabJobs().find(({ name }) => name === 'review') ?? {}
    const clear = script.find((command) => command.startsWith('find .')) ?? ''
    expect(script.indexOf(clear)).toBeLessThan(script.findIndex((command) => command.startsWith('npm ci')))
    const checkout = mkdtempSync(join(tmpdir(), 'last-mile-gitlab-'))
    for (const folder of ['content', '.git', 'trusted', 'node_modules']) mkdirSync(join(checkout, folder))
    writeFileSync(
      join(checkout, 'package.json'),
      '{ "workspaces": ["trusted"], "scripts": { "preinstall": "exit 1" } }',
    )
    writeFileSync(join(checkout, 'trusted/package.json'), '{}')
    const prefix = () =>
      execFileSync('npm', ['prefix'], { cwd: join(checkout, 'trusted'), encoding: 'utf8' })
        .trim()
        .replace(checkout, '')
    expect(prefix()).toBe('')
    execFileSync('sh', ['-c', clear], { cwd: checkout })
    expect(readdirSync(checkout).sort()).toEqual(['.git', 'content', 'trusted'])
    expect(prefix()).toBe('/trusted')
  })

  test('GitLab’s images are pinned, and only the job on the default branch knows the token', () => {
    expect(parse(text(GITLAB)).default.image).toMatch(PINNED_IMAGE)
    expect(text(GITLAB).match(/\$REVIEW_TOKEN/g)).toHaveLength(2)
    expect(parse(text(GITLAB)).comment.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "schedule" && $REVIEW_TOKEN' }])
  })
})

const PINNED_IMAGE = /^node:24-bookworm@sha256:[0-9a-f]{64}$/

describe('rights', () => {
  const rightsOf = (file: string) =>
    Object.fromEntries(Object.entries(workflow(file).jobs).map(([name, { permissions = {} }]) => [name, permissions]))

  test('the job that reads a pull request may only read, the one that comments reads no pull request', () => {
    expect(rightsOf('.github/workflows/pull-request.yml')).toEqual({ review: { contents: 'read' } })
    expect(workflow('.github/workflows/pull-request.yml').on).toHaveProperty('pull_request')
    expect(workflow('.github/workflows/pull-request.yml').on).not.toHaveProperty('pull_request_target')
    const comment = steps('.github/workflows/review-comment.yml')
    expect(comment.filter(({ uses }) => uses?.startsWith('actions/checkout')).map((step) => step.with)).toEqual([
      { 'persist-credentials': false },
    ])
    expect(comment.some(({ run }) => run?.includes('npm ci'))).toBe(false)
    // what a pull request hands over must not land on the program
    expect(comment.find(({ uses }) => uses?.startsWith('actions/download'))?.with?.['path']).toMatch(
      /^\$\{\{ runner.temp \}\}/,
    )
  })

  test.each(['.forgejo', '.gitea'])('%s: a job is handed a token only where it comments', (forge) => {
    const { jobs } = workflow(`${forge}/workflows/pull-request.yml`)
    expect(Object.keys(jobs)).toEqual(['review', 'comment'])
    expect(JSON.stringify(jobs['review'])).not.toContain('token')
    expect(jobs['comment']?.steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))).toHaveLength(1)
    expect(JSON.stringify(jobs['comment'])).not.toContain('refs/pull')
  })

  test('Forgejo’s and Gitea’s differ in the names of their runner and of their own user alone', () => {
    for (const name of ['pull-request.yml', 'publish.yml', 'publish-in-parts.yml']) {
      const forgejo = text(`.forgejo/workflows/${name}`)
      const asGitea = forgejo
        .replaceAll('runs-on: docker', 'runs-on: ubuntu-latest')
        .replace('forgejo-actions', 'gitea-actions')
      expect(text(`.gitea/workflows/${name}`)).toBe(asGitea)
    }
  })
})

describe('npm run ci:pull-request', () => {
  const model = readFileSync(join(BASE, 'content/models/pairing.mdx'), 'utf8')

  test('checks, reviews and builds a branch, and runs nothing of it', () => {
    const mark = join(mkdtempSync(join(tmpdir(), 'mark-')), 'ran')
    const touch = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`
    const hostile = {
      'package.json': JSON.stringify({
        scripts: { preinstall: `touch ${mark}`, build: `touch ${mark}`, check: `touch ${mark}` },
      }),
      'scripts/check.ts': touch,
      'scripts/astro.env': `NODE_OPTIONS=--require=${mark}`,
      'astro.config.mjs': touch,
      'src/site.ts': touch,
      '.npmrc': `script-shell=${mark}`,
      '.gitattributes': '* filter=evil diff=evil merge=evil\n',
      'content/models/pairing.mdx': model.replace('title: 志愿者与老人就近结对', 'title: 新的标题'),
    }
    withBranch({}, hostile, (root) => {
      const preview = newBuildFolder()
      const { status, output, read } = run(root, preview, 'github')
      expect(status, output).toBe(0)
      expect(read('review.md')).toContain('  - 标题：`志愿者与老人就近结对` → `新的标题`')
      expect(JSON.parse(read('review.json'))).toMatchObject({ isSound: true, pages: ['/models/pairing'] })
      expect(JSON.parse(read('code-quality.json'))).toEqual([])
      expect(readFileSync(join(preview, 'models/pairing.html'), 'utf8')).toContain('新的标题')
      expect(existsSync(mark)).toBe(false)
    })
  })

  test('of a faulty branch shows the faults beside their lines, writes the review, builds nothing and fails', () => {
    const preview = newBuildFolder()
    const text = model.replace('setting: urban', 'setting: moon')
    withBranch({}, { 'content/models/pairing.mdx': text }, (root) => {
      const { status, output, read } = run(root, preview, 'github')
      expect(status).toBe(1)
      expect(output).toMatch(
        /^::error file=content\/models\/pairing\.mdx,line=\d+,col=\d+,title=vocabulary\/unknown::/m,
      )
      expect(read('review.md')).toContain('**有错误，改好以前不能合并。**')
      expect(JSON.parse(read('code-quality.json'))[0]).toMatchObject({
        check_name: 'vocabulary/unknown',
        severity: 'major',
      })
      expect(existsSync(join(preview, 'index.html'))).toBe(false)
    })
  })

  test('fails for a branch that freezes a closed period anew, and lets it be looked at', () => {
    const programme = 'content/programmes/2020.yaml'
    const text = readFileSync(join(BASE, programme), 'utf8')
    const closed = text.replace(/^( +)end: 2020-04-30\n/m, '$&$1closed: 2020-05-20\n')
    const closing = (value: number) => {
      const cell = { duty: 'work-week', unit: 'jia', state: 'short' as const, value }
      const figures = { period: '2020-2', closed: '2020-05-20', cells: [cell], totals: [] }
      return { 'content/closed/2020-2.yaml': closingText({ ...figures, digest: closingDigest(figures) }) }
    }
    const preview = newBuildFolder()
    withBranch({ [programme]: closed, ...closing(0) }, closing(1), (root) => {
      const { status, read } = run(root, preview, 'text')
      expect([status, read('review.md')]).toEqual([1, expect.stringContaining('动了已经结算的数字')])
      expect(existsSync(join(preview, 'index.html'))).toBe(true)
    })
  })
})

/** Runs the command on a portal as a workflow does. */
function run(root: string, preview: string, format: string) {
  const out = mkdtempSync(join(tmpdir(), 'review-out-'))
  const args = ['--root', root, '--base', 'main', '--format', format, '--out', out, '--preview', preview]
  const read = (file: string) => readFileSync(join(out, file), 'utf8')
  try {
    const output = execFileSync(process.execPath, ['scripts/ci-pull-request.ts', ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return { status: 0, output, read }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { status, output: stdout + stderr, read }
  }
}

function validator(schema: string) {
  const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true })
  addFormats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(createRequire(import.meta.url).resolve(schema), 'utf8')))
}
