import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { prepareLetters } from '#db/commands/newsletters/freeze-edition.ts'
import { cancelEdition } from '#db/commands/newsletters/schedule-edition.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { frozenLetter } from '#db/queries/newsletters/frozen-letter.ts'
import { newsletterPage } from '#db/queries/newsletters/newsletter-archive.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { clock, editions, editionStories, epoch, events, newsletterLists, notifications } from '#db/schema/tables.ts'
import { addCast } from '#db/testing/add-cast.ts'
import { aCast, aStory, HOUR, must } from '#db/testing/seed.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { createEditionSchedule } from '#server/jobs/newsletters/begin-editions.ts'

const ORIGIN = 'https://halyard.example'
const DAY = 86_400_000
/** The scheduler's clock agrees with itself in tests: it has no anchor. */
let room: ReturnType<typeof newsletterRoom>
let options: { canSend: boolean }
beforeEach(() => {
  room = newsletterRoom()
  aCast(room.db)
  addCast(room.db)
  must(saveSettings(room.db, SYSTEM, { version: paperSettings(room.db).version, zone: 'Europe/Berlin' }, room.now))
  options = { canSend: true }
})
afterEach(() => room.close())

const errors: unknown[] = []
const due = () =>
  createEditionSchedule(room.db, {
    origin: ORIGIN,
    isSigned: () => true,
    canSend: options.canSend,
    readClock: () => ({ boot: 'b', wallMs: room.now, uptimeMs: room.now }),
    onError: (error) => errors.push(error),
  })
const run = (at = room.now) => {
  room.now = at
  return due().run(at)
}
const story = (headline: string, at = room.now) => aStory(room.db, { headline, at })
const all = () => room.db.select().from(editions).all()

function scheduled(slots: unknown[] = [null], at = room.now + HOUR, subject = 'Tides'): number {
  const document = editionDocument.parse({ subject, parts: [{ slots }] })
  const history = room.db.select().from(epoch).get()?.value
  const row = { listId: 1, subject, document, createdAt: room.now, state: 'scheduled' as const, scheduledAt: at }
  const planned = { ...row, epoch: history, scheduledBy: 'ottilie' }
  return room.db.insert(editions).values(planned).returning().get().id
}
const editionOf = (id: number) => all().find((one) => one.id === id)

describe('an edition that is scheduled', () => {
  test('is frozen at its time with its stories and readers, and not before', async () => {
    const { id: night } = story('Night trains return')
    room.subscribeMany(2)
    const id = scheduled()
    expect(due().nextAt()).toBe(room.now + HOUR)
    await run(room.now + HOUR - 1)
    expect(room.stateOf(id)).toBe('scheduled')
    await run(room.now + 1)
    expect([room.stateOf(id), room.counts(id), due().nextAt()]).toEqual(['sending', { queued: 2 }, Infinity])
    expect(room.db.select().from(editionStories).all()).toEqual([{ editionId: id, articleId: night }])
    const letter = frozenLetter(room.db, id)?.toString() ?? ''
    expect(letter).toContain('Night trains return')
    expect(letter).toContain('List-Unsubscribe-Post')
    expect(editionOf(id)).toMatchObject({ slug: '2026-12-01', frozenAt: room.now })
  })

  test.each([
    ['late', 2 * HOUR + 1, {}],
    ['no-mail-server', 0, { canSend: false }],
  ])('that is %s becomes a draft, and people are notified', async (why, lateMs, over) => {
    story('Night trains return')
    room.subscribeMany(1)
    const id = scheduled()
    Object.assign(options, over)
    await run(room.now + HOUR + lateMs)
    expect(editionOf(id)).toMatchObject({ state: 'draft', scheduledAt: null })
    const told = room.db.select().from(notifications).all()
    expect(told.map(({ kind, comment }) => [kind, comment])).toContainEqual(['edition-waits', 'Tides'])
    const event = room.db.select().from(events).where(eq(events.what, 'edition.put-back')).get()
    expect(event?.details).toMatchObject({ edition: id, why })
  })

  test('of a list without readers needs no mail server: it has its web copy, and no letter', async () => {
    story('Night trains return')
    const id = scheduled()
    options.canSend = false
    await run(room.now + HOUR)
    expect([room.stateOf(id), room.counts(id)]).toEqual(['sent', {}])
    expect(newsletterPage(room.db, { slug: 'morning', page: 1 })?.editions).toMatchObject([{ subject: 'Tides' }])
  })

  test('two hours late it is sent still', async () => {
    story('Night trains return')
    const id = scheduled()
    await run(room.now + 3 * HOUR)
    expect(room.stateOf(id)).toBe('sent')
  })

  test.each([
    ['subject-missing', ' ', [null]],
    ['nothing-in-it', 'Tides', [null]],
    ['story-withdrawn', 'Tides', [1, null]],
  ])('with %s becomes a draft', async (why, subject, slots) => {
    if (why !== 'nothing-in-it') story('Night trains return')
    if (why === 'story-withdrawn') {
      story('Quay mended')
      must(withdrawArticle(room.db, SYSTEM, { id: 1, reason: 'It was wrong.' }, room.now))
    }
    const id = scheduled(slots, room.now + HOUR, subject)
    await run(room.now + HOUR)
    expect(room.stateOf(id)).toBe('draft')
    expect(room.db.select().from(events).where(eq(events.what, 'edition.put-back')).get()?.details).toMatchObject({
      why,
    })
  })

  test('of a closed list is not begun', async () => {
    story('Night trains return')
    const id = scheduled()
    room.db.update(newsletterLists).set({ closedAt: room.now }).run()
    await run(room.now + HOUR)
    expect([room.stateOf(id), due().nextAt()]).toEqual(['scheduled', Infinity])
  })

  test('of another history of the database is a draft at once, without a mail server and while newsletters are held', async () => {
    const id = scheduled()
    room.newEpoch()
    const later = scheduled()
    options.canSend = false
    room.db.$client.exec('update reader_key set held_at = 1')
    expect(due().nextAt()).toBe(0)
    await run()
    expect([room.stateOf(id), room.stateOf(later), due().nextAt()]).toEqual(['draft', 'scheduled', Infinity])
    expect(room.db.select().from(events).where(eq(events.what, 'edition.put-back')).all()).toMatchObject([
      { details: { edition: id, why: 'epoch' } },
    ])
  })

  test('prepares its letters in parts that no claim sees, and goes on with them after a kill', async () => {
    story('Night trains return')
    room.fill(1_001, (n) => `reader${n}@harbour.example`)
    const [id, other] = [scheduled(), scheduled()]
    for (const editionId of [id, other]) {
      const of = { editionId, scheduledAt: room.now + HOUR, host: 'halyard.example' }
      expect(prepareLetters(room.db, of, room.now)).toEqual({ ok: true, value: false })
    }
    const before = room.sendingOf(1)[0]?.messageId
    expect([room.claim(), room.counts(id)]).toEqual([[], { queued: 1_000 }])
    must(cancelEdition(room.db, SYSTEM, { id: other }, room.now))
    expect(room.counts(other)).toEqual({})
    await run(room.now + HOUR)
    expect([room.counts(id), room.sendingOf(1)[0]?.messageId]).toEqual([{ queued: 1_001 }, before])
    const begun = room.db.select().from(events).where(eq(events.what, 'edition.begun')).get()
    expect([begun?.details['readers'], room.claim().length]).toEqual([1_001, 20])
  })

  test('becomes a draft that nobody else approved where its list has more than a thousand readers since', async () => {
    story('Night trains return')
    const [alone, approved] = [scheduled(), scheduled()]
    room.db.update(newsletterLists).set({ secondPerson: true }).run()
    room.db.update(editions).set({ approvedBy: 'ana' }).where(eq(editions.id, approved)).run()
    room.fill(1_001, (n) => `reader${n}@harbour.example`)
    await run(room.now + HOUR)
    expect([room.stateOf(alone), room.stateOf(approved)]).toEqual(['draft', 'sending'])
    const told = room.db.select().from(events).where(eq(events.what, 'edition.put-back')).all()
    expect(told.map(({ details }) => details['why'])).toEqual(['second-person-needed'])
  })

  test('waits while the clock is in doubt', async () => {
    story('Night trains return')
    const id = scheduled([null], room.now)
    const behind = { id: 1, boot: 'b', wall: room.now - DAY, uptime: room.now, parted: room.now - DAY }
    room.db.insert(clock).values(behind).onConflictDoUpdate({ target: clock.id, set: behind }).run()
    expect([due().nextAt(), room.stateOf(id)]).toEqual([Infinity, 'scheduled'])
  })

  test('waits while newsletters are held after a restore', async () => {
    story('Night trains return')
    const id = scheduled([null], room.now)
    room.db.$client.exec('update reader_key set held_at = 1')
    await run()
    expect([due().nextAt(), room.stateOf(id)]).toEqual([Infinity, 'scheduled'])
    room.db.$client.exec('update reader_key set held_at = null')
    await run()
    expect(room.stateOf(id)).toBe('sent')
  })

  test('one that cannot be made keeps no other from its time', async () => {
    story('Night trains return')
    const broken = scheduled()
    const id = scheduled()
    room.db.$client.exec(`update editions set document = '{"parts":7}' where id = ${broken}`)
    await expect(run(room.now + HOUR)).rejects.toThrow()
    expect([room.stateOf(broken), room.stateOf(id)]).toEqual(['scheduled', 'sent'])
  })
})

describe('a rule of a list', () => {
  const rule = { at: '07:00', days: [1, 2, 3, 4, 5, 6, 7], most: 2 }
  const setRule = (to: object | null) => room.db.update(newsletterLists).set({ rule: to }).run()
  /** A day in December, 07:00 in Berlin. */
  const seven = (day: number) => Date.UTC(2026, 11, day, 6)
  const subjects = () => all().map(({ subject, state }) => [subject, state])

  test('makes an edition of the newest stories since the last, at its time each day', async () => {
    setRule(rule)
    room.subscribeMany(1)
    await run(seven(1) + 60_000)
    expect([all(), due().nextAt()]).toEqual([[], seven(2)])
    for (const [n, name] of ['One', 'Two', 'Three'].entries()) story(name, room.now + n)
    await run(seven(2))
    expect(subjects()).toEqual([['Three', 'sending']])
    expect(all()[0]).toMatchObject({ automatic: true, scheduledAt: seven(2), document: { preheader: 'Two' } })
    await run(seven(2) + 1)
    expect(all().length).toBe(1)
    // Nothing new: none, and the day after goes on.
    await run(seven(3))
    expect([all().length, due().nextAt()]).toEqual([1, seven(4)])
    story('Four')
    await run(seven(4))
    expect(subjects()).toEqual([
      ['Three', 'sending'],
      ['Four', 'sending'],
    ])
  })

  test('missed by more than two hours it leaves a draft and a notification, and missed days are one', async () => {
    setRule(rule)
    await run(seven(1) + 60_000)
    story('One')
    await run(seven(4) + 3 * HOUR)
    expect(subjects()).toEqual([['One', 'draft']])
    expect(room.db.select().from(notifications).all().length).toBeGreaterThan(0)
    expect(due().nextAt()).toBe(seven(5))
    // The next one has its stories too, unless somebody works on it.
    story('Two')
    await run(seven(5))
    expect(subjects()).toEqual([['Two', 'sent']])
    expect(all()[0]?.document).toMatchObject({ preheader: 'One' })
    story('Three', room.now + 1)
    await run(seven(6) + 3 * HOUR)
    room.db.update(editions).set({ version: 2 }).where(eq(editions.state, 'draft')).run()
    await run(seven(7))
    expect(subjects().map(([, state]) => state)).toEqual(['sent', 'draft', 'sent'])
  })

  test('of a list that demands a second person leaves a draft for one where it has more than a thousand readers', async () => {
    setRule(rule)
    room.db.update(newsletterLists).set({ secondPerson: true }).run()
    room.fill(1_001, (n) => `reader${n}@harbour.example`)
    await run(seven(1) + 60_000)
    story('One')
    await run(seven(2))
    expect(subjects()).toEqual([['One', 'draft']])
    expect(room.db.select().from(notifications).all()[0]?.kind).toBe('edition-waits')
  })

  test('a new, changed or renewed rule only begins to count, and so does one of a restored database', async () => {
    setRule(rule)
    await run(seven(1) + 60_000)
    story('One')
    setRule({ ...rule, at: '06:30' })
    await run(seven(1) + HOUR)
    expect([all(), due().nextAt()]).toEqual([[], seven(2) - HOUR / 2])
    setRule(null)
    await run(seven(2) - HOUR)
    setRule(rule)
    await run(seven(3) + HOUR)
    expect(all()).toEqual([])
    room.newEpoch()
    await run(seven(4) + HOUR)
    expect([all(), due().nextAt()]).toEqual([[], seven(5)])
  })

  test('a story that went out by hand, or was withdrawn, is not sent by rule', async () => {
    setRule(rule)
    await run(seven(1) + 60_000)
    const id = scheduled([story('One').id], room.now)
    await run()
    const two = story('Two', room.now + HOUR)
    must(withdrawArticle(room.db, SYSTEM, { id: two.id, reason: 'It was wrong.' }, room.now + HOUR))
    room.db.update(editions).set({ frozenAt: 1 }).where(eq(editions.id, id)).run()
    await run(seven(2))
    expect(all().length).toBe(1)
  })

  test('follows summer time', async () => {
    room.now = Date.UTC(2027, 2, 27, 8)
    setRule(rule)
    await run()
    expect(due().nextAt()).toBe(Date.UTC(2027, 2, 28, 5))
  })
})
