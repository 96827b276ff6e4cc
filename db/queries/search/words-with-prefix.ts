import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { folded } from '#domain/search/folded.ts'

/** The index of public texts, and that of the desk's working texts and notes. */
export type WordIndex = 'search_index' | 'working_index'

const prepared: Record<WordIndex, WeakSet<object>> = { search_index: new WeakSet(), working_index: new WeakSet() }

/**
 * The words of an index that begin with `beginning`, in index order, at most `most`. FTS5 would read every position of
 * every such word before it returns the first story; with the words known, it reads newest stories first.
 */
export function wordsWithPrefix(
  db: Readable,
  beginning: string,
  most: number,
  index: WordIndex = 'search_index',
): string[] {
  const words: string[] = []
  for (let from = folded(beginning); words.length < most;) {
    const word = firstWordFrom(db, from, index)
    if (!word?.startsWith(folded(beginning))) break
    words.push(word)
    from = `${word}\u0000`
  }
  return words
}

/** The first word of an index from `from` on, or null past its end. */
export function firstWordFrom(db: Readable, from: string, index: WordIndex = 'search_index'): string | null {
  if (!prepared[index].has(db.$client)) {
    // The table is in the connection's own memory, so a read-only connection may create it too.
    db.$client.exec(
      `create virtual table if not exists temp.${index}_words using fts5vocab('main', '${index}', 'instance')`,
    )
    prepared[index].add(db.$client)
  }
  const next = statement<{ term: string }>(db, `select term from temp.${index}_words where term >= ? limit 1`)
  return next.get(from)?.term ?? null
}
