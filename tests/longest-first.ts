import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute or more. */
const LONG = [
  'browser',
  'submit/form',
  'warm-build',
  'search/search-page',
  'faults/faults',
  'generated-city',
  'faults/determinism',
  'deploy/deploy',
  'search/first-search',
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
