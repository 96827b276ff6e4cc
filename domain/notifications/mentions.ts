/** How a mention is stored in the text of a note: by the person's id, so that a change of name changes nothing. */
const TOKEN = /@\[([\w-]{1,64})\]/g
/** The most people whom one note tells: more would be a circular, not a mention. */
export const MOST_MENTIONED = 20

export type Person = { id: string; name: string }

const mentionOf = (id: string): string => `@[${id}]`

/** The ids that a stored text mentions, each once, in order. */
export function mentionedIn(stored: string): string[] {
  const ids = [...stored.matchAll(TOKEN)].map(([, id = '']) => id)
  return [...new Set(ids)]
}

/** The stored text as people read it, with `@` and the present name; an id that is nobody's stays as it is. */
export function withNames(stored: string, nameOf: (id: string) => string | undefined): string {
  return stored.replace(TOKEN, (token, id: string) => {
    const name = nameOf(id)
    return name === undefined ? token : `@${name}`
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
/** Matches `@` and one of the names, whole; longer names first, so that “Ana Ruiz” is not taken for “Ana”. */
function anyOf(people: readonly Person[]): RegExp | null {
  if (people.length === 0) return null
  const names = people.map(({ name }) => name).toSorted((a, b) => b.length - a.length)
  return new RegExp(String.raw`@(${names.map(escaped).join('|')})(?![\p{L}\p{N}])`, 'gu')
}

/** A written text as it is stored: the names of the people who were chosen become their ids. */
export function withIds(written: string, chosen: readonly Person[]): string {
  const pattern = anyOf(chosen)
  if (!pattern) return written
  const idOf = new Map(chosen.map(({ id, name }) => [name, id]))
  return written.replace(pattern, (said, name: string) => {
    const id = idOf.get(name)
    return id === undefined ? said : mentionOf(id)
  })
}

export type Part = { text: string; isMention: boolean }
/** Cuts a text with names into what is a mention of one of these people, and the rest. */
export function partsOf(text: string, mentioned: readonly Person[]): Part[] {
  const pattern = anyOf(mentioned)
  if (!pattern) return [{ text, isMention: false }]
  const parts: Part[] = []
  let from = 0
  for (const found of text.matchAll(pattern)) {
    parts.push({ text: text.slice(from, found.index), isMention: false }, { text: found[0], isMention: true })
    from = found.index + found[0].length
  }
  return [...parts, { text: text.slice(from), isMention: false }].filter((part) => part.text !== '')
}

export type Typed = { from: number; to: number; query: string }
/**
 * Finds the mention being typed at the caret, from the `@` on: a word or two without a line break. Null where there is
 * none, as inside an email address.
 */
export function mentionAt(text: string, caret: number): Typed | null {
  const before = text.slice(0, caret)
  const found = /(?:^|[\s(“"'‘])@((?:[\p{L}\p{N}'’.-]+ ?){0,3})$/u.exec(before)
  if (!found) return null
  const query = found[1] ?? ''
  return { from: caret - query.length - 1, to: caret, query: query.trim() }
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
/** The people whose name, or a part of it, begins with what was typed; those whose whole name does come first. */
export function matching<P extends Person>(people: readonly P[], query: string, most = 6): P[] {
  const sought = plain(query)
  const starts = people.filter(({ name }) => plain(name).startsWith(sought))
  const within = people.filter(
    (person) =>
      !starts.includes(person) &&
      plain(person.name)
        .split(/[\s-]+/)
        .some((part) => part.startsWith(sought)),
  )
  return [...starts, ...within].slice(0, most)
}
