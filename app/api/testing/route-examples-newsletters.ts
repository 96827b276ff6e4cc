import type { Prepared } from '#app/api/testing/route-example.ts'
import { beginEdition, saveEdition } from '#db/commands/newsletters/save-edition.ts'
import { createList } from '#db/commands/newsletters/save-list.ts'
import type { Db } from '#db/engine/open.ts'
import {
  articles,
  copies,
  editions,
  houses,
  newsletterLists,
  notices,
  published,
  readers,
  sendings,
  suppressed,
} from '#db/schema/tables.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

/** Prepares the routes of newsletters. */
export function newsletterRouteExamples(db: Db): Record<string, () => Prepared> {
  let count = 0
  const fields = {
    senderName: 'The Halyard',
    senderAddress: 'post@halyard.example',
    language: 'en',
    description: '',
    cadence: '',
    postal: '',
    rule: null,
    secondPerson: false,
  }
  const list = () => made(createList(db, SYSTEM, { ...fields, name: `List ${count++}` }, 1_000))
  const draft = () => {
    const { id } = made(beginEdition(db, SYSTEM, { listId: list().id }, 1_000))
    const document = { ...editionDocument.parse({}), subject: 'Tides', above: [[{ text: 'High water at six.' }]] }
    return { id, version: made(saveEdition(db, SYSTEM, { id, version: 1, document }, 2_000)).version }
  }
  const within = (set: Partial<typeof editions.$inferInsert>) => () => {
    const row = { listId: list().id, subject: 'Tides', createdAt: 1_000, frozenAt: 2_000, ...set }
    const { id } = db.insert(editions).values(row).returning().get()
    const { value } = db.$client.prepare<[], { value: string }>('select value from epoch').get() ?? {}
    db.$client.prepare('update editions set epoch = ? where id = ?').run(value, id)
    return { id }
  }
  const unknown = () => {
    const { id } = within({ state: 'sending' })()
    const letter = { messageId: `m${id}`, returnToken: `r${id}`, nextAt: 1, lane: 'rest', state: 'unknown' } as const
    db.insert(sendings)
      .values({ ...letter, editionId: id, readerId: 1 })
      .run()
    return { id }
  }
  const reader = () => {
    const address = `reader${count++}@harbour.example`
    const row = { address, normal: address, hmac: address, lane: 'rest', createdAt: 1_000 } as const
    return { id: db.insert(readers).values(row).returning().get().id }
  }
  const bounced = () => {
    const { id } = reader()
    db.insert(suppressed)
      .values({ hmac: `reader${count - 1}@harbour.example`, why: 'bounced', at: 1 })
      .run()
    return { id }
  }
  const house = () => {
    const address = `house${count++}@coast.example`
    const row = { name: 'Coast Radio', contact: address, normal: address, createdAt: 1_000, confirmedAt: 1_000 }
    return { id: db.insert(houses).values(row).returning().get().id }
  }
  const copy = () => {
    const { id: houseId } = house()
    const articleId = db.select().from(articles).get()?.id ?? 0
    const row = {
      houseId,
      articleId,
      address: 'https://coast.example/quay',
      how: 'pasted',
      revision: 1,
      takenAt: 1,
      confirmedAt: 1,
    } as const
    return { id: db.insert(copies).values(row).returning().get().id }
  }
  const notice = () => {
    const row = {
      houseId: house().id,
      messageId: `n${count++}`,
      epoch: 'e',
      state: 'unknown',
      madeAt: 1,
      nextAt: 1,
    } as const
    return { id: db.insert(notices).values(row).returning().get().id }
  }
  return {
    'POST /api/houses': () => ({ body: { contact: `house${count++}@coast.example` } }),
    '/api/houses/[id]': house,
    '/api/houses/[id]/copies': house,
    'POST /api/copies': () => ({ body: { house: house().id, story: db.select().from(published).get()?.slug } }),
    '/api/copies/[id]': copy,
    '/api/notices/[id]': notice,
    'POST /api/newsletters': () => ({ body: { name: `List ${count++}` } }),
    '/api/newsletters/[id]': () => ({ ...list(), version: 1 }),
    'DELETE /api/newsletters/[id]/closing': () => {
      const row = { ...fields, rule: null, name: 'Closed', slug: `closed-${count++}` }
      return {
        id: db
          .insert(newsletterLists)
          .values({ ...row, createdAt: 1, closedAt: 2 })
          .returning()
          .get().id,
      }
    },
    '/api/editions/[id]': draft,
    'DELETE /api/editions/[id]/schedule': within({ state: 'scheduled', scheduledAt: 9e12 }),
    'POST /api/editions/[id]/stop': within({ state: 'sending' }),
    'DELETE /api/editions/[id]/stop': within({ state: 'stopped' }),
    'POST /api/editions/[id]/unknown': unknown,
    '/api/readers/[id]': reader,
    'POST /api/readers/[id]/bounced': bounced,
  }
}

function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
