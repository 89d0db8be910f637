/**
 * Phrases that ask or join and say nothing of what is asked. Longest first: 怎么办 goes before 怎么, but not
 * where 办理 begins in it: 怎么办理低保.
 */
const PHRASES = [
  ...[
    '怎么帮助',
    '怎样帮助',
    '如何帮助',
    '什么是',
    '怎么样',
    '怎么办(?!理)',
    '怎么做',
    // of what is built the name is looked for: 怎样建妇女之家
    '(?:怎么|怎样|如何)建(?![立设成档造好])',
    '为什么',
    '是什么',
    '有哪些',
    '什么样',
    '能不能',
    '有没有',
    '可不可以',
  ],
  ...['开展了', '哪些地方', '什么地方', '哪个地方', '做了什么', '从哪里来'],
  ...['怎么', '怎样', '如何', '哪些', '哪个', '哪里', '什么', '可以', '能否', '是否', '请问', '关于', '有关', '得到'],
  ...['进行', '以及', '遭遇', '遇到', '想要', '我想', '多少', '谁来', '找谁', '应该', '多久', '几天', '几个', '以后'],
  ...['之后', '时候', '里面', '起来', '出去', '得了', '没有', '没人管', '有事做', '要去'],
].map((phrase) => new RegExp(phrase, 'g'))

/** Words that say nothing where they stand alone; inside a word, such as 对 in 结对, they are part of it. */
const LONE: ReadonlySet<string> = new Set(
  '的了吗呢吧啊和与及或怎我在对把被给谁让要去能该从到向就都也还又才很那这哪是做',
)

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a text, in order. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/**
 * The words of a query that say what is asked, as they stand together; single characters that are left over say nothing.
 * @param whole words that stay as they are, though they hold what only asks elsewhere: 打我, 宫颈癌和乳腺癌
 */
export function contentWords(query: string, whole: readonly string[] = []): string {
  const held = whole.filter((word) => query.includes(word)).sort((a, b) => b.length - a.length)
  const around = held.length === 0 ? [query] : query.split(new RegExp(`(${held.map(literally).join('|')})`))
  const kept = around.map((piece, at) => (at % 2 === 1 ? piece : withoutAsking(piece)))
  return kept
    .join('')
    .split(/\s+/)
    .filter((piece) => piece.length > 1)
    .join(' ')
}

/** A word as a pattern: editors may write 3+1 or C (一). */
function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function withoutAsking(text: string): string {
  const said = PHRASES.reduce((left, phrase) => left.replaceAll(phrase, ' '), text)
  return wordsOf(said)
    .map((word) => (LONE.has(word) ? ' ' : word))
    .join('')
}

/** Whether a word has a character that only asks where it stands alone. */
export function holdsAsking(word: string): boolean {
  return [...word].some((character) => LONE.has(character))
}

/** A shorter query is a name or a phrase, whatever it is made of. */
const SHORTEST_QUESTION = 6

/** Whether a query has words that only ask or join, around some that say what is asked. */
export function isQuestion(query: string, whole: readonly string[] = []): boolean {
  const content = contentWords(query, whole)
  return query.length >= SHORTEST_QUESTION && content !== '' && content !== query
}

/** The pieces of a text that show whether it is well spelt: its words, and rows of single characters that make none. */
export function spelt(text: string): string[] {
  const marked = wordsOf(text).map((word) => (word.length > 1 ? ` ${word} ` : word))
  return marked
    .join('')
    .split(/\s+/)
    .filter((piece) => piece.length > 1)
}
