import { Worker } from 'node:worker_threads'
import { THREAD_HEAP } from '../heap.ts'
import type { SearchView } from '../publish/views/search.ts'
import type { IndexOptions } from '../search/search-index.ts'
import type { ThreadFiles } from './kept-files.ts'
import type { SeenFile } from './published-files.ts'

/** What the thread is given. */
export interface SearchTask {
  view: SearchView
  /** the site that it writes the index into */
  files: ThreadFiles
  options: IndexOptions
}

/** A part of the index that is there. */
export interface WrittenPart {
  /** below that of the index */
  folder: string
  /** the files that are those of the published site, by their paths in the site */
  reused: ReadonlyMap<string, SeenFile>
}

/** Writes the search index in a thread of its own, while pages are rendered in this one. Rejects on any fault of it. */
export function startSearchIndex(task: SearchTask, onPart: (part: WrittenPart) => void): Promise<void> {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: THREAD_HEAP,
  })
  worker.on('message', onPart)
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the search index ended with ${code}`))))
  })
}
