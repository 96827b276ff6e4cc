import { eq } from 'drizzle-orm'
import {
  askAddress,
  confirmAddress,
  confirmSubscription,
  type JoinLetter,
  joinList,
} from '#db/commands/newsletters/ask-readers.ts'
import { beginSendings } from '#db/commands/newsletters/begin-sendings.ts'
import { type Claimed, claimSendings } from '#db/commands/newsletters/claim-sendings.ts'
import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { recordReturns } from '#db/commands/newsletters/record-returns.ts'
import { type Answer, settleSendings } from '#db/commands/newsletters/settle-sendings.ts'
import { letterCounts } from '#db/queries/newsletters/edition-at-desk.ts'
import { editions, epoch, newsletterLists, readers, readerTokens, sendings, subscriptions } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { FilledEdition } from '#domain/newsletters/edition-document.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { type Actor, SYSTEM } from '#domain/permissions/can.ts'

export const EDITOR: Actor = { id: 'p1', name: 'Ana Brekken', role: 'editor' }
export const REPORTER: Actor = { ...EDITOR, role: 'reporter' }
const LETTER = Buffer.from('Subject: Tides\r\n\r\nHigh water at six.\r\n')
export const leaveTokenOf = (reader: number, list: number) => `leave ${reader} ${list}`
const ROOMS = { gmail: 20, yahoo: 20, outlook: 20, rest: 20 }

/** A newsroom with a list, in which readers join, editions are frozen, and letters are claimed and settled. */
export function newsletterRoom(paper = testNewsroom()) {
  const { db } = paper
  const room = {
    ...paper,
    /** ms UTC; tests move it on. */
    now: Date.UTC(2026, 11, 1, 6),
    posted: [] as JoinLetter[],
    addList: (slug = 'morning') =>
      db
        .insert(newsletterLists)
        .values({
          slug,
          name: slug,
          senderName: 'The Halyard',
          senderAddress: 'post@halyard.example',
          language: 'en',
          createdAt: room.now,
        })
        .returning()
        .get().id,
    join: (address: string, listId = 1) =>
      joinList(
        db,
        { address, listIds: [listId], words: 'A letter each morning.', form: '/newsletters' },
        (_, letter) => room.posted.push(letter),
        room.now,
      ),
    /** Joins and confirms; returns the reader's number. */
    subscribe(address: string, listId = 1): number {
      room.join(address, listId)
      const confirmed = confirmSubscription(db, { token: room.posted.at(-1)?.token ?? '' }, room.now)
      if (!confirmed.ok) throw new Error(`${address} could not confirm`)
      return db.select().from(readers).where(eq(readers.address, address)).get()?.id ?? 0
    },
    /** Changes the address of a reader who has had a letter, and proves the new one. */
    move(reader: number, address: string): void {
      let token = ''
      const post = (_: unknown, letter: { token: string }) => void ({ token } = letter)
      askAddress(db, { token: leaveTokenOf(reader, 1), address }, post, room.now)
      if (!confirmAddress(db, { token }, room.now).ok) throw new Error(`${reader} could not move to ${address}`)
    },
    subscribeMany: (count: number, domain = 'harbour.example') =>
      Array.from({ length: count }, (_, n) => room.subscribe(`reader${n}@${domain}`)),
    /** Readers who confirmed, and have had a letter with the link to leave; none of them is asked by mail. */
    fill(count: number, addressOf: (n: number) => string, tokenOf = leaveTokenOf): void {
      db.$client.transaction(() => {
        for (let n = 1; n <= count; n++) {
          const read = readerAddress(addressOf(n))
          if (!read) throw new Error(`${addressOf(n)} is no address`)
          const { id } = db
            .insert(readers)
            .values({ ...read, hmac: `h${n}`, createdAt: room.now })
            .returning()
            .get()
          const asked = { words: 'A letter each morning.', form: '/newsletters', askedAt: room.now }
          db.insert(subscriptions)
            .values({ readerId: id, listId: 1, state: 'confirmed', confirmedAt: room.now, ...asked })
            .run()
          const hash = hashOfToken(tokenOf(id, 1))
          db.insert(readerTokens)
            .values({ hash, purpose: 'leave', readerId: id, listId: 1, expiresAt: Number.MAX_SAFE_INTEGER })
            .run()
        }
      })()
    },
    draft: (listId = 1) =>
      db.insert(editions).values({ listId, subject: 'Tides', createdAt: room.now }).returning().get().id,
    freeze: (editionId: number, actor = SYSTEM, filled: Partial<FilledEdition> = {}, version = 1) => {
      const empty = { at: room.now, slug: `edition-${editionId}`, preheader: '', above: [], parts: [], corrections: [] }
      const of = { editionId, letter: LETTER, host: 'halyard.example', filled: { ...empty, ...filled }, version }
      return freezeEdition(db, actor, of, room.now)
    },
    /** A frozen edition. */
    edition(listId = 1): number {
      const id = room.draft(listId)
      room.freeze(id)
      return id
    },
    claim(most = 20, more: Partial<Parameters<typeof claimSendings>[1]> = {}): Claimed[] {
      const claimed = claimSendings(db, { rooms: ROOMS, most, isWarmingUp: false, leaveTokenOf, ...more }, room.now)
      return claimed.ok ? claimed.value : []
    },
    settle: (ones: readonly Claimed[], answer: Partial<Answer> = {}) =>
      settleSendings(
        db,
        ones.map(({ editionId, readerId, attempt }) => {
          const usual = { state: 'accepted', code: 250, text: '250 2.0.0 queued as Q1', queueId: 'Q1' }
          return { editionId, readerId, attempt, ...usual, ...answer } as Answer
        }),
        room.now,
      ),
    complain: (token = '') => recordReturns(db, { returns: [{ kind: 'complaint', token }] }, room.now),
    bounce: (token: string, status: string) =>
      recordReturns(db, { returns: [{ kind: 'bounce', token, status }] }, room.now),
    begin: () => beginSendings(db, room.now),
    newEpoch: () =>
      void db
        .update(epoch)
        .set({ value: `e${Math.random()}` })
        .run(),
    /** Of the states that have letters. */
    counts(editionId: number) {
      const { bounced: _, complained: _c, undecided: _u, ...states } = letterCounts(db, editionId)
      return Object.fromEntries(Object.entries(states).filter(([, letters]) => letters > 0))
    },
    stateOf: (editionId: number) => db.select().from(editions).where(eq(editions.id, editionId)).get()?.state,
    sendingOf: (readerId: number) => db.select().from(sendings).where(eq(sendings.readerId, readerId)).all(),
    subscriptionOf: (readerId: number) =>
      db.select().from(subscriptions).where(eq(subscriptions.readerId, readerId)).get(),
  }
  room.addList()
  return room
}
