import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { moveArticle } from '#db/commands/article/move-article.ts'
import { addNote } from '#db/commands/article/notes.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { notifiedRoom } from '#db/commands/notifications/testing/notified-room.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { addWebhook, MOST_WEBHOOKS } from '#db/commands/webhooks/add-webhook.ts'
import { deleteWebhook } from '#db/commands/webhooks/delete-webhook.ts'
import { sendTestMessage } from '#db/commands/webhooks/send-test-message.ts'
import { updateWebhook } from '#db/commands/webhooks/update-webhook.ts'
import { deliveries } from '#db/queries/outbox/deliveries.ts'
import { listWebhooks } from '#db/queries/webhooks/list-webhooks.ts'
import { ADMIN, DAY, MINUTE, must, NOON, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import type { WebhookFields } from '#domain/notifications/notification-views.ts'
import { deliverAt, SITE } from '#server/jobs/notifications/testing/deliver-at.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'
import { speakBuilt } from '#server/testing/built-messages.ts'

const ADDRESS = 'https://hub.wire.example/hooks/secret-part'

let room: ReturnType<typeof notifiedRoom>
let internet: Awaited<ReturnType<typeof testInternet>>
let status = 200
beforeEach(async () => {
  status = 200
  room = notifiedRoom()
  internet = await testInternet((_, response) => void response.writeHead(status).end())
})
afterEach(async () => {
  await internet.close()
  room.close()
})

const add = (fields: Partial<WebhookFields> = {}) =>
  must(addWebhook(room.db, ADMIN, { address: ADDRESS, form: 'json', kinds: ['in-review'], ...fields }, NOON))
const submit = () => {
  const draft = room.draft()
  must(moveArticle(room.db, TAMSIN, { id: draft.id, move: 'submit' }, NOON))
  return draft
}
const tell = (now = NOON + MINUTE) => deliverAt(room.db, now, { ask: internet.ask })
const rows = () =>
  room.db.$client
    .prepare(`select target, attempts, last_error error, done_at doneAt from outbox where kind = 'webhook'`)
    .all()

test('a message goes out for the kinds that were chosen, signed with the secret that was shown once (P-34)', async () => {
  const { secret } = add()
  const { id } = submit()
  must(addNote(room.db, TAMSIN, { id, body: '@[ottilie]' }, NOON))
  must(moveArticle(room.db, OTTILIE, { id, move: 'return' }, NOON))
  await tell()
  expect(internet.heard).toHaveLength(1)
  const [heard] = internet.heard
  if (!heard) throw new Error('Nothing was heard.')
  const { method, headers, body } = heard
  expect(method).toBe('POST')
  expect(JSON.parse(body)).toMatchObject({
    kind: 'in-review',
    by: 'Tamsin Orbeck',
    id: headers['webhook-id'],
    says: 'Tamsin Orbeck sent “The ferry” in for review.',
    desk: `${SITE}/desk/articles/${id}`,
    story: { id, headline: 'The ferry', url: null },
  })
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  expect(Number(headers['webhook-timestamp'])).toBe((NOON + MINUTE) / 1_000)
  expect(rows()).toMatchObject([{ target: 'hub.wire.example', attempts: 1, error: null }])
  expect(deliveries(room.db, {}).items.filter(({ kind }) => kind === 'webhook')).toMatchObject([{ about: 'in review' }])
})

test('a message is said in the paper’s language, and its codes stay (P-176)', async () => {
  speakBuilt({ de: { '{who} sent {story} in for review.': '{who} hat {story} eingereicht.' } })
  must(saveSettings(room.db, ADMIN, { language: 'de' }, NOON))
  add()
  submit()
  await tell()
  expect(JSON.parse(internet.heard[0]?.body ?? '{}')).toMatchObject({
    kind: 'in-review',
    says: 'Tamsin Orbeck hat “The ferry” eingereicht.',
  })
})

test('the Slack form is one text with the public address', async () => {
  add({ form: 'slack', kinds: ['published'] })
  must(publishArticle(room.db, OTTILIE, { ...room.draft(), kind: 'update' }, NOON))
  await tell()
  expect(JSON.parse(internet.heard[0]?.body ?? '')).toEqual({
    text: expect.stringContaining(`Ottilie Marsh published “The ferry”. <${SITE}/article/the-ferry|Read it>`),
  })
})

test('one that fails is tried again with the same id, and one that is gone is not', async () => {
  add()
  submit()
  status = 500
  await tell()
  expect(rows()).toMatchObject([{ attempts: 1, error: 'It answered 500.', doneAt: null }])
  status = 410
  await tell(NOON + 2 * MINUTE)
  expect(rows()).toMatchObject([{ attempts: 2, doneAt: NOON + 2 * MINUTE }])
  const ids = internet.heard.map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size).toBe(1)
  expect(ids).toHaveLength(2)
})

test('an address in a private network is never asked, and no redirect is followed', async () => {
  add()
  internet.hosts.set('hub.wire.example', ['10.0.0.7'])
  submit()
  await tell()
  expect(rows()).toMatchObject([{ error: 'Its host is in a private network.' }])
  expect(internet.heard).toEqual([])
})

test('waiting messages go to the changed address, and to a deleted one not at all', async () => {
  const { id } = add()
  submit()
  must(updateWebhook(room.db, ADMIN, { id, form: 'slack' }, NOON))
  await tell()
  expect(JSON.parse(internet.heard[0]?.body ?? '')).toHaveProperty('text')
  submit()
  must(deleteWebhook(room.db, ADMIN, { id }, NOON))
  await tell(NOON + DAY)
  expect(internet.heard).toHaveLength(1)
  expect(rows().at(-1)).toMatchObject({ error: expect.stringContaining('was removed') })
})

test('a test message goes out whatever the kinds are', async () => {
  const { id } = add()
  must(sendTestMessage(room.db, ADMIN, { id }, NOON))
  await tell()
  expect(JSON.parse(internet.heard[0]?.body ?? '')).toMatchObject({ kind: 'test', story: null })
})

test('an address inside the network of the server is refused when it is saved (P-436)', () => {
  const { id } = add()
  const inside = ['127.0.0.1', '[::1]', '10.1.2.3', '0x7f.1', '169.254.169.254', '[fd00::1]', '[::ffff:10.0.0.1]']
  for (const host of [...inside, 'localhost', 'app.localhost', 'printer.local.', 'vault.internal', 'intranet']) {
    const address = `https://${host}/hook`
    const fields = { address, form: 'json' as const, kinds: ['published' as const] }
    expect([host, addWebhook(room.db, ADMIN, fields, NOON)]).toMatchObject([host, { code: 'address-inside' }])
    expect([host, updateWebhook(room.db, ADMIN, { id, address }, NOON)]).toMatchObject([
      host,
      { code: 'address-inside' },
    ])
  }
  must(updateWebhook(room.db, ADMIN, { id, address: 'https://8.8.8.8/hook' }, NOON))
})

test('only admins set them, the list has no secret, and the audit log no address', () => {
  const fields = { address: ADDRESS, form: 'json' as const, kinds: ['published' as const] }
  expect(addWebhook(room.db, OTTILIE, fields, NOON)).toMatchObject({ code: 'not-allowed' })
  expect(listWebhooks(room.db, OTTILIE)).toMatchObject({ code: 'not-allowed' })
  const { id } = add()
  expect(updateWebhook(room.db, OTTILIE, { id }, NOON)).toMatchObject({ code: 'not-allowed' })
  expect(deleteWebhook(room.db, OTTILIE, { id }, NOON)).toMatchObject({ code: 'not-allowed' })
  expect(sendTestMessage(room.db, OTTILIE, { id }, NOON)).toMatchObject({ code: 'not-allowed' })
  expect(JSON.stringify(must(listWebhooks(room.db, ADMIN)))).not.toContain('whsec_')
  const events = room.db.$client.prepare(`select details from events where what like 'webhook.%'`).pluck().all()
  expect(events).toEqual([`{"webhook":${id},"host":"hub.wire.example"}`])
  for (let n = 1; n < MOST_WEBHOOKS; n++) add()
  expect(addWebhook(room.db, ADMIN, fields, NOON)).toMatchObject({ code: 'too-many-webhooks' })
})
