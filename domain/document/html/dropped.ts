const MAX_LENGTH = 120

export type DroppedPart = { what: string; count: number }

/** Counts the parts that an import or a paste dropped, by name. */
export class Dropped {
  #counts = new Map<string, number>()

  name(what: string, detail = ''): void {
    const short = detail.startsWith('data:') ? detail.slice(0, detail.search(/[;,]|$/)) : detail.trim()
    const cut = short.length > MAX_LENGTH ? `${short.slice(0, MAX_LENGTH)}…` : short
    const key = cut === '' ? what : `${what} ${cut}`.toWellFormed()
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  list(): DroppedPart[] {
    return [...this.#counts].map(([what, count]) => ({ what, count }))
  }
}
