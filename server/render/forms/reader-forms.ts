import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import {
  askAddress,
  confirmAddress,
  confirmSubscription,
  type JoinLetter,
  joinList,
} from '#db/commands/newsletters/ask-readers.ts'
import { eraseReader, leaveList, savePreferences } from '#db/commands/newsletters/reader-wishes.ts'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import { isDiskFull, writeFromReserve } from '#db/engine/disk-reserve.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { isBusy, retryWhileBusy } from '#db/engine/write.ts'
import { letterPage } from '#db/queries/newsletters/letter-page.ts'
import { readerData } from '#db/queries/newsletters/reader-data.ts'
import { tokenRow } from '#db/queries/newsletters/token-rows.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import type { ReaderLetter } from '#domain/letters/letter.ts'
import { readerAddress, shortAddress } from '#domain/newsletters/reader-address.ts'
import type { Result } from '#domain/result.ts'
import { isCopyForm } from '#domain/urls/copy-forms.ts'
import { JOIN_PATH, letterFormIn, letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { absolute, NEWSLETTERS_PATH, REQUESTS_PATH } from '#domain/urls/paths.ts'
import { newsletterWordsOf, type NewsletterWords } from '#domain/words/newsletters/newsletter-words-of.ts'
import { formOf, sendFormAnswer, type Sent, told } from '#server/render/forms/form-answer.ts'
import { answerCopyForm, copyFormPage } from '#server/render/forms/house-forms.ts'
import { newsletterBounds } from '#server/render/forms/newsletter-bounds.ts'
import { answerRequest, MOST_REQUESTS } from '#server/render/forms/request-form.ts'
import { NETWORK_HEADER } from '#server/shared/network-header.ts'

/** Time that asking for a letter to an address takes at least: what the database does for it is not to be seen. */
const LETTER_MS = 200

/** The paper's name, and its words. */
type Said = { words: NewsletterWords; language: string; paper: string }

/** Outcome of a form of newsletters. `page`: that of the address, which says so. */
type Outcome = { as: 'page'; status: number; said: string } | Sent

const page = (said = '', status = 200): Outcome => ({ as: 'page', status, said })
const problem = ({ words }: Said, status: number, code: keyof NewsletterWords['problems']) =>
  told(status, words.notDone, words.problems[code])
/** For a link that does not hold. */
const ended = ({ words: { ended: of } }: Said) => told(404, of.title, of.text)

type Options = {
  db: () => Db
  siteUrl: string
  sendsMail: boolean
  /** Renders the page at the request's address with this status. */
  render: (request: IncomingMessage, response: ServerResponse, status: number) => Promise<void>
  now?: () => number
  pause?: (ms: number) => Promise<unknown>
}

/**
 * Answers the forms of readers and of houses with copies (decision 110): no session is read and no cookie set. Their
 * pages are rendered as readers' pages are; a link that does not hold, and what cannot be done now, costs no render.
 */
export function readerForms(options: Options): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { db: open, siteUrl, sendsMail, render, now: clock = Date.now, pause = wait } = options
  const bounds = newsletterBounds(() => performance.now())
  const requests = newsletterBounds(() => performance.now(), MOST_REQUESTS)

  /** Does what a POST asks for. Nothing is stored where the disk is full. */
  async function changed(request: IncomingMessage, said: Said): Promise<Outcome> {
    const path = request.url ?? ''
    const from = letterFormIn(path)
    const network = String(request.headers[NETWORK_HEADER])
    const takeLetter = () => bounds.take(network)
    const form = await formOf(request)
    const asking = { db: open(), siteUrl, sendsMail, now: clock(), said, form, takeLetter, pause }
    try {
      if (path === REQUESTS_PATH) return await answerRequest({ ...asking, takeRequest: () => requests.take(network) })
      if (isCopyForm(path)) return await answerCopyForm({ ...asking, padded: (work) => padded(pause, work) }, path)
      return await (from
        ? { confirm, leave, preferences: change }[from.form]({ ...asking, token: from.token })
        : join(asking))
    } catch (error) {
      if (isDiskFull(error) || isBusy(error)) return problem(said, 503, 'full')
      throw error
    }
  }

  return async (request, response) => {
    const path = request.url?.split('?', 1)[0] ?? ''
    const { name: paper, language: tag } = paperSettings(open())
    const said: Said = { paper, ...newsletterWordsOf(tag) }
    const outcome = request.method === 'POST' ? await changed(request, said) : pageAt(path, open(), said, clock())
    if (outcome.as !== 'page') return sendFormAnswer(response, outcome, said)
    // The page is a read, whatever led to it; what it says stands in its address for us alone.
    if (request.method === 'POST') request.method = 'GET'
    request.url = outcome.said === '' ? path : `${path}?said=${outcome.said}`
    await render(request, response, outcome.status)
  }
}

function pageAt(path: string, db: Db, said: Said, now: number): Outcome {
  if (isCopyForm(path)) return copyFormPage(db, path, said, now)
  const from = letterFormIn(path)
  return path === JOIN_PATH || (from && letterPage(db, from, now)) ? page() : ended(said)
}

type Writing = {
  db: Db
  siteUrl: string
  sendsMail: boolean
  /** ms UTC */
  now: number
  said: Said
  form: URLSearchParams
  takeLetter: () => boolean
  pause: (ms: number) => Promise<unknown>
}
type ByLetter = Writing & { token: string }

type Post = { readerId: number; lists: string[]; link: string; until: number; template: ReaderLetter['template'] }
function post(tx: Tx, { siteUrl, now, said: { paper } }: Writing, { readerId: reader, ...letter }: Post): void {
  enqueueLetter(tx, { ...letter, reader, paper, link: absolute(siteUrl, letter.link) }, now)
}

/** The pause begins before the work, which holds the event loop: begun after it, it would only add to its time. */
async function padded<T>(pause: Writing['pause'], work: () => Promise<T>): Promise<T> {
  const paused = pause(LETTER_MS)
  const result = await work()
  await paused
  return result
}

/** Joining: the answer is the same for addresses that are known and unknown, and takes as long. */
async function join(asking: Writing): Promise<Outcome> {
  const { db, form, said, now, takeLetter, pause } = asking
  if (!asking.sendsMail) return problem(said, 503, 'mail')
  const address = form.get('address') ?? ''
  if (!readerAddress(address)) return page('address', 400)
  const listIds = form.getAll('list').map(Number)
  if (listIds.length === 0) return page('list', 400)
  if (!takeLetter()) return problem(said, 429, 'often')
  const asked = { address, listIds, words: said.words.consent(said.paper), form: pathIn(form.get('form')) }
  const onLetter = (tx: Tx, { isKnown, token, ...letter }: JoinLetter) => {
    const template = isKnown ? 'newsletter-known' : 'newsletter-confirm'
    post(tx, asking, { ...letter, template, link: letterFormPath(isKnown ? 'preferences' : 'confirm', token) })
  }
  const joined = await padded(pause, () => retryWhileBusy(db, (free) => joinList(free, asked, onLetter, now)))
  return joined.ok ? page('sent') : page('list', 400)
}

/** The address of the page that had the form, for the proof of consent; that of all lists where it says nothing. */
const pathIn = (form: string | null): string =>
  form !== null && /^\/[^\s?#]{0,300}$/.test(form) ? form : NEWSLETTERS_PATH

/** Confirms what the letter with this token asked for: subscriptions, or another address. */
async function confirm({ db, token, form, now, said }: ByLetter): Promise<Outcome> {
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
async function leave({ db, token, form, now, said }: ByLetter): Promise<Outcome> {
  const isButton = form.has('leave')
  const why = isButton ? 'reader' : 'one-click'
  const { ok } = await writeFromReserve(db, (free) => leaveList(free, { token, why }, now))
  if (isButton) return ok ? page() : ended(said)
  return { as: 'bare', status: ok ? 200 : 404, text: ok ? said.words.leave.done : said.words.ended.title }
}

/** Does what a link may do, from the reserve on a full disk. */
const byLink = async ({ db, said }: ByLetter, command: (db: Db) => Result<unknown, string>, done: Outcome) =>
  (await writeFromReserve(db, command)).ok ? done : ended(said)

/** Changes on the page of preferences: lists and pause, another address, one's data out, all of it erased. */
function change(asking: ByLetter): Promise<Outcome> | Outcome {
  const { form, token, now, said } = asking
  const { consent, data, notDone } = said.words
  switch (form.get('do')) {
    case 'save': {
      const isPaused = form.has('pause')
      const chosen = { token, listIds: form.getAll('list').map(Number), isPaused, words: consent(said.paper) }
      return byLink(asking, (db) => savePreferences(db, chosen, now), page('saved'))
    }
    case 'address':
      return moveTo(asking)
    case 'data':
      return takeOut(asking)
    case 'erase': {
      if (!form.has('sure')) return page()
      return byLink(asking, (db) => eraseReader(db, { token }, now), told(200, data.erased, data.erasedText))
    }
    default:
      return { as: 'bare', status: 400, text: notDone }
  }
}

async function moveTo(asking: ByLetter): Promise<Outcome> {
  const { db, token, form, now, said, sendsMail, takeLetter, pause } = asking
  if (!sendsMail) return problem(said, 503, 'mail')
  if (!takeLetter()) return problem(said, 429, 'often')
  const onLetter: Parameters<typeof askAddress>[2] = (tx, { token: proof, ...letter }) =>
    post(tx, asking, { ...letter, template: 'newsletter-address', lists: [], link: letterFormPath('confirm', proof) })
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
  if (!data) return ended(said)
  // Letters are passed on: the whole address is for the desk to give.
  const file = { ...data, address: shortAddress(data.address) }
  return { as: 'file', status: 200, text: JSON.stringify(file, null, 2) }
}
