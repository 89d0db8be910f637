import { afterEach, expect, test, vi } from 'vitest'
import { startBuild } from './build-start.ts'

afterEach(() => vi.restoreAllMocks())

test.each(['#', '?', "'", '"'])(
  'a checkout in a folder with %s in its path is said to be in the wrong place',
  async (sign) => {
    vi.spyOn(process, 'cwd').mockReturnValue(`/srv/a${sign}b/portal`)
    expect(await startBuild('/tmp/last-mile-start/dist')).toContain(`的路径里有“${sign}”`)
  },
)
