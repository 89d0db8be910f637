import type { ResolvedServerUrls } from 'vite'
import { UsageError } from './usage-error.ts'

/** What a command that shows a site in a browser can be called with, for `parseArgs` and in its usage. */
export const SERVER_OPTIONS = {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
  open: { type: 'boolean', default: false },
} as const
export const SERVER_USAGE = `  --port 端口   写另一个端口；不写就是 ${SERVER_OPTIONS.port.default}，已被占用就用下一个
  --host        让同一个网络里的别的电脑也能打开
  --open        自动打开浏览器`

const PORTS = 65_535

/** Those options as Astro takes them. Throws a UsageError where the port is none. */
export function serverOptions({ port, host, open }: { port: string; host: boolean; open: boolean }) {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > PORTS)
    throw new UsageError(`“${port}”不是端口，要写 1 到 ${PORTS} 的数。`)
  return { port: Number(port), host, open }
}

/** Throws a UsageError where the system refused the port; all other errors as they are. */
export function refusePort(error: unknown): never {
  const { syscall, code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (syscall === 'listen') throw new UsageError(`端口 ${port} 用不了（${code}）。请用 --port 换一个 1024 以上的端口。`)
  throw error
}

/** Where the site can be opened, and how to end; in Chinese. */
export function servedWords({ local, network }: ResolvedServerUrls): string {
  const places = [...local.map((url) => `本机：${url}`), ...network.map((url) => `同一个网络里：${url}`)]
  return [...places, '按 Ctrl+C 结束。'].join('\n')
}
