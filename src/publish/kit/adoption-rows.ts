import { isNewer } from '../../check/model-version.ts'
import type { RecordEntry } from '../../check/records.ts'
import { recordUrl } from '../address.ts'
import type { Edition } from '../edition.ts'
import { recordTitle } from '../record-title.ts'
import { label, linkOr } from '../terms.ts'
import type { Link } from '../views/link.ts'

/** A unit that took a model up: when, how far, what it changed, what came of it. */
export interface AdoptionRow {
  url: string
  unit: Link | string
  place?: Link | string
  status: StatusView
  version: string
  /** the unit follows a version that has been replaced since */
  isOldVersion: boolean
  /** YYYY-MM-DD */
  started: string
  ended?: string
  /** in words */
  dates: { started: string; ended?: string }
  changes?: string
  result?: string
  evidence?: string
  /** why it stopped */
  stopReason?: string
}

/** The state of an adoption as mark and word. */
export interface StatusView {
  code: string
  label: string
  mark: string
}

/** The adoptions of a model, in the order of their beginning. */
export function adoptionRows(
  edition: Edition,
  { data: model }: RecordEntry<'model'>,
  adoptions: readonly RecordEntry<'adoption'>[],
): AdoptionRow[] {
  return adoptions.map(({ id, data }) => {
    const { unit, place, version, started, ended, changes, result, evidence, stop_reason: reason } = data
    return {
      url: recordUrl(edition, 'adoption', id) ?? '/',
      unit: linkOr(edition, recordTitle(edition, 'unit', unit), recordUrl(edition, 'unit', unit)),
      ...(place === undefined
        ? {}
        : { place: linkOr(edition, recordTitle(edition, 'place', place), recordUrl(edition, 'place', place)) }),
      status: statusView(edition, data.status),
      version,
      isOldVersion: isNewer(model.version, version),
      started,
      ...(ended === undefined ? {} : { ended }),
      dates: {
        started: edition.locale.date(started),
        ...(ended === undefined ? {} : { ended: edition.locale.date(ended) }),
      },
      ...(changes === undefined ? {} : { changes }),
      ...(result === undefined ? {} : { result }),
      ...(evidence === undefined ? {} : { evidence: label(edition, 'evidence-grade', evidence) }),
      ...(reason === undefined ? {} : { stopReason: label(edition, 'stop-reason', reason) }),
    }
  })
}

/** A state of adoption by its code. */
export function statusView(edition: Edition, code: string): StatusView {
  const term = edition.term('adoption-status', code)
  return { code, label: term ? edition.nameOf(term) : code, mark: term?.mark ?? '' }
}
