/** The thread of `startSearchIndex`. */
import { parentPort, workerData } from 'node:worker_threads'
import { writeSearchIndex } from './search-index.ts'

const { view, folder, options } = workerData
writeSearchIndex(view, folder, options, (part) => parentPort?.postMessage(part))
