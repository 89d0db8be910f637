import { SIGNATURE } from './pagefind-files.ts'

/** What Pagefind's script gives (query-program.ts). */
export interface PagefindScript {
  wasm_bindgen: Pagefind & ((options: { module_or_path: BufferSource }) => Promise<unknown>)
}

/** Pagefind's query program. An index in it has a number, which changes with each chunk that it takes. */
export interface Pagefind {
  /** makes an index of a list of pages */
  init_pagefind(list: Uint8Array): number
  /** 0 where the bytes are no chunk */
  load_index_chunk(index: number, chunk: Uint8Array): number
  /**
   * Gives JSON: the pages that have some words, or that have them one after the other.
   * @param words without the marks on letters
   * @param original with them
   * @param filters none are `{}`
   * @param sort none is empty
   */
  search(
    index: number,
    words: string,
    original: string,
    filters: string,
    sort: string,
    areTogether: boolean,
    needMarks: boolean,
  ): string
}

/**
 * Starts the program.
 * @param program what the script runs, unpacked
 */
export async function startPagefind({ wasm_bindgen }: PagefindScript, program: Uint8Array): Promise<Pagefind> {
  await wasm_bindgen({ module_or_path: program.slice(SIGNATURE.length) })
  return wasm_bindgen
}
