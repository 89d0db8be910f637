import { englishDateWords } from '../../calendar/english-date.ts'
import { looseDateWords } from '../../calendar/loose-date.ts'
import { addressIn, CHINESE, type Language, languageOf } from '../../language.ts'
import type { Words } from '../../words.ts'

/** How the search speaks on a page. */
export interface Speech {
  words: Words['search']
  date(date: string): string
  /** the page that a result leads to, in the reader's language */
  address(address: string): string
  /** marks an element whose text is Chinese on a page of another language */
  mark<Part extends HTMLElement>(element: Part): Part
}

const HAN = /\p{Script=Han}/u

const SPEECH = {
  'zh-CN': { words: () => import('../../words/zh-CN/search.ts'), date: looseDateWords },
  en: { words: () => import('../../words/en/search.ts'), date: englishDateWords },
}

/** The speech of this page, loaded with the first search: most readers never search. */
export async function loadSpeech(): Promise<Speech> {
  const language = pageLanguage()
  const { words, date } = SPEECH[language]
  return {
    words: (await words()).search,
    date,
    address: (address) => addressIn(language, address),
    mark: (element) => {
      if (language !== CHINESE && HAN.test(element.textContent ?? '')) element.lang = CHINESE
      return element
    },
  }
}

function pageLanguage(): Language {
  return languageOf(`/${document.documentElement.lang}`)
}
