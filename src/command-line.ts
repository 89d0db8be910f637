import { type ParseArgsConfig, parseArgs } from 'node:util'
import { diskFault } from './disk-fault.ts'
import { UsageError } from './usage-error.ts'

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
    const read = parseArgs(config)
    const [empty] = Object.entries(read.values).find(([, value]) => value === '') ?? []
    if (empty !== undefined) return end(2, () => console.error(`--${empty} 后面少了值。\n\n${usage}`))
    return read
  } catch (error) {
    return end(2, () => console.error(`${misread(error) ?? `看不懂：${args.join(' ')}`}\n\n${usage}`))
  }
}

/** The one thing that a command was given beside its options, if any. Throws a UsageError where there are more. */
export function onlyOne(positionals: readonly string[]): string | undefined {
  const [first, ...others] = positionals
  if (others.length > 0) throw new UsageError(`一次只写一个，多了：${others.join('、')}`)
  return first
}

/** An option that is known and stands without its value, or with one that it does not take, by what `parseArgs` says of it. */
function misread(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return undefined
  const [, option] = /(--[\w-]+)/.exec(message) ?? []
  return message.includes('does not take') ? `${option} 后面不写值。` : `${option} 后面少了值。`
}

/**
 * Runs a command. What it was asked for and cannot do, a UsageError, is told in Chinese and ends it with 2; what the disk
 * refuses is told in Chinese and ends it with 1.
 * @param usage is shown below the message of the former
 */
export async function runCommand(main: () => void | Promise<void>, usage?: string): Promise<void> {
  try {
    await main()
  } catch (error) {
    const fault = diskFault(error)
    if (fault === undefined && !(error instanceof UsageError)) throw error
    console.error(fault ?? [(error as UsageError).message, ...(usage === undefined ? [] : [usage])].join('\n\n'))
    process.exitCode = fault === undefined ? 2 : 1
  }
}

function end(code: number, say: () => void): never {
  say()
  process.exit(code)
}
