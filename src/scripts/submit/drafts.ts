import { ORIGIN, originOf } from '../../submit/origin.ts'
import type { FormState } from './workshop.ts'

// Drafts are kept on this device only, each under a key of its own, so that beginning anew loses none. Whoever uses the device
// can read them: those that nobody has gone on with for long are forgotten.

/** A record that is not finished. */
export interface Draft {
  /** of the schema that it was written by */
  digest: string
  /** ISO 8601 */
  saved: string
  /** what it is called in a list; empty where it has no title yet */
  title: string
  /** the name of the file that was made of it, once it had no fault */
  made?: string
  state: FormState
}

/** What all keys of drafts begin with. Another portal below another path of the same host has its own. */
export const DRAFTS = `draft${import.meta.env.BASE_URL.replace(/\/*$/, '/')}`

/** How long a draft is kept after its last change. */
export const DRAFT_DAYS = 90

const DAY = 24 * 60 * 60 * 1000

/**
 * Forgets the drafts that are too old, seen from a time in milliseconds. Those of no time, or of one as far ahead, as a wrong
 * clock writes them, would stay for ever.
 */
export function forgetOldDrafts(now: number): void {
  for (const { key, draft } of readDrafts())
    if (!(Math.abs(now - Date.parse(draft.saved)) <= DRAFT_DAYS * DAY)) discardDraft(key)
}

/** All drafts, the newest first; those of one kind where one is named. */
export function readDrafts(kind = ''): { key: string; draft: Draft }[] {
  const keys = Object.keys(storage() ?? {}).filter((key) => isOwn(key, kind))
  return keys
    .flatMap((key) => {
      const draft = readDraft(key)
      return draft ? [{ key, draft }] : []
    })
    .sort((a, b) => (a.draft.saved < b.draft.saved ? 1 : -1))
}

/** A key ends with a kind and a number: what has more behind the path of this portal is of one below it. */
function isOwn(key: string, kind: string): boolean {
  const [own = '', ...rest] = key.startsWith(DRAFTS) ? key.slice(DRAFTS.length).split('/') : []
  return rest.length === 1 && (kind === '' || own === kind)
}

/** When a draft was last kept, in the words of the page's language. */
export function savedWords({ saved }: Draft): string {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const
  return new Date(saved).toLocaleString(document.documentElement.lang, style)
}

/** A draft; undefined where there is none, or what stands there is no draft of ours. */
export function readDraft(key: string): Draft | undefined {
  try {
    const draft = JSON.parse(storage()?.getItem(key) ?? '', revive) as Partial<Draft>
    const isDraft = typeof draft.saved === 'string' && typeof draft.state?.record === 'object'
    return isDraft ? (draft as Draft) : undefined
  } catch {
    return undefined
  }
}

/** Keeps a draft. False where the device has no room for it or does not allow it. */
export function saveDraft(key: string, draft: Draft): boolean {
  try {
    storage()?.setItem(key, JSON.stringify(draft, keepOrigin))
    return storage() !== undefined
  } catch {
    return false
  }
}

/** Forgets a draft. */
export function discardDraft(key: string): void {
  storage()?.removeItem(key)
}

function storage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

/** No field of a record is called so. */
const FROM = '//from'

function keepOrigin(_key: string, value: unknown): unknown {
  const origin = originOf(value)
  return origin === undefined ? value : { ...(value as object), [FROM]: origin }
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(FROM in value)) return value
  const { [FROM]: origin, ...rest } = value
  return { ...rest, [ORIGIN]: origin }
}
