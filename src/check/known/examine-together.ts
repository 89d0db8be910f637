import { resolve } from 'node:path'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { RecordFile } from '../../read/document.ts'
import type { SchemaSet } from '../../schema/schema-set.ts'
import { Batches } from './batches.ts'
import { examine } from './examine.ts'

/** What the second thread is given. */
export interface Task {
  root: string
  schemas: SchemaSet
  files: readonly RecordFile[]
  /** the memory that both threads count batches in */
  memory: SharedArrayBuffer
  port: MessagePort
}

/** What a thread found: the JSON of each record without a fault of its own, by path. */
export type Examined = readonly (readonly [file: string, json: string])[]

/** Below this number a second thread starts too late to help. */
const WORTH_A_THREAD = 600

/**
 * Examines records on this thread and, where they are many, on a second one; each takes the next batch when it is free.
 * A second thread that fails costs only time: what it does not give back is read again, with its faults.
 */
export function* examineTogether(
  project: string,
  root: string,
  schemas: SchemaSet,
  files: readonly RecordFile[],
): Generator<Examined> {
  const batches = new Batches(files)
  if (files.length < WORTH_A_THREAD) return yield* examineBatches(root, schemas, batches)
  const { port1, port2 } = new MessageChannel()
  const workerData = { root, schemas, files, memory: batches.memory, port: port2 }
  const script = resolve(project, 'src/check/known/examine-worker.ts')
  const worker = new Worker(script, { workerData, transferList: [port2] })
  worker.on('error', () => undefined)
  worker.unref()
  yield* examineBatches(root, schemas, batches)
  batches.waitForAll()
  for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1)) yield next.message
  port1.close()
}

/** Takes batches until none is left. */
export function* examineBatches(root: string, schemas: SchemaSet, batches: Batches<RecordFile>): Generator<Examined> {
  for (let batch = batches.take(); batch; batch = batches.take()) {
    try {
      yield [...examine(root, schemas, batch)].map(([file, record]) => [file, JSON.stringify(record)] as const)
    } finally {
      batches.finish()
    }
  }
}
