import { askAddress, confirmAddress } from '#db/commands/newsletters/change-address.ts'
import { confirmSubscription } from '#db/commands/newsletters/confirm-subscription.ts'
import { eraseReader } from '#db/commands/newsletters/erase-reader.ts'
import { type JoinLetter, joinList } from '#db/commands/newsletters/join-list.ts'
import { leaveList } from '#db/commands/newsletters/leave-list.ts'
import { savePreferences } from '#db/commands/newsletters/save-preferences.ts'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import { writeFromReserve } from '#db/engine/disk-reserve.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { readerData } from '#db/queries/newsletters/reader-data.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import type { ReaderLetter } from '#domain/letters/letter.ts'
import { readerAddress } from '#domain/newsletters/reader-address.ts'
import { letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { absolute, NEWSLETTERS_PATH } from '#domain/urls/paths.ts'
import { bare, ended, type Outcome, page, problem, type Said, told } from '#server/render/newsletter-outcome.ts'

/** Time that asking for a letter to an address takes at least: what the database does for it is not to be seen. */
const LETTER_MS = 200

export type Writing = {
  db: Db
  siteUrl: string
  sendsMail: boolean
  /** ms UTC */
  now: number
  said: Said
  form: URLSearchParams
}
type Joining = Writing & { takeLetter: () => boolean; pause: (ms: number) => Promise<unknown> }
type ByLetter = Joining & { token: string }

type Post = { readerId: number; lists: string[]; link: string; until: number }
function post(
  tx: Tx,
  { siteUrl, now }: Writing,
  template: ReaderLetter['template'],
  { readerId, ...letter }: Post,
): void {
  const link = absolute(siteUrl, letter.link)
  enqueueLetter(tx, { template, reader: readerId, paper: paperSettings(tx).name, ...letter, link }, now)
}

/** The pause begins before the work, which holds the event loop: begun after it, it would only add to its time. */
async function padded<T>(pause: Joining['pause'], work: () => Promise<T>): Promise<T> {
  const paused = pause(LETTER_MS)
  const result = await work()
  await paused
  return result
}

/** Joining: the answer is the same for addresses that are known and unknown, and takes as long. */
export async function join(asking: Joining): Promise<Outcome> {
  const { db, form, said, now, takeLetter, pause } = asking
  if (!asking.sendsMail) return problem(said, 503, 'mail')
  const address = form.get('address') ?? ''
  if (!readerAddress(address)) return page('address', 400)
  const listIds = form.getAll('list').map(Number)
  if (listIds.length === 0) return page('list', 400)
  if (!takeLetter()) return problem(said, 429, 'often')
  const asked = { address, listIds, words: said.words.consent(said.paper), form: pathIn(form.get('form')) }
  const onLetter = (tx: Tx, { isKnown, token, ...letter }: JoinLetter) => {
    const link = letterFormPath(isKnown ? 'preferences' : 'confirm', token)
    post(tx, asking, isKnown ? 'newsletter-known' : 'newsletter-confirm', { ...letter, link })
  }
  const joined = await padded(pause, () => retryWhileBusy(db, (free) => joinList(free, asked, onLetter, now)))
  return joined.ok ? page('sent') : page('list', 400)
}

/** The address of the page that had the form, for the proof of consent; that of all lists where it says nothing. */
const pathIn = (form: string | null): string =>
  form !== null && /^\/[^\s?#]{0,300}$/.test(form) ? form : NEWSLETTERS_PATH

/** Confirms what the letter with this token asked for: subscriptions, or another address. */
export async function confirm({ db, token, form, now, said }: ByLetter): Promise<Outcome> {
  const listIds = form.getAll('list').map(Number)
  const joined = await retryWhileBusy(db, (free) => confirmSubscription(free, { token, listIds }, now))
  if (joined.ok) return page()
  const moved = await retryWhileBusy(db, (free) => confirmAddress(free, { token }, now))
  if (moved.ok) return page('moved')
  return moved.code === 'taken' ? problem(said, 409, 'taken') : ended(said)
}

/**
 * Leaving. A mail program that leaves for its reader (RFC 8058) gets 200 without more, whatever it sends; the button of
 * the page gets its page.
 */
export async function leave({ db, token, form, now, said }: ByLetter): Promise<Outcome> {
  const isButton = form.has('leave')
  const why = isButton ? ('reader' as const) : ('one-click' as const)
  const left = await writeFromReserve(db, (free) => leaveList(free, { token, why }, now))
  if (isButton) return left.ok ? page() : ended(said)
  return left.ok ? bare(200, said.words.leave.done) : bare(404, said.words.ended.title)
}

/** Changes on the page of preferences: lists and pause, another address, one's data out, all of it erased. */
export function change(asking: ByLetter): Promise<Outcome> | Outcome {
  switch (asking.form.get('do')) {
    case 'save':
      return save(asking)
    case 'address':
      return moveTo(asking)
    case 'data':
      return takeOut(asking)
    case 'erase':
      return asking.form.has('sure') ? erase(asking) : page()
    default:
      return bare(400, asking.said.words.notDone)
  }
}

async function save({ db, token, form, now, said }: ByLetter): Promise<Outcome> {
  const listIds = form.getAll('list').map(Number)
  const chosen = { token, listIds, isPaused: form.has('pause'), words: said.words.consent(said.paper) }
  const saved = await writeFromReserve(db, (free) => savePreferences(free, chosen, now))
  return saved.ok ? page('saved') : ended(said)
}

async function moveTo(asking: ByLetter): Promise<Outcome> {
  const { db, token, form, now, said, sendsMail, takeLetter, pause } = asking
  if (!sendsMail) return problem(said, 503, 'mail')
  if (!takeLetter()) return problem(said, 429, 'often')
  const onLetter: Parameters<typeof askAddress>[2] = (tx, { token: proof, ...letter }) =>
    post(tx, asking, 'newsletter-address', { ...letter, lists: [], link: letterFormPath('confirm', proof) })
  const address = form.get('address') ?? ''
  const asked = await padded(pause, () =>
    retryWhileBusy(db, (free) => askAddress(free, { token, address }, onLetter, now)),
  )
  if (asked.ok) return page('asked')
  if (asked.code === 'not-found') return ended(said)
  return asked.code === 'too-often' ? problem(said, 429, 'daily') : page('address', 400)
}

function takeOut({ db, token, now, said }: ByLetter): Outcome {
  const row = tokenRow(db, { token, purpose: 'leave' }, now)
  const data = row && readerData(db, row)
  return data ? { as: 'file', status: 200, text: JSON.stringify(data, null, 2) } : ended(said)
}

async function erase({ db, token, now, said }: ByLetter): Promise<Outcome> {
  const erased = await writeFromReserve(db, (free) => eraseReader(free, { token }, now))
  const { erased: title, erasedText: text } = said.words.data
  return erased.ok ? told(200, { title, text }) : ended(said)
}
