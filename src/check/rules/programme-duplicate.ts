import type { Diagnostic } from '../../diagnostic.ts'
import type { Document } from '../../read/document.ts'
import { type Located, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

const LISTS = ['parts', 'duties', 'indicators'] as const

/**
 * The ids of a programme's parts, duties and indicators are each used once: they are addresses. A year has one programme: a
 * period is named by its year.
 */
export const programmeDuplicate: Rule = {
  id: 'programme/duplicate',
  meaning: '部分、义务、指标的编号各不相同，编号就是网址。一年只有一个方案，期次才不会混。',
  bad: [
    { 'content/programmes/2021.yaml': 'duties:\n  - { id: diary }\n  - { id: diary }\n' },
    { 'content/programmes/2021.yaml': 'year: 2021\n', 'content/programmes/again.yaml': 'year: 2021\n' },
    { 'content/programmes/2021.yaml': 'parts:\n  - { id: aid }\n  - { id: aid }\n' },
    { 'content/programmes/2021.yaml': 'indicators:\n  - { id: visits }\n  - { id: visits }\n' },
  ],
  good: [
    {
      'content/programmes/2021.yaml':
        'duties:\n  - { id: diary }\n  - { id: five-women }\nindicators:\n  - { id: diary }\n',
    },
    { 'content/programmes/2021.yaml': 'year: 2021\n', 'content/programmes/2022.yaml': 'year: 2022\n' },
  ],
  *check(content) {
    const years = new Map<unknown, string>()
    for (const programme of programmes(content)) {
      yield* checkYear(programme, years)
      for (const list of LISTS) yield* checkIds(listed(programme, list))
    }
  },
}

function* checkYear({ document, data: { year } }: Located, years: Map<unknown, string>): Generator<Diagnostic> {
  const other = years.get(year)
  if (year !== undefined && other !== undefined)
    yield fault(document, ['year'], `${year} 年已经有一个方案：${other}。`, '改正年度，或把两个方案并成一个。')
  years.set(year, other ?? document.file)
}

function* checkIds(all: Iterable<Located>): Generator<Diagnostic> {
  const seen = new Set<unknown>()
  for (const { document, path, data } of all) {
    const { id } = data
    if (typeof id === 'string' && seen.has(id))
      yield fault(document, [...path, 'id'], `编号“${id}”已经用过。`, '换一个编号。')
    seen.add(id)
  }
}

function fault(document: Document, path: Located['path'], message: string, hint: string): Diagnostic {
  return {
    file: document.file,
    ...document.locate(path),
    rule: 'programme/duplicate',
    severity: 'error',
    message,
    hint,
  }
}
