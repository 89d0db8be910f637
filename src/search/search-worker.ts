/** The thread of `startSearchIndex`. */
import { workerData } from 'node:worker_threads'
import { writeSearchIndex } from './search-index.ts'

await writeSearchIndex(workerData.view, workerData.folder, workerData.options)
