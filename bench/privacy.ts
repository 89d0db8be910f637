import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scanText } from '../src/check/privacy/scan.ts'
import { BLIND } from './privacy/blind.ts'
import { BLIND_SECOND } from './privacy/blind-second.ts'
import { makeCorpus } from './privacy/corpus.ts'
import { type Score, scoreDetectors } from './privacy/score.ts'
import { HELD, SEEN, type Templates } from './privacy/templates.ts'
import type { BenchTable, Suite } from './suite.ts'

const SEED = 1
const BYTES = 20_000_000

/** How well the detectors of private values do on labelled sentences, and what a search costs. */
export const privacySuite: Suite = {
  title: '个人信息检查',
  run: (): BenchTable => ({
    columns: ['what', 'sentences', 'recall identifiers', 'recall names', 'precision', 'negatives passed', 'cpu s'],
    rows: [
      scoreRow('templates seen', SEEN),
      scoreRow('templates held out', HELD),
      scoreRow('another writer, first set', BLIND),
      scoreRow('another writer, second set', BLIND_SECOND),
      costRow(),
    ],
  }),
}

function scoreRow(name: string, templates: Templates): (string | number)[] {
  const { sentences, recall, precision, negativesPassed }: Score = scoreDetectors(makeCorpus(templates, SEED))
  return [name, sentences, ...[recall.structured, recall.names, precision, negativesPassed].map(round), '']
}

/** The time for ten thousand records of 2 KB: the project's own content again and again. */
function costRow(): (string | number)[] {
  const files = readdirSync('content', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const texts = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const before = process.cpuUsage()
  for (let done = 0; done < BYTES; done += bytes) for (const text of texts) scanText(text)
  return [`search of ${BYTES / 1e6} MB of records`, '', '', '', '', '', round(process.cpuUsage(before).user / 1e6)]
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000
}
