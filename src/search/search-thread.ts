import { Worker } from 'node:worker_threads'
import { THREAD_HEAP } from '../heap.ts'
import type { SearchView } from '../publish/views/search.ts'
import type { IndexOptions } from './search-index.ts'

/**
 * Writes the search index in a thread of its own, while pages are rendered in this one. Rejects on any fault of it.
 * @param onPart is told the folder of each part that is there, below that of the index
 */
export function startSearchIndex(
  view: SearchView,
  folder: string,
  options: IndexOptions,
  onPart: (folder: string) => void,
): Promise<void> {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
    workerData: { view, folder, options },
    resourceLimits: THREAD_HEAP,
  })
  worker.on('message', onPart)
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the search index ended with ${code}`))))
  })
}
