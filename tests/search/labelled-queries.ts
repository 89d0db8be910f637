import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { LabelledQuery } from './quality.ts'

export type QueryClass = 'plain' | 'abbreviation' | 'pinyin' | 'traditional' | 'homophone' | 'natural-language'

/** The queries that were written and labelled by hand. */
export const LABELLED_QUERIES: Record<QueryClass, LabelledQuery[]> = parse(
  readFileSync('tests/search/queries.yaml', 'utf8'),
)

export const QUERY_CLASSES = Object.keys(LABELLED_QUERIES) as QueryClass[]
