/** `npm run published-ids`: adds the ids of all that is public, pages and closings, to content/published-ids.txt; none is ever taken out. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommand, runCommand } from '../src/command-line.ts'
import { contentRoot, givenDate } from '../src/environment.ts'
import { runPipeline } from '../src/pipeline.ts'
import { publishedNow } from '../src/publish/published-now.ts'
import { PUBLISHED_IDS, parsePublishedIds, publishedIdsText } from '../src/read/published-ids.ts'
import { sourceLines } from '../src/report/source-line.ts'
import { renderText } from '../src/report/text.ts'
import { buildFacts } from '../src/source-commit.ts'
import { writeFiles } from '../src/submit/write-files.ts'

const USAGE = `用法：npm run published-ids -- [选项]
  --as-of 年-月-日   登记以前按这一天检查；不写就是 content/ 最后一次提交的日期
  --root 文件夹      登记别处的门户；不写就是当前文件夹`

const { root } = readCommand(USAGE, {
  options: { 'as-of': { type: 'string' }, root: { type: 'string', default: contentRoot() } },
}).values
await runCommand(() => {
  const { diagnostics, site } = runPipeline(root, 'schemas', buildFacts(root, givenDate()))
  if (site) {
    const file = join(root, PUBLISHED_IDS)
    const { ids: before } = parsePublishedIds(existsSync(file) ? readFileSync(file, 'utf8') : '')
    const text = publishedIdsText([...before, ...publishedNow(site)])
    // half a list, on a full disk, would know nothing of the other half
    writeFiles(root, [{ file: PUBLISHED_IDS, text, isNew: false }])
    console.log(
      `${PUBLISHED_IDS} 原有 ${before.length} 个编号，现有 ${parsePublishedIds(text).ids.length} 个。请提交这个文件。`,
    )
  } else {
    console.error(renderText({ diagnostics, elsewhere: 0, sourceLine: sourceLines(root) }))
    process.exitCode = 1
  }
})
