import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** Matches the row's own id, or that of something that was merged into it. */
const namedIn = (noun: 'section' | 'topic' | 'author') =>
  `exists (select 1 from json_each(r.fields, '$.${noun}Ids') where value = @id
     or value in (select id from merged where noun = '${noun}' and into_id = @id))`

const NAMED_BY = {
  section: namedIn('section'),
  topic: namedIn('topic'),
  author: namedIn('author'),
  source: `json_extract(r.fields, '$.sourceId') = @id`,
} as const

/**
 * True if a scheduled revision names this section, topic, byline or source. The working copy may no longer name it; the
 * scheduled revision does, and could not be published without it.
 */
export function isScheduledWith(tx: Tx, noun: keyof typeof NAMED_BY, id: number): boolean {
  const waiting = statement(
    tx,
    `select 1 from jobs j join revisions r on r.id = json_extract(j.payload, '$.revisionId')
     where j.done_at is null and ${NAMED_BY[noun]} limit 1`,
  ).get({ id })
  return waiting !== undefined
}
