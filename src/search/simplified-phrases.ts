import phrases from 'opencc-js/dict/TSPhrases'
import { fold, type Simplified } from './fold.ts'

/** Longer ones hold a shorter one. */
const LENGTH = 2

/** These are surnames, too: 沈默 in a file would look as if it named somebody. */
const SURNAME = /^[沈鍾]/

/**
 * Traditional words of which some characters are simplified in these words only, as 覆 in 答覆 but not in 覆蓋, each with the
 * simplified word, which is of the same length. From OpenCC.
 */
export function simplifiedPhrases(simplified: Simplified): [string, string][] {
  return phrases.split('|').flatMap((entry) => {
    const [traditional = '', plain = ''] = entry.split(' ')
    const isSame = traditional.length === LENGTH && plain.length === LENGTH && !SURNAME.test(traditional)
    const isOther = fold(traditional, simplified) !== fold(plain, simplified)
    return isSame && isOther ? [[traditional, plain] as [string, string]] : []
  })
}
