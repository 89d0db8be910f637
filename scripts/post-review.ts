/**
 * `npm run review:post`: writes a finished review to its merge request. It runs with the right to comment and sees
 * nothing of the branch but that text, which it takes only if nothing in it is live. It needs no installed package.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { readCommand } from '../src/command-line.ts'
import { commentOnPull, pullAt } from '../src/forge/github.ts'
import { finishedReview, type MergeRequest, noteOnMergeRequest, openRequests } from '../src/forge/gitlab.ts'
import { type Forge, ForgeError, forgeAt } from '../src/forge/http.ts'
import { isInert, MOST } from '../src/review/inert.ts'
import { UsageError } from '../src/usage-error.ts'

const USAGE = `用法：npm run review:post -- --file 文件 --pull 编号
      npm run review:post -- --file 文件 --head 所有者:分支 --sha 提交
      npm run review:post -- --gitlab --job 任务名 --artifact 文件
第一种写到 GitHub、Gitea、Forgejo 的一个合并请求；第二种先按分支和提交找到它；
第三种给 GitLab 上每个打开的合并请求写上它最近一次流水线的意见。
环境变量：FORGE_API 接口地址，FORGE_REPOSITORY 资料库（GitLab 写项目编号），FORGE_TOKEN 令牌，FORGE_AUTHOR 令牌用谁的名义写。`

try {
  await main()
} catch (error) {
  if (!(error instanceof UsageError || error instanceof ForgeError)) throw error
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : error.message)
  process.exitCode = error instanceof UsageError ? 2 : 1
}

async function main(): Promise<void> {
  const values = parseCommand()
  if (values.gitlab) return postAll(needed('job', values.job), needed('artifact', values.artifact))
  const text = finishedText(values.file)
  const repository = setting('FORGE_REPOSITORY')
  const forge = forgeAt(setting('FORGE_API'), { authorization: `token ${setting('FORGE_TOKEN')}` })
  const pull = await pullOf(forge, repository, values)
  if (pull === undefined) return console.log('这个提交已经不是任何合并请求的最新提交，不用写意见。')
  await commentOnPull(forge, repository, pull, setting('FORGE_AUTHOR'), text)
  console.log(`已把意见写到合并请求 ${pull}。`)
}

async function pullOf(forge: Forge, repository: string, { pull, head, sha }: Values): Promise<number | undefined> {
  if (pull === undefined) return pullAt(forge, repository, needed('head', head), needed('sha', sha))
  if (!/^[1-9]\d{0,14}$/.test(pull)) throw new UsageError(`“${pull}”不是合并请求的编号。`)
  return Number(pull)
}

/** Writes to every merge request: one that cannot be read or written to, as that of a closed fork, keeps no other from its review. */
async function postAll(job: string, artifact: string): Promise<void> {
  const project = encodeURIComponent(setting('FORGE_REPOSITORY'))
  const forge = forgeAt(setting('FORGE_API'), { 'private-token': setting('FORGE_TOKEN') })
  for (const request of await openRequests(forge, project)) {
    const said = await postOne(forge, project, request, job, artifact).catch((error: unknown) => {
      if (!(error instanceof ForgeError)) throw error
      process.exitCode = 1
      return `合并请求 ${request.iid} 没有写上意见：${error.message}`
    })
    if (said !== undefined) console.log(said)
  }
}

/** Says what was done; nothing where there is no review yet. */
async function postOne(
  forge: Forge,
  project: string,
  request: MergeRequest,
  job: string,
  artifact: string,
): Promise<string | undefined> {
  const { iid } = request
  const text = await finishedReview(forge, project, request, job, artifact)
  if (text === undefined) return undefined
  if (!isInert(text)) return `合并请求 ${iid} 的意见不是检查程序写的样子，没有采用。`
  await noteOnMergeRequest(forge, project, iid, text)
  return `已把意见写到合并请求 ${iid}。`
}

/** An option without which it is not known what to write, or where to: an empty one comes from a variable that is not set. */
function needed(name: string, value: string | undefined): string {
  if (!value) throw new UsageError(`没有写明 --${name}。`)
  return value
}

function finishedText(file: string | undefined): string {
  if (file === undefined || !existsSync(file)) throw new UsageError(`没有意见的文件：${file ?? '没有写 --file'}。`)
  const text = statSync(file).size <= 4 * MOST ? readFileSync(file, 'utf8') : ''
  if (!isInert(text)) throw new ForgeError('意见不是检查程序写的样子，没有采用。请看检查任务的记录。')
  return text
}

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new UsageError(`没有设环境变量 ${name}。`)
  return value
}

type Values = ReturnType<typeof parseCommand>

function parseCommand() {
  const text = { type: 'string' } as const
  const options = {
    file: text,
    pull: text,
    head: text,
    sha: text,
    job: text,
    artifact: text,
    gitlab: { type: 'boolean' },
  } as const
  return readCommand(USAGE, { options }).values
}
