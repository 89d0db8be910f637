/** `npm run dev`: the portal in a browser while it is being changed. As a bare `astro dev` shows it, with its usage in Chinese. */
import { readCommand, runCommand } from '../src/command-line.ts'
import { SERVER_OPTIONS, SERVER_USAGE, serverOptions } from '../src/local-server.ts'

const USAGE = `用法：npm run dev -- [选项]
${SERVER_USAGE}
一边改一边看；记录有问题时，这里和浏览器里都会显示。`

const { values } = readCommand(USAGE, { options: SERVER_OPTIONS })
await runCommand(async () => {
  const server = serverOptions(values)
  const { dev } = await import('astro')
  await dev({ server })
}, USAGE)
