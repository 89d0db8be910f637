declare module 'opencc-js/dict/TSPhrases' {
  /** words as `traditional simplified`, with `|` between them */
  const phrases: string
  export default phrases
}
