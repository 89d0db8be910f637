import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COST_COLUMNS, commandRow, stageRows } from './check.ts'
import { medianCost } from './command.ts'
import { AS_OF, measureCities } from './corpus.ts'
import type { Suite } from './suite.ts'

/** `astro build` of a generated city: checks, pages and search index; then the stages of the pipeline in it. */
export const buildSuite: Suite = {
  title: '构建',
  run: (options) =>
    measureCities(options, COST_COLUMNS, (root) => {
      const dist = mkdtempSync(join(tmpdir(), 'last-mile-dist-'))
      const env = {
        LAST_MILE_ROOT: root,
        LAST_MILE_AS_OF: AS_OF,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
      }
      const cost = medianCost(
        options.runs,
        ['node', 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist],
        env,
      )
      rmSync(dist, { recursive: true })
      return [commandRow('astro build', cost), ...stageRows(root, 'search')]
    }),
}
