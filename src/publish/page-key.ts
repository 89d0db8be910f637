import { hash } from 'node:crypto'

/** Stands for what a page or another file shows: the same key, the same file. Functions do not count. */
export function pageKey(...shown: unknown[]): string {
  return hash('sha256', JSON.stringify(shown), 'base64url')
}
