import { type SQL, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { frontVersions, importBatches, people, published, sections, settings } from '#db/schema/tables.ts'
import { type ChecklistView, checklistOf } from '#domain/paper/checklist.ts'

/** Settings key of the checklist: stored when the paper is set up, so that older papers have none. */
export const CHECKLIST = 'checklist'

const { key, value } = settings
const is = (fact: SQL) => fact.mapWith(Boolean)
const FACTS = prepared({}, (db) =>
  db
    .select({
      sections: is(sql`exists (select 1 from ${sections})`),
      people: is(sql`(select count(*) from ${people}) > 1`),
      logo: is(sql`exists (select 1 from ${settings} where ${key} = 'site' and ${value} ->> 'logo' is not null)`),
      story: is(sql`exists (select 1 from ${published})`),
      front: is(sql`exists (select 1 from ${frontVersions})`),
      'moving-in': is(sql`exists (select 1 from ${importBatches} where ${importBatches.state} = 'imported')`),
      isShown: is(sql`exists (select 1 from ${settings} where ${key} = ${CHECKLIST} and ${value} ->> 'isHidden' = 0)`),
    })
    .from(sql`(select 1)`),
)

/**
 * Steps of the first day that are done, by facts of the newsroom. The paper is online once `siteUrl` begins with
 * https.
 */
export function deskChecklist(db: Readable, { siteUrl }: { siteUrl: string }): ChecklistView {
  const facts = FACTS.get(db)
  if (!facts) throw new Error('A select without a table has one row.')
  const { isShown, ...done } = facts
  return checklistOf({ ...done, online: siteUrl.startsWith('https://') }, !isShown)
}
