import fc from 'fast-check'
import { askAddress, confirmAddress, confirmSubscription, joinList } from '#db/commands/newsletters/ask-readers.ts'
import { beginSendings } from '#db/commands/newsletters/begin-sendings.ts'
import { type Claimed, claimSendings } from '#db/commands/newsletters/claim-sendings.ts'
import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { eraseReader, leaveList, savePreferences } from '#db/commands/newsletters/reader-wishes.ts'
import { recordReturns } from '#db/commands/newsletters/record-returns.ts'
import { type Answer, settleSendings } from '#db/commands/newsletters/settle-sendings.ts'
import type { Db } from '#db/engine/open.ts'
import { areNewslettersHeld } from '#db/queries/newsletters/due-editions.ts'
import { leaveTokens } from '#db/queries/newsletters/reader-hmac.ts'
import { editions, newsletterLists } from '#db/schema/tables.ts'
import { ADMIN, must, NOON } from '#db/testing/cast.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

const LISTS = ['morning', 'evening']
const WORDS = { words: 'A letter each morning.', form: '/newsletters' }
/** Every way in which an address stops getting letters. */
export const GOINGS = [
  'page',
  'one-click',
  'preferences',
  'bounce',
  'refused',
  'complaint',
  'erasure',
  'erasure at the desk',
  'other address',
] as const
type Going = (typeof GOINGS)[number]
/** One act of a reader or of the sender; `n` chooses among the readers or letters that there are. */
export type ReaderStep = { do: 'join' | 'edition'; n: number } | { do: 'go'; how: Going; n: number }

const n = fc.nat({ max: 50 })
export const arbitraryReaderStep: fc.Arbitrary<ReaderStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('join' as const), n }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edition' as const), n }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('go' as const), how: fc.constantFrom(...GOINGS), n }) },
)

/** The readers of two lists, who come and go in any history of their newsroom. */
export function livingReaders() {
  /** Letters that were sent, in any history. */
  const letters: Claimed[] = []
  const gone = new Map<string, string>()

  function join(db: Db, n: number, now: number): void {
    const address = `reader${n % 12}@harbour.example`
    // A day has gone by since the last letter about joining.
    db.$client.prepare('update readers set letter_at = null where normal = ?').run(address)
    const listIds = [1 + (n % LISTS.length)]
    let token = ''
    joinList(db, { address, listIds, ...WORDS }, (_, letter) => void ({ token } = letter), now)
    if (token !== '') confirmSubscription(db, { token }, now)
  }

  function go(db: Db, how: Going, one: Claimed, now: number): void {
    const { leaveToken: token, returnToken, readerId } = one
    const back = (kind: 'bounce' | 'complaint') => {
      const came = kind === 'bounce' ? { kind, token: returnToken, status: '5.1.1' } : { kind, token: returnToken }
      recordReturns(db, { returns: [came] }, now)
    }
    if (how === 'page' || how === 'one-click')
      leaveList(db, { token, why: how === 'page' ? 'reader' : 'one-click' }, now)
    if (how === 'preferences') savePreferences(db, { token, listIds: [], isPaused: false, words: WORDS.words }, now)
    if (how === 'bounce' || how === 'complaint') back(how)
    if (how === 'refused') letters.push(...sendEditions(db, now, one.address))
    if (how === 'erasure') eraseReader(db, { token }, now)
    if (how === 'erasure at the desk') eraseReader(db, { actor: ADMIN, readerId }, now)
    if (how === 'other address') move(db, token, now)
  }

  return {
    addLists: (db: Db) => LISTS.forEach((slug) => addList(db, slug)),
    live(db: Db, step: ReaderStep, now: number): void {
      const before = subscribedIn(db)
      const letter = letters[step.n % Math.max(1, letters.length)]
      if (step.do === 'join') join(db, step.n, now)
      if (step.do === 'edition') letters.push(...sendEditions(db, now))
      if (step.do === 'go' && letter) go(db, step.how, letter, now)
      const after = subscribedIn(db)
      for (const one of after) gone.delete(one)
      for (const one of before) if (!after.has(one)) gone.set(one, step.do === 'go' ? step.how : step.do)
    },
    /** Readers who went in one of its histories, each with how, and would get a letter of this database. */
    writtenTo: (db: Db, now: number) =>
      lettersFrom(db, now).flatMap((one) => (gone.has(one) ? [`${one}: ${gone.get(one)}`] : [])),
    lettersFrom,
    goings: () => GOINGS.filter((how) => [...gone.values()].includes(how)),
  }
}

function addList(db: Db, slug: string): void {
  const sender = { senderName: 'The Halyard', senderAddress: 'post@halyard.example', language: 'en' }
  db.insert(newsletterLists)
    .values({ slug, name: slug, ...sender, createdAt: NOON })
    .run()
}

const subscribedIn = (db: Db): Set<string> =>
  new Set(
    db.$client
      .prepare<[], string>(
        `select r.normal || ' ' || l.slug from subscriptions s join readers r on r.id = s.reader_id
           join newsletter_lists l on l.id = s.list_id where s.state = 'confirmed'`,
      )
      .pluck()
      .all(),
  )

function move(db: Db, token: string, now: number): void {
  db.$client.prepare('update readers set letter_at = null').run()
  let proof = ''
  const address = `moved${now}@harbour.example`
  askAddress(db, { token, address }, (_, letter) => void ({ token: proof } = letter), now)
  if (proof !== '') confirmAddress(db, { token: proof }, now)
}

/** Sends an edition of each list, as a process that starts does; the mail server refuses one address. */
function sendEditions(db: Db, now: number, refuses = ''): Claimed[] {
  const sent: Claimed[] = []
  beginSendings(db, now)
  for (const listId of LISTS.keys()) freeze(db, listId + 1, now)
  for (;;) {
    const leaveTokenOf = leaveTokens(db)
    const how = { rooms: { gmail: 9, yahoo: 9, outlook: 9, rest: 9 }, most: 9, isWarmingUp: false, leaveTokenOf }
    const claimed = claimSendings(db, how, now)
    if (!claimed.ok || claimed.value.length === 0) return sent
    sent.push(...claimed.value)
    const answers = claimed.value.map(({ editionId, readerId, attempt, address }): Answer => {
      const of = { editionId, readerId, attempt }
      if (address === refuses) return { ...of, state: 'refused', code: 550, text: '5.1.1 No such user' }
      return { ...of, state: 'accepted', code: 250, text: '2.0.0', queueId: null }
    })
    settleSendings(db, answers, now)
  }
}

function freeze(db: Db, listId: number, now: number): void {
  const made = { listId, subject: 'Tides', createdAt: now }
  const { id } = db.insert(editions).values(made).returning().get()
  const filled = { at: now, slug: `edition-${id}`, preheader: '', above: [], parts: [], corrections: [] }
  const letter = Buffer.from('Subject: Tides\r\n\r\nHigh water at six.\r\n')
  must(freezeEdition(db, SYSTEM, { editionId: id, letter, host: 'halyard.example', filled, version: 1 }, now))
}

/** Addresses, each with its list, to which a process that starts on this database sends letters; none of them stays sent. */
function lettersFrom(db: Db, now: number): string[] {
  if (areNewslettersHeld(db)) return []
  const slugs = new Map(
    db
      .select()
      .from(newsletterLists)
      .all()
      .map(({ id, slug }) => [id, slug]),
  )
  const to: string[] = []
  const begin = db.$client.transaction(() => {
    for (const { address, listId } of sendEditions(db, now)) to.push(`${address} ${slugs.get(listId)}`)
    throw new Undone()
  })
  try {
    begin.immediate()
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  return to
}

class Undone extends Error {}
