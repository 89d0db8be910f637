/** The thread of `startSearchIndex`. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeSearchIndex } from '../search/search-index.ts'
import { IndexWriter } from './index-writer.ts'
import type { SearchTask, WrittenPart } from './search-thread.ts'

const { view, files, options } = workerData as SearchTask
const writer = new IndexWriter(files)
const write = (path: string, content: string | Uint8Array) => writer.write(path, content)
writeSearchIndex(view, write, options, (folder) => {
  parentPort?.postMessage({ folder, reused: writer.endPart(folder) } satisfies WrittenPart)
})
writer.clear()
