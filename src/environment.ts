import type { Audience } from './publish/audience.ts'

/** The folder whose content is published: the project, or LAST_MILE_ROOT. */
export function contentRoot(): string {
  return process.env['LAST_MILE_ROOT'] ?? process.cwd()
}

/** Who may read what is published: everybody, or with LAST_MILE_AUDIENCE the federation's own staff. */
export function readers(): Audience {
  return process.env['LAST_MILE_AUDIENCE'] === 'internal' ? 'internal' : 'public'
}
