import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MARKER } from '../src/forge/marker.ts'

const TEXT = `${MARKER}\n## 审阅意见\n\n检查通过。\n`
const TOKEN = 'a-token-for-tests'

/** What a forge holds, by the documented addresses of its API; a request that is none of them is refused. */
interface Store {
  comments: { id: number; body: string | null; user?: { login: string } | null; author?: { username: string } }[]
  /** whether the list of comments has no pages: then each of them is the whole list */
  hasNoPages: boolean
  files: Record<string, unknown>
  requests: string[]
  tokens: (string | undefined)[]
}

let store: Store
let server: Server
let api = ''

beforeEach(async () => {
  store = { comments: [], hasNoPages: false, files: {}, requests: [], tokens: [] }
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const { headers, method = '', url = '' } = request
      store.requests.push(`${method} ${url}`)
      store.tokens.push(headers.authorization ?? String(headers['private-token']))
      // a body that is not said to be JSON is not read
      const isJson = headers['content-type'] === 'application/json'
      const answer = store.requests.length > MOST ? undefined : answerOf(method, url, isJson ? JSON.parse(body) : {})
      response.statusCode = answer === undefined ? 404 : 200
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => server.close())

const LISTS = ['/repos/city/portal/issues/7/comments', '/projects/city%2Fportal/merge_requests/7/notes']
const ONE = /^\/(?:repos\/city\/portal\/issues\/comments|projects\/city%2Fportal\/merge_requests\/7\/notes)\/(\d+)$/
const PAGE = 100
/** Requests of one test: whoever asks for pages without end is refused. */
const MOST = 20

function answerOf(method: string, url: string, { body = '' }: { body?: string }): unknown {
  const { pathname, searchParams } = new URL(url, api)
  const [, id] = pathname.match(ONE) ?? []
  const user = { user: { login: 'bot' }, author: { username: 'bot' } }
  if (LISTS.includes(pathname)) {
    if (method === 'POST') store.comments.push({ id: store.comments.length + 1, body, ...user })
    const from = (Number(searchParams.get('page')) - 1) * PAGE
    return method === 'POST' ? {} : store.hasNoPages ? store.comments : store.comments.slice(from, from + PAGE)
  }
  if (id !== undefined && (method === 'PATCH' || method === 'PUT')) {
    store.comments = store.comments.map((comment) => (comment.id === Number(id) ? { ...comment, body } : comment))
    return {}
  }
  return method === 'GET' ? store.files[pathname] : undefined
}

/** Runs the command as the job that may comment does. */
async function post(args: readonly string[], env: Record<string, string> = {}) {
  const forge = { FORGE_API: api, FORGE_REPOSITORY: 'city/portal', FORGE_TOKEN: TOKEN, FORGE_AUTHOR: 'bot' }
  const child = spawn(process.execPath, ['scripts/post-review.ts', ...args], {
    env: { ...process.env, ...forge, ...env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part
    })
  const status = await new Promise((resolve) => child.on('close', resolve))
  expect(output).not.toContain(TOKEN)
  return { status, output }
}

function reviewFile(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'review-')), 'review.md')
  writeFileSync(file, text)
  return file
}

describe('npm run review:post, on GitHub, Gitea and Forgejo,', () => {
  test('writes one comment and then always over that one', async () => {
    const first = await post(['--file', reviewFile(TEXT), '--pull', '7'])
    expect(first).toEqual({ status: 0, output: '已把意见写到合并请求 7。\n' })
    await post(['--file', reviewFile(TEXT.replace('通过', '没有通过')), '--pull', '7'])
    expect(store.comments.map(({ body }) => body)).toEqual([TEXT.replace('通过', '没有通过')])
    expect(new Set(store.tokens)).toEqual(new Set([`token ${TOKEN}`]))
    const comments = '/repos/city/portal/issues/7/comments'
    const list = `GET ${comments}?per_page=100&page=1`
    expect(store.requests).toEqual([list, `POST ${comments}`, list, 'PATCH /repos/city/portal/issues/comments/1'])
  })

  test('finds its comment behind many others, and leaves those of others alone that begin like it', async () => {
    const others = Array.from({ length: 130 }, (_, at) => ({
      id: at + 1,
      body: `${MARKER}\n抢先`,
      user: { login: 'someone' },
    }))
    store.comments = [...others, { id: 131, body: `${MARKER}\n旧的`, user: { login: 'bot' } }]
    await post(['--file', reviewFile(TEXT), '--pull', '7'])
    expect(store.comments.filter(({ body }) => body === TEXT).map(({ id }) => id)).toEqual([131])
    expect(store.comments).toHaveLength(131)
  })

  test('finds its comment where a forge gives the whole list on every page', async () => {
    const others = Array.from({ length: 130 }, (_, at) => ({ id: at + 1, body: '好', user: { login: 'someone' } }))
    store.comments = [...others, { id: 131, body: `${MARKER}\n旧的`, user: { login: 'bot' } }]
    store.hasNoPages = true
    expect((await post(['--file', reviewFile(TEXT), '--pull', '7'])).status).toBe(0)
    expect(store.comments.slice(130).map(({ body }) => body)).toEqual([TEXT])
  })

  test('leaves alone what others write under the same account, and what somebody wrote whose account is gone', async () => {
    const said = [`> ${MARKER}\n上面这条已经过时。`, '部署好了。'].map((body) => ({ body, user: { login: 'bot' } }))
    const empty = { body: null, user: { login: 'bot' } }
    store.comments = [{ body: '好', user: null }, empty, ...said].map((comment, at) => ({ id: at + 1, ...comment }))
    await post(['--file', reviewFile(TEXT), '--pull', '7'])
    expect(store.comments.map(({ body }) => body)).toEqual(['好', null, ...said.map(({ body }) => body), TEXT])
  })

  test('finds the pull request of a fork by its branch and commit; says so where it has moved on', async () => {
    store.files['/repos/city/portal/pulls'] = [{ id: 70, number: 7, head: { sha: 'b'.repeat(40) } }]
    const at = (sha: string) => ['--file', reviewFile(TEXT), '--head', 'someone:my-branch', '--sha', sha]
    expect((await post(at('a'.repeat(40)))).output).toContain('已经不是任何合并请求的最新提交')
    expect(store.comments).toEqual([])
    expect((await post(at('b'.repeat(40)))).status).toBe(0)
    expect(store.comments.map(({ body }) => body)).toEqual([TEXT])
    const query = 'state=open&head=someone%3Amy-branch&per_page=100&page=1'
    expect(store.requests[0]).toBe(`GET /repos/city/portal/pulls?${query}`)
  })

  test('takes no text in which anything is live, and asks the forge nothing more', async () => {
    const forged = `${MARKER}\n@everyone [点这里](https://evil.example.org)\n`
    const { status, output } = await post(['--file', reviewFile(forged), '--pull', '7'])
    expect(status).toBe(1)
    expect(output).toBe('意见不是检查程序写的样子，没有采用。请看检查任务的记录。\n')
    expect(store.requests).toEqual([])
  })

  test('says what is missing or refused', async () => {
    expect(await post(['--file', reviewFile(TEXT), '--pull', '7'], { FORGE_TOKEN: '' })).toMatchObject({
      status: 2,
      output: expect.stringContaining('没有设环境变量 FORGE_TOKEN。'),
    })
    const unknown = await post(['--file', reviewFile(TEXT), '--pull', '8'])
    expect(unknown).toMatchObject({
      status: 1,
      output: expect.stringMatching(/代码平台没有接受请求：.*，回答是 404。/),
    })
    for (const pull of ['x', '', '0', '7.5'])
      expect(await post(['--file', reviewFile(TEXT), '--pull', pull])).toMatchObject({
        status: 2,
        output: expect.stringContaining(pull === '' ? '--pull 后面少了值' : `“${pull}”不是合并请求的编号`),
      })
    const away = await post(['--file', reviewFile(TEXT), '--pull', '7'], { FORGE_API: 'http://127.0.0.1:1' })
    expect(away).toMatchObject({
      status: 1,
      output: expect.stringMatching(/^连不上代码平台：GET .*请核对 FORGE_API 的地址和网络/),
    })
  })

  test.each([
    [[], '没有写明 --head。'],
    [['--head', '', '--sha', 'a'], '--head 后面少了值。'],
    [['--head', 'someone:my-branch'], '没有写明 --sha。'],
    [['--head', 'someone:my-branch', '--sha', ''], '--sha 后面少了值。'],
  ])('does not take a pull request that nobody has named for one that has moved on: %j', async (args, words) => {
    expect(await post(['--file', reviewFile(TEXT), ...args])).toMatchObject({
      status: 2,
      output: expect.stringMatching(new RegExp(`^${words}`)),
    })
    expect(store.requests).toEqual([])
  })

  test('says that an address is none of the API, where a site answers with a page', async () => {
    store.files['/repos/city/portal/issues/9/comments'] = '<!doctype html><title>Sign in</title>'
    expect(await post(['--file', reviewFile(TEXT), '--pull', '9'])).toMatchObject({
      status: 1,
      output: expect.stringMatching(
        /^代码平台的回答不是数据：GET .*请核对 FORGE_API 是不是接口的地址，再运行一次。\n$/,
      ),
    })
  })
})

describe('npm run review:post -- --gitlab', () => {
  const args = ['--gitlab', '--job', 'review', '--artifact', 'trusted/out/review.md']

  beforeEach(() => {
    store.files = {
      '/user': { username: 'bot' },
      '/projects/city%2Fportal/merge_requests': [
        { id: 70, iid: 7, sha: 'new' },
        { id: 80, iid: 8, sha: 'without-pipeline' },
      ],
      '/projects/city%2Fportal/merge_requests/7/pipelines': [
        { id: 1, project_id: 5, sha: 'old' },
        { id: 2, project_id: 5, sha: 'new' },
      ],
      '/projects/city%2Fportal/merge_requests/8/pipelines': [{ id: 3, project_id: 5, sha: 'old' }],
      '/projects/5/pipelines/2/jobs': [
        { id: 20, name: 'other' },
        { id: 21, name: 'review', artifacts_file: {} },
      ],
      '/projects/5/jobs/21/artifacts/trusted/out/review.md': TEXT,
    }
  })

  test('writes the review of the newest commit to its merge request, once', async () => {
    expect((await post(args)).output).toBe('已把意见写到合并请求 7。\n')
    await post(args)
    expect(store.comments.map(({ body }) => body)).toEqual([TEXT])
    expect(new Set(store.tokens)).toEqual(new Set([TOKEN]))
    expect(store.requests[0]).toBe('GET /projects/city%2Fportal/merge_requests?state=opened&per_page=100&page=1')
    const isWriting = (request: string) => !request.startsWith('GET ')
    const notes = '/projects/city%2Fportal/merge_requests/7/notes'
    expect(store.requests.filter(isWriting)).toEqual([`POST ${notes}`, `PUT ${notes}/1`])
  })

  test('takes the job of that name in the newest pipeline of the commit, however they are listed', async () => {
    store.files['/projects/city%2Fportal/merge_requests/7/pipelines'] = [1, 3, 2].map((id) => ({
      id,
      project_id: 5,
      sha: 'new',
    }))
    store.files['/projects/5/pipelines/3/jobs'] = [
      { id: 20, name: 'other', artifacts_file: {} },
      { id: 22, name: 'review' },
      { id: 21, name: 'review', artifacts_file: {} },
    ]
    expect((await post(args)).output).toBe('已把意见写到合并请求 7。\n')
  })

  test('says nothing of a merge request whose job has written no review yet', async () => {
    store.files['/projects/5/pipelines/2/jobs'] = [{ id: 22, name: 'review' }]
    expect(await post(args)).toEqual({ status: 0, output: '' })
    expect(store.comments).toEqual([])
  })

  test('writes nothing where the forge does not say who it is: it would write a new note every time', async () => {
    store.files['/user'] = {}
    expect(await post(args)).toEqual({
      status: 1,
      output: '合并请求 7 没有写上意见：令牌认不出是谁，没有写意见。请用项目访问令牌。\n',
    })
    expect(store.comments).toEqual([])
  })

  test('leaves the notes of others alone that begin like it, and others of its own', async () => {
    store.comments = [
      { id: 1, body: `${MARKER}\n抢先`, author: { username: 'someone' } },
      { id: 2, body: '部署好了。', author: { username: 'bot' } },
    ]
    await post(args)
    expect(store.comments.map(({ body }) => body)).toEqual([`${MARKER}\n抢先`, '部署好了。', TEXT])
  })

  test('one that cannot be read is told, and keeps no other from its review', async () => {
    const [seven] = store.files['/projects/city%2Fportal/merge_requests'] as object[]
    store.files['/projects/city%2Fportal/merge_requests'] = [
      { id: 60, iid: 6, sha: 'gone' },
      seven,
      { id: 90, iid: 9, sha: 'gone' },
    ]
    store.files['/projects/city%2Fportal/merge_requests/6/pipelines'] = [{ id: 4, project_id: 6, sha: 'gone' }]
    const { status, output } = await post(args)
    expect([status, store.comments.map(({ body }) => body)]).toEqual([1, [TEXT]])
    expect(output.split('\n')).toEqual([
      expect.stringMatching(/^合并请求 6 没有写上意见：.*回答是 404。没有这个地址，或令牌看不到它。请核对 .*编号。$/),
      '已把意见写到合并请求 7。',
      expect.stringMatching(/^合并请求 9 没有写上意见：/),
      '',
    ])
  })

  test('without the name of the job or the file it asks for them instead of finding nothing', async () => {
    expect(await post(['--gitlab'])).toMatchObject({ status: 2, output: expect.stringContaining('没有写明 --job。') })
    expect((await post(['--gitlab', '--job', 'review'])).output).toContain('没有写明 --artifact。')
  })

  test('passes by a text that a fork has forged', async () => {
    store.files['/projects/5/jobs/21/artifacts/trusted/out/review.md'] = `${MARKER}\n/merge\n`
    expect((await post(args)).output).toContain('合并请求 7 的意见不是检查程序写的样子')
    expect(store.comments).toEqual([])
  })
})
