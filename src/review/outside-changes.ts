import { maskText } from '../check/privacy/mask.ts'
import { gitText } from '../git.ts'
import type { FileChange } from './file-change.ts'

const LETTERS: Readonly<Record<string, FileChange['how']>> = { A: 'added', D: 'removed' }

/**
 * What the commits since the start do to other files than those below content/: no check and no preview sees these. It is the
 * commits that are asked: a job that reviews a stranger's branch has nothing else of it on its disk.
 */
export function outsideChanges(root: string, start: string): FileChange[] {
  const options = ['--name-status', '--no-renames', '--no-ext-diff', '-z']
  const words = gitText(root, ['diff', ...options, start, 'HEAD', '--', ':(exclude)content']).split('\0')
  return words.flatMap((file, at) =>
    at % 2 === 0 ? [] : [{ file: maskText(file), how: LETTERS[words[at - 1] ?? ''] ?? 'changed' }],
  )
}
