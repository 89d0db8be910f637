import { allOf, type Forge } from './http.ts'
import { MARKER } from './marker.ts'

interface Comment {
  id: number
  /** null where there is none */
  body: string | null
  user: { login: string } | null
}

interface PullRequest {
  id: number
  number: number
  head: { sha: string }
}

/**
 * Writes a review to a pull request of GitHub, Gitea or Forgejo, whose addresses for this are the same: over our comment
 * of an earlier run, else as a new one. A comment of anybody else is left alone, whatever it begins with.
 * GitHub: https://docs.github.com/en/rest/issues/comments · Gitea: https://docs.gitea.com/api
 * @param author who our token writes as
 */
export async function commentOnPull(
  forge: Forge,
  repository: string,
  pull: number,
  author: string,
  text: string,
): Promise<void> {
  const comments = await allOf<Comment>(forge, `/repos/${repository}/issues/${pull}/comments`)
  const ours = comments.find(({ body, user }) => user?.login === author && body?.startsWith(MARKER))
  if (ours) await forge.send('PATCH', `/repos/${repository}/issues/comments/${ours.id}`, { body: text })
  else await forge.send('POST', `/repos/${repository}/issues/${pull}/comments`, { body: text })
}

/**
 * The open pull request whose branch is at a commit; undefined where there is none, or where the branch has moved on.
 * GitHub names no pull request of a fork in the event that a finished workflow sends, so it is looked for.
 * @param head `owner:branch`
 */
export async function pullAt(forge: Forge, repository: string, head: string, sha: string): Promise<number | undefined> {
  const query = new URLSearchParams({ state: 'open', head })
  const pulls = await allOf<PullRequest>(forge, `/repos/${repository}/pulls?${query}`)
  return pulls.find((pull) => pull.head.sha === sha)?.number
}
