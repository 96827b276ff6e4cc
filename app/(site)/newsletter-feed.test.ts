import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as getAtom } from '#app/(site)/newsletters/[list]/feed.atom/route.ts'
import { GET as getJson } from '#app/(site)/newsletters/[list]/feed.json/route.ts'
import { GET as getRss } from '#app/(site)/newsletters/[list]/feed.xml/route.ts'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import { must, NOON } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
  const { db } = paper
  const list = { slug: 'morning', name: 'Morning', senderName: 'The Halyard', language: 'en', createdAt: NOON }
  db.insert(newsletterLists)
    .values({ ...list, senderAddress: 'post@halyard.example' })
    .run()
  const draft = { listId: 1, subject: 'High water', createdAt: NOON }
  db.insert(editions)
    .values([draft, { ...draft, subject: 'A draft' }])
    .run()
  const above = [[{ text: 'Mind the quay.' }]]
  const filled = { at: NOON, slug: '2026-11-24', preheader: 'At six', above, parts: [], corrections: [] }
  const letter = { editionId: 1, letter: Buffer.from(''), host: 'halyard.example', version: 1, filled }
  must(freezeEdition(db, SYSTEM, letter, NOON))
})
afterAll(() => paper.close())

const params = (list: string) => ({ params: Promise.resolve({ list }) })
const ask = (get: typeof getRss, list = 'morning') => get(new Request('https://x'), params(list))

test.each(Object.entries({ getRss, getAtom, getJson }))(
  '%s has the letters of a list, and no draft',
  async (_, get) => {
    const feed = await (await ask(get)).text()
    for (const said of ['High water', 'Mind the quay.', '/newsletters/morning/2026-11-24', ',2026:edition/1'])
      expect(feed).toContain(said)
    expect(feed).not.toContain('A draft')
    expect((await ask(get, 'evening')).status).toBe(404)
  },
)

test('a newsletter has no feed where the paper has none', async () => {
  must(saveSettings(paper.db, SYSTEM, { feeds: { paper: false } }, NOON))
  expect((await ask(getRss)).status).toBe(410)
})
