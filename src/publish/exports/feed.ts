import type { RecordView } from '../views/record.ts'
import type { SiteView } from '../views/site.ts'

/** The newest records of a part of the site. */
export interface Feed {
  /** address of its files without the ending: `/models/feed` */
  path: string
  title: string
  description: string
  /** address of the page whose news it brings */
  page: string
  records: RecordView[]
}

/** When a record last changed, as RFC 3339; the reference date of the site where no history is known. */
export function updatedAt({ asOf }: Pick<SiteView, 'asOf'>, { history }: RecordView): string {
  return `${history?.changed ?? asOf}T00:00:00Z`
}
