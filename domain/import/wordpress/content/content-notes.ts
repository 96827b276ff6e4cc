/** Counts what was degraded or dropped on the way from a text of WordPress to plain HTML, by name. */
export class ContentNotes {
  #counts = new Map<string, { isLost: boolean; count: number }>()

  /** Names a part whose words or pictures go. */
  lost(what: string, count = 1): void {
    this.#add(what, true, count)
  }

  /** Names a part that loses its form and keeps its words. */
  changed(what: string, count = 1): void {
    this.#add(what, false, count)
  }

  #add(what: string, isLost: boolean, count: number): void {
    const name = what.length > 160 ? `${what.slice(0, 160).toWellFormed()}…` : what
    const known = this.#counts.get(name)
    this.#counts.set(name, { isLost: isLost || known?.isLost === true, count: count + (known?.count ?? 0) })
  }

  list(): { what: string; isLost: boolean; count: number }[] {
    return [...this.#counts].map(([what, { isLost, count }]) => ({ what, isLost, count }))
  }
}
