import type { StoredPage } from './fragment.ts'
import { once } from './once.ts'
import { NAMED_TOGETHER, namesIn, type PartList, readPartList } from './part-list.ts'
import { remember } from './remember.ts'

/** Loads a packed file of the index, by its address there, and unpacks it. */
export type Load = (address: string) => Promise<Uint8Array>

const decoder = new TextDecoder()

/** The files of a part of the index. Their names are short: with that of the list they are those of one content only. */
export class PartFiles {
  /** what the others are found by */
  readonly list: () => Promise<PartList>
  /** a file of names or of words by its address in the part, loaded once */
  private readonly file: (address: string) => Promise<Uint8Array>
  private readonly pages: (address: string) => Promise<StoredPage>

  /**
   * @param folder that of the part
   * @param list the name of the list
   */
  constructor(folder: string, list: string, load: Load) {
    this.list = once(async () => readPartList(await load(`${folder}/${list}`)))
    this.file = remember((address) => load(`${folder}/${address}?v=${list}`))
    this.pages = remember(async (address) => JSON.parse(decoder.decode(await this.file(address))) as StoredPage)
  }

  /** A chunk of words, by its name. */
  chunk(name: string): Promise<Uint8Array> {
    return this.file(`index/${name}.pf_index`)
  }

  /** What is shown of a page, by its number. */
  async page(page: number): Promise<StoredPage> {
    const { names } = await this.list()
    const file = names[Math.floor(page / NAMED_TOGETHER)]
    const together = namesIn(decoder.decode(await this.file(`names/${file}.pf_names`)))
    return this.pages(`fragment/${together[page % NAMED_TOGETHER]}.pf_fragment`)
  }
}
