/** A text that is copied from its beginning to its end, with pieces left out, replaced, or brought to one place before them. */
export class Rewriting {
  readonly #text: string
  readonly #out: string[] = []
  /** All before this place is copied, or is to go. */
  #from = 0
  #place = -1

  constructor(text: string) {
    this.#text = text
  }

  replace(start: number, end: number, put = ''): void {
    this.#out.push(this.#text.slice(this.#from, start), put)
    this.#from = end
  }

  /** Leaves out a piece, and answers where something may be put in its place once the rest is known. */
  leave(start: number, end: number): (put: string) => void {
    this.replace(start, end)
    const at = this.#out.length - 1
    return (put) => {
      this.#out[at] = put
    }
  }

  /** Where pieces that come later may be brought to; the first one stays it. */
  markPlace(at: number): void {
    if (this.#place >= 0) return
    this.replace(at, at)
    this.#place = this.#out.length - 1
  }

  /** Brings a piece to the place, in the order of the pieces; without one it stays. */
  bringToPlace(start: number, end: number): void {
    if (this.#place < 0) return
    this.#out[this.#place] += this.#text.slice(start, end)
    this.replace(start, end)
  }

  whole(): string {
    return [...this.#out, this.#text.slice(this.#from)].join('')
  }
}
