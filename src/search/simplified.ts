import { Converter } from 'opencc-js/t2cn'
import type { Simplified } from './fold.ts'

const FIRST_IDEOGRAPH = 0x3400
const LAST_IDEOGRAPH = 0x9fff

/** Every traditional character with a simplified one of the same length. */
export function allSimplified(): Simplified {
  const convert = Converter({ from: 't', to: 'cn' })
  const simplified = new Map<string, string>()
  for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code++) {
    const traditional = String.fromCodePoint(code)
    const plain = convert(traditional)
    if (plain !== traditional && plain.length === traditional.length) simplified.set(traditional, plain)
  }
  return simplified
}
