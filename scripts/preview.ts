/** `npm run preview`: the built portal in a browser. As a bare `astro preview` shows it, but in Chinese, and beside another one. */
import { readCommand, runCommand } from '../src/command-line.ts'
import { publishedFolder, readers } from '../src/environment.ts'
import { refusePort, SERVER_OPTIONS, SERVER_USAGE, servedWords, serverOptions } from '../src/local-server.ts'

const USAGE = `用法：npm run ${readers() === 'internal' ? 'preview:internal' : 'preview'} -- [选项]
${SERVER_USAGE}
  --outDir 文件夹  网站在哪里；不写就是 ${publishedFolder()}
在浏览器里看构建好的网站。`

const outDir = { type: 'string', default: publishedFolder() } as const
const { values } = readCommand(USAGE, { options: { ...SERVER_OPTIONS, outDir } })
await runCommand(async () => {
  const server = serverOptions(values)
  const { preview } = await import('astro')
  const silent = { logLevel: 'silent', vite: { logLevel: 'silent' } } as const
  const { urls } = await preview({ outDir: values.outDir, server, ...silent }).catch(refusePort)
  console.log(servedWords(urls ?? { local: [], network: [] }))
}, USAGE)
