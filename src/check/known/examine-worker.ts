/** The second thread of `examineTogether`. */
import { workerData } from 'node:worker_threads'
import { Batches } from './batches.ts'
import { examineBatches, type Task } from './examine-together.ts'

const { root, schemas, files, memory, port } = workerData as Task
for (const examined of examineBatches(root, schemas, new Batches(files, memory))) port.postMessage(examined)
port.close()
