/** How many characters of texts are kept at the least: twice as many at the most. */
const ENOUGH = 8_000_000

/**
 * Texts that were seen not long ago. A site of any size takes the same memory: what every page shows is asked for again
 * and again and stays, what one page shows is forgotten when others have come.
 */
export class RecentTexts {
  private young = new Set<string>()
  private old = new Set<string>()
  private size = 0

  /** Whether a text was added, and is still remembered. */
  has(text: string): boolean {
    if (this.young.has(text)) return true
    if (!this.old.delete(text)) return false
    this.keep(text)
    return true
  }

  add(text: string): void {
    if (!this.young.has(text)) this.keep(text)
  }

  private keep(text: string): void {
    this.young.add(unsliced(text))
    this.size += text.length
    if (this.size < ENOUGH) return
    this.old = this.young
    this.young = new Set()
    this.size = 0
  }
}

/** A copy that does not keep the page alive that the text was cut from. */
function unsliced(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
