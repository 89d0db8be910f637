import { isPublic, PUBLIC_FIELDS } from '../publish/public-fields.ts'
import type { Kind } from '../types.generated.ts'

/** Settings whose words stand on pages, and the list of values that may: an editor who decides on them has to see them. */
const SETTINGS: Partial<Record<Kind, readonly string[]>> = {
  vocabulary: ['title', 'description', 'description_en', 'entries'],
  programme: [
    'title',
    'year',
    'summary',
    'policy',
    'parts',
    'periods',
    'duties',
    'indicators',
    'milestones',
    'escort_limit',
  ],
  'public-contacts': ['contacts'],
  site: [
    'title',
    'subtitle',
    'description',
    'organisation',
    'base_url',
    'programme',
    'contacts',
    'repository',
    'forge',
    'featured',
    'demonstration',
    'languages',
  ],
  'search-aliases': ['groups'],
  maturity: ['levels'],
}

/** The fields of a kind whose words a review shows; of the others it gives the names only. */
export function shownFields(kind: Kind): readonly string[] {
  return isPublic(kind) ? PUBLIC_FIELDS[kind] : (SETTINGS[kind] ?? [])
}
