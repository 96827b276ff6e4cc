import type { ArchiveStory } from '#domain/import/archive-item.ts'

type Note = ArchiveStory['notes'][number]

/** Collects what an adapter degraded or dropped on the way to HTML, by name, with how often. */
export class ArchiveNotes {
  #notes = new Map<string, Note>()

  /** Names something that lost its form; its words stay. */
  changed(what: string): void {
    this.#add(what, false, 1)
  }

  /** Names something that is not in the HTML. */
  lost(what: string, count = 1): void {
    this.#add(what, true, count)
  }

  list(): Note[] {
    return [...this.#notes.values()]
  }

  #add(what: string, isLost: boolean, count: number): void {
    const key = `${isLost} ${what}`
    const note = this.#notes.get(key)
    if (note) note.count += count
    else this.#notes.set(key, { what, isLost, count })
  }
}
