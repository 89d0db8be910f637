import { type Simplified, stripInvisible } from './fold.ts'
import { loneCharacters, runs, runTokens } from './tokens.ts'

/** A stretch of text in tokens. */
export interface Piece {
  /** what is indexed */
  tokens: readonly string[]
  /** the same as it is written */
  shown: string
  /** its Chinese characters, each once, as `loneCharacters` gives them */
  characters: readonly string[]
}

/** Text up to marks that end a token whatever stands around them: each piece has the tokens that it has in the text. */
const PIECE = /[^，。；：、“”（）]*[，。；：、“”（）\s]*/g

/** How many pieces are known at once. */
const ROOM = 50_000

/** Cuts text into tokens; what is said again, as the pages of a city say most of what they say, is cut once. */
export class Tokenizer {
  private readonly simplified: Simplified
  private readonly known = new Map<string, Piece>()
  /** each token once: equal ones are then the same to a map */
  private readonly tokens = new Map<string, string>()

  constructor(simplified: Simplified) {
    this.simplified = simplified
  }

  /** The text of a reader, piece by piece. */
  pieces(text: string): Piece[] {
    return (stripInvisible(text).match(PIECE) ?? []).map((piece) => this.known.get(piece) ?? this.learn(piece))
  }

  private learn(text: string): Piece {
    const all = [...runs(text)]
    const piece = {
      tokens: all.flatMap((run) => runTokens(run, this.simplified)).map((token) => this.one(token)),
      shown: all.map(({ text, gap }) => text + gap).join(''),
      characters: loneCharacters(text, this.simplified).map((character) => this.one(character)),
    }
    if (this.known.size >= ROOM) this.known.clear()
    this.known.set(text, piece)
    return piece
  }

  private one(token: string): string {
    const known = this.tokens.get(token)
    if (known === undefined) this.tokens.set(token, token)
    return known ?? token
  }
}
