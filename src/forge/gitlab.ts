import { allOf, type Forge, ForgeError } from './http.ts'
import { MARKER } from './marker.ts'

/** What a merge request is asked for. */
export interface MergeRequest {
  id: number
  iid: number
  sha: string
}

interface Pipeline {
  id: number
  project_id: number
  sha: string
}

interface Job {
  id: number
  name: string
  artifacts_file?: object
}

interface Note {
  id: number
  body: string
  author: { username: string }
}

/** The open merge requests of a project. */
export function openRequests(forge: Forge, project: string): Promise<MergeRequest[]> {
  return allOf<MergeRequest>(forge, `/projects/${project}/merge_requests?state=opened`)
}

/**
 * The review that the newest pipeline of a merge request has written; undefined where there is none yet. A merge request
 * from a fork has its pipelines there: only their text is taken, and only if it is of the newest commit.
 */
export async function finishedReview(
  forge: Forge,
  project: string,
  { iid, sha }: MergeRequest,
  job: string,
  file: string,
): Promise<string | undefined> {
  const pipelines = await allOf<Pipeline>(forge, `/projects/${project}/merge_requests/${iid}/pipelines`)
  const [newest] = pipelines.filter((pipeline) => pipeline.sha === sha).sort((a, b) => b.id - a.id)
  if (!newest) return undefined
  const jobs = await allOf<Job>(forge, `/projects/${newest.project_id}/pipelines/${newest.id}/jobs`)
  const written = jobs.find(({ name, artifacts_file: artifacts }) => name === job && artifacts !== undefined)
  return written && forge.getText(`/projects/${newest.project_id}/jobs/${written.id}/artifacts/${file}`)
}

/**
 * Writes a review to a merge request: over our note of an earlier run, else as a new one.
 * https://docs.gitlab.com/api/notes/
 */
export async function noteOnMergeRequest(forge: Forge, project: string, iid: number, text: string): Promise<void> {
  const { username } = await forge.get<{ username?: string }>('/user')
  if (!username) throw new ForgeError('令牌认不出是谁，没有写意见。请用项目访问令牌。')
  const path = `/projects/${project}/merge_requests/${iid}/notes`
  const notes = await allOf<Note>(forge, path)
  const ours = notes.find(({ body, author }) => author.username === username && body.startsWith(MARKER))
  if (ours) await forge.send('PUT', `${path}/${ours.id}`, { body: text })
  else await forge.send('POST', path, { body: text })
}
