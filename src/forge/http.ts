/** A forge said no. The message is Chinese and for whoever reads the log of the job; it holds no token. */
export class ForgeError extends Error {}

/** Sends requests to the API of a forge. */
export interface Forge {
  get<T>(path: string): Promise<T>
  getText(path: string): Promise<string>
  send(method: 'POST' | 'PATCH' | 'PUT', path: string, body: object): Promise<void>
}

/**
 * A client for an API.
 * @param base its address without the last slash
 * @param headers what says who asks
 */
export function forgeAt(base: string, headers: Readonly<Record<string, string>>): Forge {
  const request = async (method: string, path: string, body?: object): Promise<Response> => {
    const json = body ? { 'content-type': 'application/json' } : {}
    const init = { method, headers: { ...headers, ...json }, ...(body ? { body: JSON.stringify(body) } : {}) }
    const response = await fetch(`${base}${path}`, init).catch(() => {
      throw new ForgeError(`连不上代码平台：${method} ${path}。请核对 FORGE_API 的地址和网络，再运行一次。`)
    })
    if (!response.ok) throw new ForgeError(`代码平台没有接受请求：${method} ${path}，回答是 ${response.status}。`)
    return response
  }
  return {
    get: async <T>(path: string) => jsonOf<T>(await request('GET', path), path),
    getText: async (path) => (await request('GET', path)).text(),
    send: async (method, path, body) => {
      await request(method, path, body)
    },
  }
}

/** A site answers with a page of its own where an address is none of its API. */
async function jsonOf<T>(response: Response, path: string): Promise<T> {
  return response.json().catch(() => {
    throw new ForgeError(`代码平台的回答不是数据：GET ${path}。请核对 FORGE_API 是不是接口的地址，再运行一次。`)
  })
}

const PAGE = 100

/** Every item of a list that comes in pages; stops also where a forge gives the whole list on every page. */
export async function allOf<T extends { id: number }>(forge: Forge, path: string): Promise<T[]> {
  const items = new Map<number, T>()
  for (let page = 1; ; page++) {
    const next = await forge.get<T[]>(`${path}${path.includes('?') ? '&' : '?'}per_page=${PAGE}&page=${page}`)
    const known = items.size
    for (const item of next) items.set(item.id, item)
    if (next.length < PAGE || items.size === known) return [...items.values()]
  }
}
