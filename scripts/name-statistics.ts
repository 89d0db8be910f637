/**
 * `node scripts/name-statistics.ts FOLDER`: how much more often characters stand in full names than in text.
 * Writes src/check/privacy/names/statistics.ts. FOLDER holds what `npm pack nodejieba@3.5.8 segment@0.1.3` gives, each
 * unpacked into a folder of its own name: jieba's dictionary with frequencies, and segment's lists of given names.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FURTHER_GIVEN, NEVER_GIVEN } from '../src/check/privacy/names/given.ts'
import { UNSEEN } from '../src/check/privacy/names/shape.ts'
import { SURNAME_SHARES } from '../src/check/privacy/names/surnames.ts'

const [folder = '.'] = process.argv.slice(2)
const OUTPUT = 'src/check/privacy/names/statistics.ts'

/** What stands for a character that was never seen: in text, in names. */
const RARE_IN_TEXT = 200
const RARE_IN_NAMES = 2.5e-6
const WEIGHTS = { listed: 0.45, counted: 0.2, further: 0.35 }
const TELLING = 2.2e-5
const [LOWEST, HIGHEST] = [-6, 6]

/** The 3,755 characters that GB 2312 counts as common, in its order. */
const COMMON = Array.from({ length: 40 * 94 - 5 }, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)]).map(
  (bytes) => new TextDecoder('gb18030').decode(Uint8Array.from(bytes)),
)

type Shares = ReadonlyMap<string, number>

const inText = new Map<string, number>()
const inNames = [new Map<string, number>(), new Map<string, number>()] as const

function add(counts: Map<string, number>, char: string | undefined, count: number): void {
  if (char !== undefined) counts.set(char, (counts.get(char) ?? 0) + count)
}

for (const line of readFileSync(join(folder, 'nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8').split(
  '\n',
)) {
  const [word = '', count = '0', kind = ''] = line.split(' ')
  if (!/^[\u4e00-\u9fff]+$/.test(word)) continue
  if (kind === 'nr' && word.length <= 3 && SURNAME_SHARES.has(word.charAt(0))) {
    const seen = Math.sqrt(Math.min(Number(count), 20))
    for (const [place, char] of [...word.slice(1)].entries())
      add(inNames[word.length === 2 ? 1 : place === 0 ? 0 : 1], char, seen)
  } else if (!kind.startsWith('nr')) for (const char of word) add(inText, char, Number(count))
}

const textTotal = sum(inText) + RARE_IN_TEXT * 6000
const lists = readFileSync(join(folder, 'segment/lib/module/CHS_NAMES.js'), 'utf8')

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

function shares(counts: ReadonlyMap<string, number>): Shares {
  const total = sum(counts)
  return new Map([...counts].map(([char, count]) => [char, count / total]))
}

/** A list that is ordered by frequency, as shares: by Zipf's law. */
function listed(name: string): Shares {
  const list = new RegExp(`${name} = \\[([^\\]]*)\\]`).exec(lists)?.[1] ?? ''
  return shares(new Map([...list.matchAll(/'(.)'/g)].map(([, char = ''], rank) => [char, 1 / (rank + 15)])))
}

/** Nats by which a share in names is above that in text. */
function score(share: number, char: string): number {
  return Math.log(share) - Math.log(((inText.get(char) ?? 0) + RARE_IN_TEXT) / textTotal)
}

function givenScores(list: Shares, counted: Shares): Map<string, number> {
  const further = shares(new Map([...FURTHER_GIVEN].map((char) => [char, 1])))
  const share = (char: string) =>
    WEIGHTS.listed * (list.get(char) ?? 0) +
    WEIGHTS.counted * (counted.get(char) ?? 0) +
    WEIGHTS.further * (further.get(char) ?? 0) +
    RARE_IN_NAMES
  const chars = new Set([...[...counted.keys()].filter((char) => share(char) >= TELLING), ...further.keys(), ...COMMON])
  const kept = [...chars].filter((char) => !NEVER_GIVEN.has(char))
  return new Map(kept.map((char) => [char, score(share(char), char)]))
}

/** A table in the code: score → characters. What says as much as a character that was never seen is left out. */
function table(name: string, comment: string, scores: ReadonlyMap<string, number>, unsaid?: number): string {
  const rounded = [...scores]
    .map(([char, value]) => [char, Math.min(HIGHEST, Math.max(LOWEST, Math.round(value)))] as const)
    .filter(([, value]) => value !== unsaid)
  const groups = Map.groupBy(rounded, ([, value]) => value)
  const lines = [...groups.keys()]
    .sort((a, b) => b - a)
    .map((value) => `  [${value}, '${(groups.get(value) ?? []).map(([char]) => char).join('')}'],`)
  return `/** ${comment} */\nexport const ${name}: readonly (readonly [number, string])[] = [\n${lines.join('\n')}\n]\n`
}

const [first, second] = [shares(inNames[0]), shares(inNames[1])]
const surnames = new Map([...SURNAME_SHARES].map(([char, share]) => [char, score(share, char)]))
writeFileSync(
  OUTPUT,
  `// Made by scripts/name-statistics.ts from the dictionary of jieba (© 2013 Sun Junyi) and the lists of given names of
// segment (© 2012 Zongmin Lei), both under the MIT licence. Nats by which a character is commoner there than in text.

${[
  table('SURNAMES', 'surnames of one character', surnames),
  table(
    'FIRST_OF_TWO',
    'the first of two characters of a given name',
    givenScores(listed('DOUBLE_NAME_1'), first),
    UNSEEN,
  ),
  table(
    'SECOND_OF_TWO',
    'the second of two characters of a given name',
    givenScores(listed('DOUBLE_NAME_2'), second),
    UNSEEN,
  ),
  table('ONLY_ONE', 'a given name of one character', givenScores(listed('SINGLE_NAME'), second), UNSEEN),
].join('\n')}`,
)
