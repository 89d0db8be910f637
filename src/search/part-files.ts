import { once } from '../once.ts'
import type { StoredPage } from './fragment.ts'
import { NAMED_TOGETHER, namesIn, type PartList, readPartList } from './part-list.ts'
import { remember } from './remember.ts'

/** Loads a packed file of the index, by its address there, and unpacks it. */
export type Load = (address: string) => Promise<Uint8Array>

const decoder = new TextDecoder()

/** The files of a part of the index. Their names are short: with that of the list they are those of one content only. */
export class PartFiles {
  /** what the others are found by */
  readonly list: () => Promise<PartList>
  /** a chunk of words, by its name */
  readonly chunk: Load
  private readonly names: (file: string) => Promise<string[]>
  private readonly stored: (name: string) => Promise<StoredPage>

  /**
   * @param folder that of the part
   * @param list the path of the list in it
   */
  constructor(folder: string, list: string, load: Load) {
    const file: Load = (path) => load(`${folder}/${path}?v=${list}`)
    const text = async (path: string) => decoder.decode(await file(path))
    this.list = once(async () => readPartList(await load(`${folder}/${list}`)))
    this.chunk = (name) => file(`index/${name}.pf_index`)
    this.names = remember(async (name) => namesIn(await text(`names/${name}.pf_names`)))
    this.stored = remember(async (name) => JSON.parse(await text(`fragment/${name}.pf_fragment`)) as StoredPage)
  }

  /** What is shown of a page, by its number. */
  async page(page: number): Promise<StoredPage> {
    const { names } = await this.list()
    const together = await this.names(names[Math.floor(page / NAMED_TOGETHER)] ?? '')
    return this.stored(together[page % NAMED_TOGETHER] ?? '')
  }
}
