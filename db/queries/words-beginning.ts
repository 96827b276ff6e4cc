import type { Readable } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import { folded } from '#domain/search/folded.ts'

const prepared = new WeakSet<object>()

/**
 * The words of the search index that begin with `beginning`, in its own order, at most `most`. FTS5 would read every
 * place of every such word before it tells the first story; with the words known, it reads newest stories first.
 */
export function wordsBeginning(db: Readable, beginning: string, most: number): string[] {
  if (!prepared.has(db.$client)) {
    // In the connection's own memory, so a connection that cannot write may have it too.
    db.$client.exec(
      `create virtual table if not exists temp.search_words using fts5vocab('main', 'search_index', 'instance')`,
    )
    prepared.add(db.$client)
  }
  const next = statement<{ term: string }>(db, 'select term from temp.search_words where term >= ? limit 1')
  const words: string[] = []
  for (let from = folded(beginning); words.length < most; ) {
    const word = next.get(from)?.term
    if (!word?.startsWith(folded(beginning))) break
    words.push(word)
    from = `${word}\u0000`
  }
  return words
}
