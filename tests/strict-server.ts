import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

/** The strictest policy that the portal's pages live with: nothing inline, no `eval`, no other origin. */
export const STRICT_POLICY = [
  "default-src 'none'",
  ...["script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'"],
  ...["form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"],
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/** A built site as an office's own server gives it, with a content security policy. */
export interface StrictServer {
  origin: string
  stop(): void
}

/** Serves a built site on a free port. `policyOf` says which policy a path has. */
export async function startStrictServer(
  dist: string,
  policyOf: (path: string) => string = () => STRICT_POLICY,
): Promise<StrictServer> {
  const server = createServer((request, response) => {
    const path = decodeURI(request.url?.replace(/[?#].*$/, '') ?? '/')
    const file = fileOf(dist, path)
    response.setHeader('content-security-policy', policyOf(path))
    response.setHeader('content-type', TYPES[extname(file ?? '')] ?? 'application/octet-stream')
    response.statusCode = file === undefined ? 404 : 200
    response.end(file === undefined ? '' : readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

function fileOf(dist: string, path: string): string | undefined {
  return [path, `${path}.html`, `${path}/index.html`].map((each) => join(dist, each)).find(isFile)
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
