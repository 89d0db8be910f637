import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest. */
const LONG = [
  'submit/form',
  'warm-build',
  'browser',
  'search/search-page',
  'faults/determinism',
  'faults/faults',
  'search/first-search',
  'generated-city',
  'deploy/deploy',
  'types',
]

/** The order of the files: one that takes minutes and began last would leave the other core of a small machine idle. */
export class LongestFirst extends BaseSequencer {
  /** Puts the long files before the others of their project, whose order is Vitest's own: by size where nothing is known. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const [beside, own] = [
      sorted.filter(({ project }) => project.name === 'src'),
      sorted.filter(({ project }) => project.name !== 'src'),
    ]
    const long = LONG.flatMap((name) => own.filter(({ moduleId }) => moduleId.endsWith(`/tests/${name}.test.ts`)))
    return [...new Set([...beside, ...long, ...own])]
  }
}
