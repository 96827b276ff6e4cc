import { publicFacts } from '#db/commands/public-facts.ts'
import { saveListings } from '#db/commands/save-listings.ts'
import type { Tx } from '#db/open.ts'
import type { MergedNoun } from '#db/queries/merged-into.ts'
import { statement } from '#db/statement.ts'
import { type PublicFacts, tagsOfChange } from '#domain/article/tags.ts'

const FACTS = { section: 'sectionIds', topic: 'topicIds', author: 'authorIds' } as const satisfies Record<
  MergedNoun,
  keyof PublicFacts
>

/**
 * Gives the stories of one section, topic or byline to another, in public and on the desk, in the caller's transaction.
 * Versions and dates stay. Answers how many are public, and the tags that the caller names to the change log.
 */
export function mergeStories(
  tx: Tx,
  noun: MergedNoun,
  from: number,
  into: number,
): { stories: number; tags: string[] } {
  const fact = FACTS[noun]
  const listed = statement<{ id: number }>(tx, 'select article_id id from listings where list = ?').all(
    `${noun}:${from}`,
  )
  const save = statement(tx, `update published set ${noun}_ids = ? where article_id = ?`)
  const tags: string[] = []
  let stories = 0
  for (const { id } of listed) {
    const before = publicFacts(tx, id)
    // A section's list has the stories of its sub-sections too.
    if (!before?.[fact].includes(from)) continue
    const ids = [...new Set(before[fact].map((one) => (one === from ? into : one)))]
    save.run(JSON.stringify(ids), id)
    const after = publicFacts(tx, id)
    saveListings(tx, before, after)
    tags.push(...tagsOfChange(before, after))
    stories++
  }
  mergeOnDesk(tx, noun, from, into)
  return { stories, tags }
}

/** In a working copy that names both, the place of the first is kept. */
function mergeOnDesk(tx: Tx, noun: MergedNoun, from: number, into: number): void {
  const table = `article_${noun}s`
  statement(
    tx,
    `delete from ${table} as later where ${noun}_id in (@from, @into) and exists (select 1 from ${table} first
       where first.article_id = later.article_id and first.${noun}_id in (@from, @into) and first.position < later.position)`,
  ).run({ from, into })
  statement(tx, `update ${table} set ${noun}_id = @into where ${noun}_id = @from`).run({ from, into })
}
