import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

export type TermNoun = 'sections' | 'topics' | 'authors'

const COLUMN = { sections: 'section_id', topics: 'topic_id', authors: 'author_id' } as const

/** Replaces the sections, topics or bylines of a working copy, by id and in their order. */
export function saveTerms(tx: Tx, noun: TermNoun, articleId: number, ids: readonly number[]): void {
  statement(tx, `delete from article_${noun} where article_id = ?`).run(articleId)
  statement(
    tx,
    `insert into article_${noun} (article_id, position, ${COLUMN[noun]}) select ?, key, value from json_each(?)`,
  ).run(articleId, JSON.stringify(ids))
}
