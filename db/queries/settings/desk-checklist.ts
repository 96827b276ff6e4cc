import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type ChecklistStep, type ChecklistView, checklistOf } from '#domain/paper/checklist.ts'

/** Settings key of the checklist: stored when the paper is set up, so that older papers have none. */
export const CHECKLIST = 'checklist'

type Row = Record<Exclude<ChecklistStep, 'moving-in' | 'online'> | 'movingIn' | 'isHidden', 0 | 1>

/**
 * Steps of the first day that are done, by facts of the newsroom. The paper is online once `siteUrl` begins with
 * https.
 */
export function deskChecklist(db: Readable, { siteUrl }: { siteUrl: string }): ChecklistView {
  const row = statement<Row>(
    db,
    `select exists (select 1 from sections) sections,
       (select count(*) from people) > 1 people,
       exists (select 1 from settings where key = 'site' and value ->> 'logo' is not null) logo,
       exists (select 1 from published) story,
       exists (select 1 from front_versions) front,
       exists (select 1 from import_batches where state = 'imported') movingIn,
       not exists (select 1 from settings where key = ? and value ->> 'isHidden' = 0) isHidden`,
  ).get(CHECKLIST)
  if (!row) throw new Error('A select without a table has one row.')
  const { isHidden, movingIn, ...facts } = row
  const done = {
    ...{ sections: facts.sections === 1, people: facts.people === 1, logo: facts.logo === 1 },
    ...{ story: facts.story === 1, front: facts.front === 1, 'moving-in': movingIn === 1 },
    online: siteUrl.startsWith('https://'),
  }
  return checklistOf(done, isHidden === 1)
}
