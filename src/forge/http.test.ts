import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { allOf, type Forge, ForgeError, forgeAt } from './http.ts'

const servers: Server[] = []

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections()
})

/** A forge that answers every request in one way; it is waited for no longer than a moment. */
async function forgeThat(answers: RequestListener): Promise<Forge> {
  const server = createServer(answers)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return forgeAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {}, 300)
}

/** What a refusal says; a fault of the program is no refusal. */
async function refusal(request: Promise<unknown>): Promise<string> {
  const error = await request.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ForgeError)
  return (error as ForgeError).message
}

test.each([
  [401, '令牌不对或已经过期。请换一个令牌，设到 FORGE_TOKEN。'],
  [403, '令牌没有写意见的权限，或请求太多。请核对令牌的权限，过几分钟再运行一次。'],
  [404, '没有这个地址，或令牌看不到它。请核对 FORGE_REPOSITORY 和合并请求的编号。'],
  [422, '代码平台不收这条意见。请看合并请求是不是锁定了、不让评论。'],
  [429, '请求太多。请过几分钟再运行一次。'],
  [502, '代码平台出了故障。请过几分钟再运行一次。'],
])('an answer of %i says what to do', async (status, words) => {
  const forge = await forgeThat((_, response) => response.writeHead(status).end('{}'))
  const said = `代码平台没有接受请求：POST /comments，回答是 ${status}。${words}`
  expect(await refusal(forge.send('POST', '/comments', {}))).toBe(said)
})

test('what is sent is not taken for written where the address has moved: a redirect would make it a mere question', async () => {
  const asked: string[] = []
  const forge = await forgeThat(({ method = '', url = '' }, response) => {
    asked.push(`${method} ${url}`)
    if (url === '/new') response.end('{}')
    else response.writeHead(301, { location: '/new' }).end()
  })
  expect(await refusal(forge.send('POST', '/comments', {}))).toMatch(/回答是 301。地址已经搬走。请把 FORGE_API 改成新/)
  expect(asked).toEqual(['POST /comments'])
  expect(await forge.getText('/artifact')).toBe('{}')
})

test('a forge that does not answer, or stops in the middle, is not waited for without end', async () => {
  const silent = await forgeThat(() => undefined)
  expect(await refusal(silent.get('/user'))).toMatch(/^连不上代码平台：GET \/user。/)
  const cut = await forgeThat((_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('[{')
    setTimeout(() => response.destroy(), 20)
  })
  // one after the other: a refusal that nobody waits for yet would end the run
  expect(await refusal(cut.get('/user'))).toMatch(/^连不上代码平台：GET /)
  expect(await refusal(cut.getText('/artifact'))).toMatch(/^连不上代码平台：GET /)
})

test.each(['{"message":"x"}', 'null', '"x"', ''])('a list that is none is told: %s', async (body) => {
  const forge = await forgeThat((_, response) => response.end(body))
  expect(await refusal(allOf(forge, '/comments'))).toMatch(/^代码平台的回答不是数据：GET \/comments\?/)
})
