import type { AnyFields } from '../check/records.ts'
import type { Kind, RecordOf } from '../types.generated.ts'

/**
 * What may leave the repository. A field that is not named here is private; a kind that is not named has no page.
 * Kinds stand in the order in which readers meet them, fields in the order in which they are shown.
 * Disputes and returns are missing on purpose: they are published only as counts. A project's indicators are published
 * one by one, those that count no people in a sensitive table (progress.ts).
 */
// biome-ignore format: one line a group of fields, so that a reviewer sees what is public at a glance
export const PUBLIC_FIELDS = {
  model: [
    'title', 'summary', 'date', 'region', 'unit', 'organiser', 'place', 'version', 'versions', 'setting', 'cost',
    'staff', 'first_result', 'estimates', 'evidence', 'areas', 'aspects', 'themes', 'groups', 'needs', 'alternatives', 'reports',
    'policies', 'retired', 'figures', 'sources', 'reliability', 'note', 'review_on',
  ],
  practice: [
    'title', 'summary', 'date', 'region', 'unit', 'organiser', 'place', 'areas', 'aspects', 'themes', 'groups',
    'models', 'policies', 'figures', 'sources', 'reliability', 'note', 'review_on',
  ],
  report: [
    'title', 'summary', 'date', 'region', 'unit', 'organiser', 'topic', 'method', 'sample', 'outcomes', 'areas',
    'aspects', 'themes', 'groups', 'policies', 'figures', 'sources', 'reliability', 'note', 'review_on',
  ],
  activity: [
    'title', 'summary', 'type', 'date', 'region', 'unit', 'organiser', 'place', 'period', 'participants',
    'women_reached', 'problem_solved', 'joint_units', 'areas', 'aspects', 'themes', 'groups', 'policies', 'figures', 'sources',
    'reliability', 'note', 'review_on',
  ],
  policy: [
    'title', 'summary', 'number', 'issuer', 'unit', 'carries_out', 'level', 'date', 'effective', 'region', 'key_points', 'areas',
    'aspects', 'themes', 'groups', 'figures', 'sources', 'reliability', 'note', 'review_on',
  ],
  unit: [
    'title', 'summary', 'short_title', 'kind', 'joined', 'region', 'duties', 'divisions', 'tile', 'date',
    'figures', 'sources', 'reliability', 'note', 'review_on',
  ],
  place: ['title', 'unit', 'kind', 'division', 'opened', 'closed', 'note', 'review_on'],
  topic: ['title', 'summary', 'unit', 'leader_role', 'due', 'groups', 'suggestions', 'note', 'review_on'],
  suggestion: [
    'title', 'text', 'unit', 'period', 'place', 'topic', 'groups', 'submitted', 'status', 'decline_reason', 'note',
    'review_on',
  ],
  project: [
    'title', 'summary', 'unit', 'place', 'kind', 'means', 'started', 'ended', 'groups', 'themes', 'funds', 'people_helped',
    'skills', 'note', 'review_on',
  ],
  adoption: [
    'model', 'version', 'unit', 'place', 'started', 'status', 'ended', 'stop_reason', 'changes', 'result',
    'figures', 'evidence', 'note', 'review_on',
  ],
  award: ['title', 'edition', 'year', 'report', 'level', 'note', 'review_on'],
} as const satisfies { [K in Kind]?: readonly (keyof RecordOf[K])[] }

export type PublicKind = keyof typeof PUBLIC_FIELDS

/** The kinds that have pages, in reading order. */
export const PUBLIC_KINDS = Object.keys(PUBLIC_FIELDS) as PublicKind[]

/** Whether records of a kind are public. */
export function isPublic(kind: Kind): kind is PublicKind {
  return Object.hasOwn(PUBLIC_FIELDS, kind)
}

/** Whether records of a kind have pages of their own: those of the kinds above, and the programmes. */
export function hasPage(kind: Kind): boolean {
  return isPublic(kind) || kind === 'programme'
}

/** Whether readers see a field of a public kind. */
export function isPublicField(kind: PublicKind, field: string): boolean {
  return (PUBLIC_FIELDS[kind] as readonly string[]).includes(field)
}

/** A copy of a record with its public fields only, in their order. */
export function publicData(kind: PublicKind, data: object): AnyFields {
  const fields = data as Record<string, unknown>
  return Object.fromEntries(
    PUBLIC_FIELDS[kind].flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  )
}
