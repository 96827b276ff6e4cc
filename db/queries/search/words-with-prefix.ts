import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { folded } from '#domain/search/folded.ts'

const prepared = new WeakSet<object>()

/**
 * The words of the search index that begin with `beginning`, in index order, at most `most`. FTS5 would read every
 * position of every such word before it returns the first story; with the words known, it reads newest stories first.
 */
export function wordsWithPrefix(db: Readable, beginning: string, most: number): string[] {
  const words: string[] = []
  for (let from = folded(beginning); words.length < most;) {
    const word = firstWordFrom(db, from)
    if (!word?.startsWith(folded(beginning))) break
    words.push(word)
    from = `${word}\u0000`
  }
  return words
}

/** The first word of the search index from `from` on, or null past its end. */
export function firstWordFrom(db: Readable, from: string): string | null {
  if (!prepared.has(db.$client)) {
    // The table is in the connection's own memory, so a read-only connection may create it too.
    db.$client.exec(
      `create virtual table if not exists temp.search_words using fts5vocab('main', 'search_index', 'instance')`,
    )
    prepared.add(db.$client)
  }
  const next = statement<{ term: string }>(db, 'select term from temp.search_words where term >= ? limit 1')
  return next.get(from)?.term ?? null
}
