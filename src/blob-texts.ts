import { git } from './git.ts'

/** The bytes of many blobs by id, from one git process. A blob that git does not have is left out. */
export function blobTexts(root: string, ids: ReadonlySet<string>): Map<string, Uint8Array> {
  const texts = new Map<string, Uint8Array>()
  if (ids.size === 0) return texts
  const output = git(root, ['cat-file', '--batch'], `${[...ids].join('\n')}\n`) ?? Buffer.alloc(0)
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at)
    const [id = '', type, size] = output.toString('latin1', at, end).split(' ')
    const isThere = type === 'blob'
    if (isThere) texts.set(id, output.subarray(end + 1, end + 1 + Number(size)))
    at = end + 1 + (isThere ? Number(size) + 1 : 0)
  }
  return texts
}
