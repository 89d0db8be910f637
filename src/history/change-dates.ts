import { COMMIT_DAY, gitText } from '../git.ts'

const COMMIT = '\u0001'

/** The day of the newest commit that touched each file below content/, also of files that are gone. */
export function changeDates(root: string): ReadonlyMap<string, string> {
  const args = ['log', '--first-parent', '--relative', '--name-only', ...COMMIT_DAY, `--format=${COMMIT}%cd`]
  const commits = gitText(root, ['-c', 'core.quotePath=false', ...args, '--', 'content'])
    .split(COMMIT)
    .slice(1)
  const dates = new Map<string, string>()
  for (const commit of commits) {
    const [day = '', ...files] = commit.split('\n').filter((line) => line !== '')
    for (const file of files) if (!dates.has(file)) dates.set(file, day)
  }
  return dates
}
