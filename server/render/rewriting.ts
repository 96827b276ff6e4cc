/** Copies a text from beginning to end, with pieces left out, replaced, or moved forward to one place. */
export class Rewriting {
  readonly #text: string
  readonly #out: string[] = []
  /** Everything before this position is copied or dropped. */
  #from = 0
  #place = -1

  constructor(text: string) {
    this.#text = text
  }

  replace(start: number, end: number, put = ''): void {
    this.#out.push(this.#text.slice(this.#from, start), put)
    this.#from = end
  }

  change(start: number, end: number, change: (text: string) => string): void {
    const text = this.#text.slice(start, end)
    const put = change(text)
    if (put !== text) this.replace(start, end, put)
  }

  /** Drops a piece, and returns a function that puts something in its place once the rest is known. */
  leave(start: number, end: number): (put: string) => void {
    this.replace(start, end)
    const at = this.#out.length - 1
    return (put) => {
      this.#out[at] = put
    }
  }

  /** Marks the place to which later pieces are moved; only the first call counts. */
  markPlace(at: number): void {
    if (this.#place >= 0) return
    this.replace(at, at)
    this.#place = this.#out.length - 1
  }

  /** Moves a piece to the marked place, after those already there; without a mark it stays. */
  moveToPlace(start: number, end: number): void {
    if (this.#place < 0) return
    this.#out[this.#place] += this.#text.slice(start, end)
    this.replace(start, end)
  }

  whole(): string {
    return [...this.#out, this.#text.slice(this.#from)].join('')
  }
}
