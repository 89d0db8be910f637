import type { SiteRecord } from '../types.generated.ts'

/** Where the repository lives on the web. */
export type Forge = NonNullable<SiteRecord['forge']>

/** The page of a forge that makes a new file. */
export interface NewFilePage {
  url: string
  /** false: the text does not go with the address, and has to be pasted */
  hasText: boolean
}

/** Servers refuse longer addresses: nginx, Apache and GitHub at 8 KB; a Chinese character takes nine bytes of one. */
const LONGEST = 7_500

/**
 * The page of a forge that makes a new file, with name, branch and, where that fits, text filled in.
 * @param text undefined where it is not to stand in an address, which browsers and servers remember
 * GitHub: `filename` and `value`, as its own templates use them. Gitea and Forgejo: the same, docs.gitea.com, “Integrations”.
 * GitLab: `file_name` only; it no longer takes the text (gitlab-org/gitlab#532221).
 */
export function newFilePage({ kind, url, branch }: Forge, file: string, text: string | undefined): NewFilePage {
  const at = branch.split('/').map(encodeURIComponent).join('/')
  if (kind === 'gitlab') return { url: `${url}/-/new/${at}?${query({ file_name: file })}`, hasText: false }
  const page = kind === 'github' ? `${url}/new/${at}` : `${url}/_new/${at}/`
  const whole = text === undefined ? undefined : `${page}?${query({ filename: file, value: text })}`
  return whole !== undefined && whole.length <= LONGEST
    ? { url: whole, hasText: true }
    : { url: `${page}?${query({ filename: file })}`, hasText: false }
}

/** The page of a forge that changes a file that is there. None of them takes the new text with the address. */
export function editFilePage({ kind, url, branch }: Forge, file: string): string {
  const page = { github: 'edit', gitlab: '-/edit', gitea: '_edit', forgejo: '_edit' }[kind]
  return `${url}/${page}/${encodePath(`${branch}/${file}`)}`
}

/** The text of a file as the forge gives it. */
export function rawFile({ kind, url, branch }: Forge, file: string): string {
  const page = { github: 'raw', gitlab: '-/raw', gitea: 'raw/branch', forgejo: 'raw/branch' }[kind]
  return `${url}/${page}/${encodePath(`${branch}/${file}`)}`
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

function query(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}
