import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoPublication } from '#db/commands/article/undo-publication.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import type { Db } from '#db/engine/open.ts'
import { knownUpTo, partnerChanges } from '#db/queries/partners/partner-changes.ts'
import { partnerOf } from '#db/queries/partners/partner-of.ts'
import { partnerPage } from '#db/queries/partners/partner-page.ts'
import { partnerStory } from '#db/queries/partners/partner-story.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { plansOf } from '#db/testing/plans.ts'
import { aCast, aStory, must, NOON } from '#db/testing/seed.ts'
import type { PartnerScope } from '#domain/partners/is-covered-by-contract.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof testNewsroom>
let token = ''
let ids: number[] = []
beforeAll(() => {
  paper = testNewsroom()
  aCast(paper.db)
  const source = { name: 'Meridian Wire' }
  ids = (['withdrawn', undefined, undefined] as const).map(
    (end) => aStory(paper.db, { headline: 'A storm', source, ...(end && { end }) }).id,
  )
  must(undoPublication(paper.db, SYSTEM, { id: ids[2] ?? 0 }, NOON))
  const contract = { name: 'Tarn', contact: '', note: '', sections: ['world'], sources: ['meridian-wire'] }
  token = must(addPartner(paper.db, SYSTEM, contract, NOON)).token
})
afterAll(() => paper.close())

const asked: Record<string, (db: Db, scope: PartnerScope) => unknown> = {
  newest: (db, scope) => partnerPage(db, scope, { before: null, limit: 50 }).stories,
  changes: (db, scope) => partnerChanges(db, scope, { since: 1, before: null, limit: 50 }).stories,
  story: (db, scope) => [partnerStory(db, scope, ids[1] ?? 0)],
  undone: (db, scope) => [partnerStory(db, scope, ids[2] ?? 0)],
  withdrawn: (db, scope) => [partnerStory(db, scope, ids[0] ?? 0)],
}

/**
 * Big tables: there are dozens of sections, but hundreds of thousands of rows in the tables that stories are found by.
 */
const BIG = /^SCAN (?:l|p|r|w|u|a|changes|publications)\b(?! VIRTUAL)/

test.each(Object.entries(asked))('an index serves whatever a partner asks: %s', (_, ask) => {
  const plans = plansOf(paper.file, (db) => {
    const partner = partnerOf(db, token)
    if (!partner) throw new Error('There is no partner.')
    expect(ask(db, partner.scope)).not.toEqual([null])
    expect(knownUpTo(db)).toBeGreaterThan(0)
  })
  expect(plans.length).toBeGreaterThan(4)
  for (const { sql, plan } of plans) {
    const walked = plan.filter((step) => BIG.test(step) && !step.endsWith('USING INDEX changes_by_seq'))
    const sorts = plan.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY'))
    expect({ sql, walked, sorts }).toEqual({ sql, walked: [], sorts: [] })
  }
})
