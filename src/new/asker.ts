import type { Readable, Writable } from 'node:stream'
import { isCancel, multiselect, select, text } from '@clack/prompts'
import type { ChoiceList } from '../workbook/choices.ts'

/** Where questions are shown and answered: the terminal, or in a test two streams. */
export interface Terminal {
  input?: Readable
  output?: Writable
}

/** Thrown where the person at the terminal gives up. Nothing has been written then. */
export class Cancelled extends Error {}

/** More than these are not listed but looked for by a part of their name. */
const MOST_LISTED = 40
const SHOWN = 12

/** Asks questions, in Chinese: the instructions that the prompts bring along are English and not shown. */
export class Asker {
  private readonly terminal: Terminal

  constructor(terminal: Terminal = {}) {
    this.terminal = terminal
  }

  /** @param faultOf says what is wrong with an answer, where it is asked again */
  async text(message: string, faultOf: (answer: string) => string | undefined, initialValue = ''): Promise<string> {
    const validate = (answer: string | undefined) => faultOf((answer ?? '').trim())
    return this.answer(await text({ ...this.terminal, message, initialValue, validate })).trim()
  }

  /** One of a list; undefined only where it may be left open. */
  async choice(message: string, list: ChoiceList, mayBeOpen = false): Promise<unknown> {
    const all = list.all.length > MOST_LISTED ? await this.found(message, list) : list.all
    const options = all.map(({ words }, index) => ({ value: index, label: words }))
    const open = mayBeOpen ? [{ value: -1, label: '不写' }] : []
    const at = await select({
      ...this.terminal,
      message: `${message}（↑↓ 选，回车确定）`,
      options: [...options, ...open],
      maxItems: SHOWN,
      showInstructions: false,
    })
    return all[this.answer(at)]?.value
  }

  /** Some of a list, at least one. */
  async choices(message: string, list: ChoiceList): Promise<unknown[]> {
    if (list.all.length > MOST_LISTED) return [await this.choice(message, list)]
    const chosen = await multiselect({
      ...this.terminal,
      message: `${message}（空格选中，可多选，回车确定）`,
      options: list.all.map(({ words }, index) => ({ value: index, label: words })),
      required: false,
      maxItems: SHOWN,
      showInstructions: false,
    })
    const values = this.answer(chosen).map((index) => list.all[index]?.value)
    return values.length > 0 ? values : this.choices(`${message}至少选一项`, list)
  }

  /** What has a part of a name in it; asked until there is something, and not too much. */
  private async found(message: string, list: ChoiceList): Promise<ChoiceList['all']> {
    const matches = (part: string) => list.all.filter(({ words }) => words.includes(part))
    const part = await this.text(`${message}（输入名称的一部分来找）`, (answer) => {
      const { length } = answer === '' ? [] : matches(answer)
      if (length === 0) return `没有找到。一共有 ${list.all.length} 个，换个词试试。`
      return length > MOST_LISTED ? `找到 ${length} 个，太多了，再多写几个字。` : undefined
    })
    return matches(part)
  }

  private answer<T>(given: T): Exclude<T, symbol> {
    if (isCancel(given)) throw new Cancelled()
    return given as Exclude<T, symbol>
  }
}
