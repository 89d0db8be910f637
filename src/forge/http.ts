/** A forge said no. The message is Chinese and for whoever reads the log of the job; it holds no token. */
export class ForgeError extends Error {}

/** Sends requests to the API of a forge. */
export interface Forge {
  get<T>(path: string): Promise<T>
  getText(path: string): Promise<string>
  send(method: 'POST' | 'PATCH' | 'PUT', path: string, body: object): Promise<void>
}

/** A forge has this long for an answer: without it a job would wait for one that never comes. */
const PATIENCE = 60_000

/**
 * A client for an API.
 * @param base its address without the last slash
 * @param headers what says who asks
 * @param patience for how many milliseconds an answer is waited for
 */
export function forgeAt(base: string, headers: Readonly<Record<string, string>>, patience = PATIENCE): Forge {
  const request = async (method: string, path: string, body?: object): Promise<string> => {
    const json = body ? { 'content-type': 'application/json' } : {}
    const init = { method, headers: { ...headers, ...json }, ...(body ? { body: JSON.stringify(body) } : {}) }
    // of a text that is sent on, a redirect keeps nothing: it becomes a question, whose answer is no sign of success
    const redirect = body ? 'manual' : 'follow'
    const signal = AbortSignal.timeout(patience)
    const { ok, status, text } = await answerTo(`${base}${path}`, { ...init, redirect, signal }).catch(() => {
      throw new ForgeError(`连不上代码平台：${method} ${path}。请核对 FORGE_API 的地址和网络，再运行一次。`)
    })
    if (!ok) throw new ForgeError(`代码平台没有接受请求：${method} ${path}，回答是 ${status}。${adviceOn(status)}`)
    return text
  }
  return {
    get: async <T>(path: string) => jsonOf<T>(await request('GET', path), path),
    getText: (path) => request('GET', path),
    send: async (method, path, body) => {
      await request(method, path, body)
    },
  }
}

async function answerTo(address: string, init: RequestInit): Promise<{ ok: boolean; status: number; text: string }> {
  const response = await fetch(address, init)
  return { ok: response.ok, status: response.status, text: await response.text() }
}

const ADVICE: Readonly<Record<number, string>> = {
  401: '令牌不对或已经过期。请换一个令牌，设到 FORGE_TOKEN。',
  403: '令牌没有写意见的权限，或请求太多。请核对令牌的权限，过几分钟再运行一次。',
  404: '没有这个地址，或令牌看不到它。请核对 FORGE_REPOSITORY 和合并请求的编号。',
  429: '请求太多。请过几分钟再运行一次。',
}

function adviceOn(status: number): string {
  const advice = ADVICE[status]
  if (advice !== undefined) return advice
  if (status >= 500) return '代码平台出了故障。请过几分钟再运行一次。'
  return status < 400
    ? '地址已经搬走。请把 FORGE_API 改成新的地址，例如从 http 改成 https。'
    : '代码平台不收这条意见。请看合并请求是不是锁定了、不让评论。'
}

/** A site answers with a page of its own where an address is none of its API. */
function jsonOf<T>(text: string, path: string): T {
  try {
    return JSON.parse(text)
  } catch {
    throw notData(path)
  }
}

function notData(path: string): ForgeError {
  return new ForgeError(`代码平台的回答不是数据：GET ${path}。请核对 FORGE_API 是不是接口的地址，再运行一次。`)
}

const PAGE = 100

/** Every item of a list that comes in pages; stops also where a forge gives the whole list on every page. */
export async function allOf<T extends { id: number }>(forge: Forge, path: string): Promise<T[]> {
  const items = new Map<number, T>()
  for (let page = 1; ; page++) {
    const address = `${path}${path.includes('?') ? '&' : '?'}per_page=${PAGE}&page=${page}`
    const next = await forge.get<T[]>(address)
    if (!Array.isArray(next)) throw notData(address)
    const known = items.size
    for (const item of next) items.set(item.id, item)
    if (next.length < PAGE || items.size === known) return [...items.values()]
  }
}
