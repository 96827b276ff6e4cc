import { and, eq } from 'drizzle-orm'
import { keepTokens, noteLetter } from '#db/commands/newsletters/steps/letter-tokens.ts'
import { readerOf, subscribe } from '#db/commands/newsletters/steps/subscriptions.ts'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy, write } from '#db/engine/write.ts'
import { addressHmac } from '#db/queries/newsletters/reader-hmac.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { newsletterLists, subscriptions, suppressed } from '#db/schema/tables.ts'
import { IMPORTED, type ListedReader } from '#domain/newsletters/readers-file.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { absolute } from '#domain/urls/paths.ts'

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
type ReadersImported = { added: number; known: number; suppressed: number }

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

/** `askAt`: when the next letter that asks is due (ms UTC). */
type Context = Pick<Import, 'consent'> & {
  list: { id: number; name: string }
  paper: string
  now: number
  askAt: number
}

function importOne(tx: Tx, listed: ListedReader, context: Context): keyof ReadersImported {
  const { consent, now } = context
  const listId = context.list.id
  const { askedAt, confirmedAt, ...address } = listed
  const hmac = addressHmac(tx, address.normal)
  if (tx.select().from(suppressed).where(eq(suppressed.hmac, hmac)).get()) return 'suppressed'
  const readerId = readerOf(tx, { ...address, hmac, createdAt: now })
  const isThis = and(eq(subscriptions.readerId, readerId), eq(subscriptions.listId, listId))
  const known = tx.select().from(subscriptions).where(isThis).get()
  const isAsking = typeof consent === 'object'
  if (known && (isAsking || known.state !== 'asked' || known.leftAt !== null)) return 'known'
  if (isAsking) {
    ask(tx, readerId, { ...context, siteUrl: consent.siteUrl })
    context.askAt += ASK_EVERY_MS
    return 'added'
  }
  const asked = askedAt ?? confirmedAt ?? now
  const proof = { words: consent, form: IMPORTED, askedAt: asked, confirmedAt: confirmedAt ?? asked }
  subscribe(tx, { readerId, listId, state: 'confirmed', ...proof })
  return 'added'
}

/** Asks one reader by a letter, whose link holds for seven days. */
function ask(tx: Tx, readerId: number, { list, paper, askAt, siteUrl }: Context & { siteUrl: string }): void {
  const proof = { words: 'Asked by a letter after an import.', form: IMPORTED, askedAt: askAt }
  subscribe(tx, { readerId, listId: list.id, state: 'asked', ...proof })
  noteLetter(tx, readerId, askAt)
  const { token, until } = keepTokens(tx, { purpose: 'join', readerId, listIds: [list.id] }, askAt)
  const link = absolute(siteUrl, letterFormPath('confirm', token))
  const letter = { reader: readerId, paper, lists: [list.name], link, until }
  enqueueLetter(tx, { template: 'newsletter-confirm', ...letter }, askAt)
}
