import { and, eq } from 'drizzle-orm'
import { addressHmac } from '#db/commands/newsletters/steps/address-hmac.ts'
import { keepTokens } from '#db/commands/newsletters/steps/keep-tokens.ts'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { newsletterLists, readers, subscriptions, suppressed } from '#db/schema/tables.ts'
import { IMPORTED, type ListedReader } from '#domain/newsletters/readers-file.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { absolute } from '#domain/urls/paths.ts'

const TOKEN_MS = 7 * 86_400_000
/** Pause between two letters that ask: 600 an hour, so that no receiver takes it for a flood. */
const ASK_EVERY_MS = 6_000

type Import = {
  /** Its slug. */
  list: string
  readers: readonly ListedReader[]
  /**
   * The proof that is kept: a sentence on who says that these readers consented, and from what they know it. Where nobody
   * knows, each is asked by one letter, with a link to the paper at `siteUrl`.
   */
  consent: string | { siteUrl: string }
}
/** `added` were subscribed or asked; `known` have the list or left it; `suppressed` bounced, complained or were erased: nothing changes for either. */
export type ReadersImported = { added: number; known: number; suppressed: number }

/** Readers in one transaction, so that editors do not wait for it. */
const PART = 100

/**
 * Subscribes readers who consented elsewhere: as confirmed, with the times that the file has. Those of whom nobody knows
 * it are asked once, by letters at a bounded pace, and erased if they do not confirm. Whoever left this list,
 * bounced, complained or was erased here is not brought back. May be run again after it was ended. `now` in ms UTC.
 */
export async function importReaders(
  db: Db,
  actor: Actor,
  { list: slug, readers: given, consent }: Import,
  now: number,
): Promise<Result<ReadersImported, 'not-allowed' | 'not-found'>> {
  if (!can(actor, 'newsletter.send')) return refuse('not-allowed')
  const list = db.select().from(newsletterLists).where(eq(newsletterLists.slug, slug)).get()
  if (!list) return refuse('not-found')
  const context: Context = { list, paper: paperSettings(db).name, consent, now, askAt: now }
  const done: ReadersImported = { added: 0, known: 0, suppressed: 0 }
  for (let at = 0; at < given.length; at += PART) {
    const outcomes = await retryWhileBusy(db, () =>
      write(db, (tx) => ok(given.slice(at, at + PART).map((one) => importOne(tx, one, context)))),
    )
    for (const outcome of outcomes.ok ? outcomes.value : []) done[outcome] += 1
  }
  const details = { list: list.name, readers: done.added }
  await retryWhileBusy(db, () => write(db, (tx) => ok(record(tx, { what: 'reader.imported', actor, now, details }))))
  return ok(done)
}

type Context = {
  list: { id: number; name: string }
  paper: string
  consent: Import['consent']
  now: number
  /** When the next letter that asks is due (ms UTC). */
  askAt: number
}

function importOne(tx: Tx, listed: ListedReader, context: Context): keyof ReadersImported {
  const { list, consent, now } = context
  const listId = list.id
  const { askedAt, confirmedAt, ...address } = listed
  const hmac = addressHmac(tx, address.normal)
  if (tx.select().from(suppressed).where(eq(suppressed.hmac, hmac)).get()) return 'suppressed'
  tx.insert(readers)
    .values({ ...address, hmac, createdAt: now })
    .onConflictDoNothing()
    .run()
  const id = tx.select({ id: readers.id }).from(readers).where(eq(readers.normal, address.normal)).get()?.id ?? 0
  const isThis = and(eq(subscriptions.readerId, id), eq(subscriptions.listId, listId))
  const known = tx.select().from(subscriptions).where(isThis).get()
  const isAsking = typeof consent === 'object'
  if (known && (isAsking || known.state !== 'asked' || known.leftAt !== null)) return 'known'
  if (isAsking) {
    ask(tx, id, { ...context, siteUrl: consent.siteUrl })
    context.askAt += ASK_EVERY_MS
    return 'added'
  }
  const asked = askedAt ?? confirmedAt ?? now
  const row = {
    state: 'confirmed',
    words: consent,
    form: IMPORTED,
    askedAt: asked,
    confirmedAt: confirmedAt ?? asked,
  } as const
  if (known) tx.update(subscriptions).set(row).where(isThis).run()
  else
    tx.insert(subscriptions)
      .values({ readerId: id, listId, ...row })
      .run()
  return 'added'
}

/** Asks one reader by a letter, whose link holds for seven days. */
function ask(tx: Tx, readerId: number, { list, paper, askAt, siteUrl }: Context & { siteUrl: string }): void {
  const row = { state: 'asked', words: 'Asked by a letter after an import.', form: IMPORTED, askedAt: askAt } as const
  tx.insert(subscriptions)
    .values({ readerId, listId: list.id, ...row })
    .run()
  tx.update(readers).set({ letterAt: askAt }).where(eq(readers.id, readerId)).run()
  const until = askAt + TOKEN_MS
  const token = keepTokens(tx, { purpose: 'join', readerId, listIds: [list.id], expiresAt: until })
  const link = absolute(siteUrl, letterFormPath('confirm', token))
  const letter = { reader: readerId, paper, lists: [list.name], link, until }
  enqueueLetter(tx, { template: 'newsletter-confirm', ...letter }, askAt)
}
