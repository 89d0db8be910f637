import { type Finding, scanText } from '../../src/check/privacy/scan.ts'
import type { Group, Labelled } from './corpus.ts'

/** How well the detectors do on labelled sentences. */
export interface Score {
  sentences: number
  /** private values found, of all in the group */
  recall: Readonly<Record<'structured' | 'names', number>>
  /** findings that are private values, of all findings */
  precision: number
  /** sentences of the hard negatives without a finding, of all of them */
  negativesPassed: number
  missed: string[]
  wrong: string[]
}

/** Runs every detector on every sentence. A value counts as found where a finding overlaps it. */
export function scoreDetectors(corpus: readonly Labelled[]): Score {
  const results = corpus.map((sentence) => ({ ...sentence, findings: scanText(sentence.text) }))
  const values = (group: Group) =>
    results.filter((result) => result.group === group).flatMap((r) => r.values.map((value) => ({ ...r, value })))
  const found = (all: ReturnType<typeof values>) =>
    all.filter(({ value, findings }) => findings.some((finding) => overlaps(finding, value)))
  const recall = (group: Group) => found(values(group)).length / values(group).length
  const findings = results.flatMap((result) => result.findings.map((finding) => ({ ...result, finding })))
  const wrong = findings.filter(({ finding, values: labelled }) => !labelled.some((value) => overlaps(finding, value)))
  const negatives = results.filter(({ group }) => group === 'negatives')
  return {
    sentences: corpus.length,
    recall: { structured: recall('structured'), names: recall('names') },
    precision: 1 - wrong.length / findings.length,
    negativesPassed: negatives.filter((result) => result.findings.length === 0).length / negatives.length,
    missed: [...values('structured'), ...values('names')].filter((v) => !found([v]).length).map(({ text }) => text),
    wrong: wrong.map(({ text, finding }) => `${finding.rule} “${finding.value}” ${text}`),
  }
}

function overlaps(a: Pick<Finding, 'start' | 'end'>, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}
