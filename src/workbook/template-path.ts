import type { Audience } from '../publish/audience.ts'
import { fileUrl } from '../publish/marks.ts'
import type { Kind } from '../types.generated.ts'

/** Where the template of a kind stands on the site. */
export function templatePath(audience: Audience, kind: Kind): string {
  return fileUrl(audience, `/submit/templates/${kind}`, 'xlsx')
}
