import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * Reads what a command was called with, as `parseArgs` does. With `--help` it shows the usage and ends with 0; where there is
 * something that the command does not know, it shows that and the usage, and ends with 2.
 */
export function readCommand<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  const args = config.args ?? process.argv.slice(2)
  if (args.includes('--help')) end(0, () => console.log(usage))
  try {
    return parseArgs(config)
  } catch {
    return end(2, () => console.error(`看不懂：${args.join(' ')}\n\n${usage}`))
  }
}

function end(code: number, say: () => void): never {
  say()
  process.exit(code)
}
