import { COMMIT_DAY, git, gitText } from '../git.ts'

/** One step in the life of a file. Blobs are git's object ids. */
export interface FileStep {
  /** the day of the commit, YYYY-MM-DD */
  date: string
  /** absent where the step is the first that we know */
  before?: Blob
  after: Blob
  /** false where a shallow clone hides what was there before */
  whole: boolean
}

export interface Blob {
  id: string
  file: string
}

const COMMIT = '\u0001'
const FORMAT = `${COMMIT}%cd %P`
// the published line only, on which git compares each commit with the one before; few pairs are compared to find renames
const LOG = ['log', ...COMMIT_DAY, '--first-parent', '--relative', '--raw', '--no-abbrev', '-z']
const ARGS = [...LOG, '--find-renames', '-l400', `--format=${FORMAT}`, '--', 'content']

/** The steps of every file below content/, by its path today, newest first, from one pass over the log. */
export function fileSteps(root: string): Map<string, FileStep[]> {
  const log = git(root, ARGS)?.toString('utf8') ?? ''
  const isShallow = gitText(root, ['rev-parse', '--is-shallow-repository']) === 'true'
  const lives = new Lives()
  for (const { date, isRoot, entries } of commitsOf(log)) lives.add(entries, date, !(isShallow && isRoot))
  return lives.today
}

interface Entry {
  /** git's letter; of a rename with the share that is the same behind it */
  status: string
  before: Blob
  after: Blob
}

/** Files followed backwards through the log, over their renames. */
class Lives {
  readonly today = new Map<string, FileStep[]>()
  /** whose steps a path held at this point of the log; null where it held those of no file of today */
  private readonly owner = new Map<string, FileStep[] | null>()

  add(entries: readonly Entry[], date: string, whole: boolean): void {
    // one at a time: git calls no path renamed that a commit leaves and takes again
    for (const entry of entries) {
      const { status, before, after } = entry
      const steps = this.ownerOf(entry)
      this.owner.set(after.file, null)
      if (steps === null) continue
      steps.push({ date, after, whole, ...(status === 'A' ? {} : { before }) })
      if (status !== 'A') this.owner.set(before.file, steps)
    }
  }

  private ownerOf({ status, after: { file } }: Entry): FileStep[] | null {
    const known = this.owner.get(file)
    if (known !== undefined || status === 'D') return known ?? null
    const steps: FileStep[] = []
    this.today.set(file, steps)
    return steps
  }
}

function* commitsOf(log: string): Generator<{ date: string; isRoot: boolean; entries: Entry[] }> {
  for (const commit of log.split(COMMIT).slice(1)) {
    const [head = '', ...tokens] = commit.split('\0')
    const [date = '', ...parents] = head.trim().split(' ')
    yield { date, isRoot: parents.length === 0, entries: [...entriesOf(tokens)] }
  }
}

/** `:mode mode id id status` and one path, or two where the file was renamed. */
function* entriesOf(tokens: readonly string[]): Generator<Entry> {
  const rest = tokens.values()
  for (const token of rest) {
    const [, , before = '', after = '', status = ''] = token.trim().split(' ')
    if (status === '') continue
    const from = rest.next().value ?? ''
    const to = status.startsWith('R') ? (rest.next().value ?? '') : from
    yield { status, before: { id: before, file: from }, after: { id: after, file: to } }
  }
}
