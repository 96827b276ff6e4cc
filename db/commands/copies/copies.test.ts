import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { addCopy, recordTaken } from '#db/commands/copies/save-copy.ts'
import { retryNotice, saveHouse } from '#db/commands/copies/save-house.ts'
import { beginNotices, claimNotices, settleNotices } from '#db/commands/copies/send-notices.ts'
import { sweepCopies } from '#db/commands/copies/sweep-copies.ts'
import { confirmHouse, tellCopy } from '#db/commands/copies/tell-copy.ts'
import { addPartner } from '#db/commands/partners/add-partner.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { addWebhook } from '#db/commands/webhooks/add-webhook.ts'
import { write } from '#db/engine/write.ts'
import { listHouses } from '#db/queries/copies/list-houses.ts'
import { nextNoticeAt } from '#db/queries/copies/notice-rows.ts'
import { articles, copies, houses, notices, outbox } from '#db/schema/tables.ts'
import { aStory, must, openSections, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { ok } from '#domain/result.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const DAY = 86_400_000
const ADDRESS = 'https://lantern.example/night-trains'

let room: ReturnType<typeof testNewsroom>
let story: number
let slug: string
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  story = aStory(room.db, 'Night trains return', {}, AT - DAY).id
  slug = 'night-trains-return'
  must(saveSettings(room.db, SYSTEM, { republishLicence: 'by-nd' }, AT))
})
afterEach(() => room.close())

const versionOf = (id: number) => room.db.select().from(articles).where(eq(articles.id, id)).get()?.version ?? 0
/** Changes the text and publishes it. */
function publish(kind: 'minor' | 'update' | 'correction', at: number, note?: string): void {
  const headline = `Night trains return ${at}`
  must(saveArticle(room.db, OTTILIE, { id: story, version: versionOf(story), fields: { headline } }, at))
  must(publishArticle(room.db, OTTILIE, { id: story, version: versionOf(story), kind, note }, at))
}
function house(contact = 'desk@lantern.example', webhook: number | null = null): number {
  const { id } = must(saveHouse(room.db, SYSTEM, { id: null, name: 'The Lantern', contact, webhook }, AT))
  must(addCopy(room.db, SYSTEM, { house: id, story: slug, address: ADDRESS }, AT))
  return id
}
const claimed = (at: number) => must(claimNotices(room.db, 20, at))

test('a correction, an update and a withdrawal go to each house in one letter, half a minute after the first (P-622)', () => {
  house()
  publish('minor', AT + 1)
  expect(nextNoticeAt(room.db)).toBe(Infinity)
  publish('correction', AT + 1_000, 'There are ten trains, not nine.')
  publish('update', AT + 20_000)
  must(withdrawArticle(room.db, OTTILIE, { id: story, notice: 'We were deceived.' }, AT + 30_000))
  expect(nextNoticeAt(room.db)).toBe(AT + 31_000)
  expect(claimed(AT + 30_999)).toEqual([])
  const [letter, ...more] = claimed(AT + 31_000)
  expect(more).toEqual([])
  expect(letter?.to).toBe('desk@lantern.example')
  const said = letter?.changes.map(({ what, note, copies: own }) => [what, note, own])
  expect(said).toEqual([
    ['corrected', 'There are ten trains, not nine.', [ADDRESS]],
    ['updated', '', [ADDRESS]],
    ['withdrawn', 'We were deceived.', [ADDRESS]],
  ])
  expect(claimed(AT + 60_000)).toEqual([])
})

test('an answer settles a notice once, and its copies know of what their house was told', () => {
  house()
  publish('correction', AT + 1_000, 'There are ten.')
  const [letter] = claimed(AT + 40_000)
  if (!letter) throw new Error('Nothing was claimed.')
  const { id, attempt, changes } = letter
  const answer = { id, attempt, state: 'accepted', code: 250, text: 'OK', queueId: null } as const
  must(settleNotices(room.db, [{ ...answer, attempt: 2 }], AT + 41_000))
  expect(listHouses(room.db)[0]?.notice?.state).toBe('claimed')
  must(settleNotices(room.db, [answer], AT + 41_000))
  expect(listHouses(room.db)[0]?.notice).toEqual({ id, state: 'accepted', at: AT + 41_000, problem: 'OK' })
  expect(room.db.select().from(copies).get()).toMatchObject({
    toldAt: AT + 41_000,
    toldRevision: changes[0]?.revision,
  })
})

test('a claim that a process died with is unknown, sent again by a person alone; so is all of before a restore (P-623)', () => {
  house()
  publish('correction', AT + 1_000, 'There are ten.')
  const [letter] = claimed(AT + 40_000)
  must(beginNotices(room.db))
  expect(claimed(AT + DAY)).toEqual([])
  const id = letter?.id ?? 0
  expect(listHouses(room.db)[0]).toMatchObject({ notice: { state: 'unknown' }, undecided: [id] })
  expect(retryNotice(room.db, TAMSIN, { id }, AT + DAY).ok).toBe(false)
  must(retryNotice(room.db, OTTILIE, { id }, AT + DAY))
  expect(claimed(AT + DAY)).toMatchObject([{ id, messageId: letter?.messageId }])
  publish('correction', AT + 2 * DAY, 'Eleven.')
  room.db.$client.prepare("update epoch set value = 'after a restore'").run()
  must(beginNotices(room.db))
  expect(
    room.db
      .select()
      .from(notices)
      .all()
      .map(({ state }) => state),
  ).toEqual(['unknown', 'unknown'])
})

test('a house with a webhook gets one message with one id, which says what changed and nothing of the desk', () => {
  const hook = { address: 'https://lantern.example/hook', form: 'json', kinds: ['published'] } as const
  const { id } = must(addWebhook(room.db, SYSTEM, { ...hook, kinds: [...hook.kinds] }, AT))
  house('', id)
  publish('correction', AT + 1_000, 'There are ten.')
  expect(claimed(AT + 31_000)).toEqual([])
  const sent = room.db.select().from(outbox).where(eq(outbox.kind, 'webhook')).all()
  const notice = room.db.select().from(notices).get()
  expect(sent.map(({ payload }) => payload)).toMatchObject([
    {
      webhook: id,
      message: notice?.messageId,
      event: { kind: 'copies-changed', by: null, copies: [{ what: 'corrected' }] },
    },
  ])
  expect(notice?.state).toBe('accepted')
})

test('a form counts only once its address is proven, sends one letter a day, and what changed meanwhile is told (P-621)', () => {
  const letters: string[] = []
  const tell = (at: number, more = {}) =>
    tellCopy(
      room.db,
      { slug, house: 'The Lantern', contact: 'Desk@lantern.example', address: ADDRESS, ...more },
      (_, { token }) => letters.push(token),
      at,
    )
  expect(tell(AT, { address: 'http://lantern.example/' })).toMatchObject({ code: 'invalid-address' })
  expect(tell(AT, { slug: 'nothing' })).toMatchObject({ code: 'not-found' })
  must(tell(AT))
  must(tell(AT + 1, { address: `${ADDRESS}-2` }))
  expect(letters).toHaveLength(1)
  publish('correction', AT + 1_000, 'There are ten.')
  expect(nextNoticeAt(room.db)).toBe(Infinity)
  expect(confirmHouse(room.db, { token: 'x'.repeat(43) }, AT).ok).toBe(false)
  must(confirmHouse(room.db, { token: letters[0] ?? '' }, AT + 5_000))
  expect(claimed(AT + 35_000)).toMatchObject([
    { changes: [{ what: 'corrected', copies: [ADDRESS, `${ADDRESS}-2`] }, {}] },
  ])
  must(tell(AT + 2 * DAY, { contact: 'other@lantern.example' }))
  must(sweepCopies(room.db, AT + 40 * DAY))
  expect(
    room.db
      .select()
      .from(houses)
      .all()
      .map(({ contact }) => contact),
  ).toEqual(['Desk@lantern.example'])
})

test('a story that was withdrawn between the form and the confirmation is told as withdrawn', () => {
  let proof = ''
  const copy = { slug, house: 'The Lantern', contact: 'desk@lantern.example', address: ADDRESS }
  must(tellCopy(room.db, copy, (_, { token }) => (proof = token), AT))
  publish('correction', AT + 1_000, 'There are ten.')
  must(withdrawArticle(room.db, OTTILIE, { id: story, notice: 'We were deceived.' }, AT + 2_000))
  must(confirmHouse(room.db, { token: proof }, AT + 5_000))
  must(confirmHouse(room.db, { token: proof }, AT + 6_000))
  expect(claimed(AT + 35_000)).toMatchObject([
    {
      changes: [{ what: 'withdrawn', note: 'We were deceived.', headline: 'Night trains return', copies: [ADDRESS] }],
    },
  ])
})

test('a partner that takes a story by its token is a house with one copy (P-626)', () => {
  const facts = { name: 'Tarn Post', contact: 'desk@tarn.example', note: '', sections: null, sources: [] }
  const { id: partnerId } = must(addPartner(room.db, SYSTEM, facts, AT))
  for (const at of [AT, AT + 1])
    write(room.db, (tx) => {
      recordTaken(tx, { partnerId, taken: [story, 999] }, at)
      return ok(null)
    })
  expect(listHouses(room.db)).toMatchObject([
    { name: 'Tarn Post', partner: 'Tarn Post', contact: 'desk@tarn.example', copies: 1 },
  ])
  publish('update', AT + 1_000)
  expect(claimed(AT + 31_000)).toHaveLength(1)
})

test('only an admin gives a house a webhook, and no two have one address', () => {
  const fields = { id: null, name: 'Tarn', contact: 'desk@lantern.example', webhook: null }
  house()
  expect(saveHouse(room.db, OTTILIE, fields, AT)).toMatchObject({ code: 'contact-taken' })
  expect(saveHouse(room.db, TAMSIN, { ...fields, contact: '' }, AT)).toMatchObject({ code: 'not-allowed' })
  expect(saveHouse(room.db, OTTILIE, { ...fields, contact: '', webhook: 1 }, AT)).toMatchObject({ code: 'not-allowed' })
})
