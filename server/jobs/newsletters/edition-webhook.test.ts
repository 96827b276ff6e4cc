import { afterEach, beforeEach, expect, test } from 'vitest'
import { scheduleEdition } from '#db/commands/newsletters/schedule-edition.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { addWebhook } from '#db/commands/webhooks/add-webhook.ts'
import { deliveries } from '#db/queries/outbox/deliveries.ts'
import { editions } from '#db/schema/tables.ts'
import { addCast } from '#db/testing/add-cast.ts'
import { aCast, aStory, must } from '#db/testing/seed.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import type { WebhookFields } from '#domain/notifications/notification-views.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { createEditionSchedule } from '#server/jobs/newsletters/begin-editions.ts'
import { deliverAt, SITE } from '#server/jobs/notifications/testing/deliver-at.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'

let room: ReturnType<typeof newsletterRoom>
let internet: Awaited<ReturnType<typeof testInternet>>
beforeEach(async () => {
  room = newsletterRoom()
  aCast(room.db)
  addCast(room.db)
  internet = await testInternet((_, response) => void response.writeHead(200).end())
})
afterEach(async () => {
  await internet.close()
  room.close()
})

const hook = (path: string, form: WebhookFields['form'], kinds: WebhookFields['kinds']) =>
  must(addWebhook(room.db, SYSTEM, { address: `https://hub.wire.example${path}`, form, kinds }, room.now))

/** Schedules an edition with one story for now, begins it, and delivers what webhooks are told. */
async function sendEdition({ canSend = true } = {}): Promise<void> {
  aStory(room.db, { headline: 'Night trains return', at: room.now })
  const document = editionDocument.parse({ subject: 'Tides', preheader: 'High at six', parts: [{ slots: [null] }] })
  const row = { listId: 1, subject: 'Tides', document, createdAt: room.now }
  const { id } = room.db.insert(editions).values(row).returning().get()
  must(scheduleEdition(room.db, SYSTEM, { id, version: 1, at: null, origin: SITE }, room.now))
  const onError = (error: unknown) => {
    throw error
  }
  const readClock = () => ({ boot: 'b', wallMs: room.now, uptimeMs: room.now })
  const schedule = createEditionSchedule(room.db, { origin: SITE, isSigned: () => true, canSend, readClock, onError })
  await schedule.run(room.now)
  await deliverAt(room.db, room.now, { ask: internet.ask })
}
const heardAt = (path: string) => JSON.parse(internet.heard.find((one) => one.path === path)?.body ?? 'null')

test('webhooks that ask for it get an edition as its sending begins, whole and with no reader', async () => {
  room.subscribeMany(2)
  hook('/mailchimp', 'json', ['edition-begun'])
  hook('/chat', 'slack', ['edition-begun'])
  hook('/other', 'json', ['in-review'])
  await sendEdition()
  const url = `${SITE}/newsletters/morning/2026-12-01`
  expect(internet.heard.map(({ path }) => path)).toEqual(['/mailchimp', '/chat'])
  expect(heardAt('/mailchimp')).toMatchObject({
    kind: 'edition-begun',
    says: 'A new edition of morning: “Tides”',
    story: null,
    desk: `${SITE}/desk/newsletters`,
    edition: {
      list: 'morning',
      language: 'en',
      subject: 'Tides',
      preheader: 'High at six',
      url,
      html: expect.stringContaining('Night trains return'),
      text: expect.stringContaining('Night trains return'),
    },
  })
  expect(heardAt('/chat')).toEqual({
    text: `A new edition of morning: “Tides” <${url}|Read it> <${SITE}/desk/newsletters|Open the desk>`,
  })
  const bodies = internet.heard.map(({ body }) => body).join('')
  expect(bodies).not.toMatch(/harbour\.example|newsletters\/(leave|preferences)/)
  expect(deliveries(room.db, {}).items.map(({ about }) => about)).toContain('edition handed over')
})

test('a list without readers, and without a mail server, hands its edition over all the same', async () => {
  hook('/mailchimp', 'json', ['edition-begun'])
  await sendEdition({ canSend: false })
  expect(heardAt('/mailchimp')).toMatchObject({ edition: { subject: 'Tides' } })
  expect(room.db.select().from(editions).all()).toMatchObject([{ state: 'sent' }])
})

test('with readers and without a mail server nothing is begun or handed over', async () => {
  room.subscribeMany(1)
  hook('/mailchimp', 'json', ['edition-begun'])
  await sendEdition({ canSend: false })
  expect(internet.heard).toEqual([])
  expect(room.db.select().from(editions).all()).toMatchObject([{ state: 'draft' }])
})
