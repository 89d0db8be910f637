import { isObject } from '../read/mapping.ts'

/** A text from outside. */
export interface Issue {
  number: string
  body: string
}

/**
 * The issue of a webhook or an API's answer: GitHub's and Gitea's (`issue` or the issue itself), `gh issue view --json`,
 * GitLab's (`object_attributes` or the issue itself). Undefined where there is none.
 */
export function issueOf(json: unknown): Issue | undefined {
  const outer = isObject(json) ? json : {}
  const issue = [outer['issue'], outer['object_attributes'], outer].find(isObject) ?? {}
  const body = issue['body'] ?? issue['description']
  if (typeof body !== 'string') return undefined
  const number = issue['iid'] ?? issue['number'] ?? ''
  return { number: /^\d{1,10}$/.test(String(number)) ? String(number) : '', body: body.replace(/\r\n?/g, '\n') }
}
