import {
  beginNotices,
  type ClaimedNotice,
  claimNotices,
  type NoticeAnswer,
  settleNotice,
} from '#db/commands/copies/send-notices.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { nextNoticeAt } from '#db/queries/copies/notice-rows.ts'
import { MOST_ATTEMPTS, MOST_CLAIMED, pauseAfter } from '#domain/newsletters/sending-rules.ts'
import type { NewsletterTransport, OutgoingLetter } from '#server/jobs/newsletters/newsletter-transport.ts'
import { backOff } from '#server/jobs/newsletters/pacing.ts'
import type { SmtpAnswer } from '#server/jobs/newsletters/smtp-answer.ts'

type Options = {
  /** Null where no mail server is set: webhooks are told all the same, and letters are refused. */
  transport: Pick<NewsletterTransport, 'send'> | null
  letterFor: (notice: ClaimedNotice) => Promise<OutgoingLetter>
  /** ms UTC. */
  clock: () => number
  /** Monotonic clock of waits, in ms. */
  uptime: () => number
  random?: () => number
  /** Called when `nextAt` has changed. */
  onRoom?: () => void
  onError: (error: unknown) => void
}

/** Longest pause before a server that could not be used is asked again: houses are told within a minute. */
const UNREACHED_MS = 15_000

/**
 * Tells houses of changes, each notice at most once: a claim is durable before the server hears of it, an answer is stored
 * before the place is free, and without an answer a notice is unknown for good. Only one may run on a database: it takes
 * what it finds claimed for that of a dead one.
 */
export class NoticeSender {
  readonly #db: Db
  readonly #options: Options
  readonly #database: ReturnType<typeof backOff>
  /** Letters that are claimed, until their answers are stored. */
  readonly #underWay = new Set<number>()
  #answers: NoticeAnswer[] = []
  #hasBegun = false
  #isStopped = false
  #turn: Promise<void> | null = null

  constructor(db: Db, options: Options) {
    this.#db = db
    this.#options = options
    this.#database = backOff(options.uptime)
  }

  /** Time (ms UTC) of the next work; `Infinity` while there is no room for it. */
  nextAt(): number {
    const { clock, uptime } = this.#options
    const waitMs = this.#database.notBefore() - uptime()
    const notBefore = waitMs > 0 ? clock() + waitMs : 0
    if (!this.#hasBegun || this.#answers.length > 0) return notBefore
    const isFull = this.#isStopped || this.#underWay.size >= MOST_CLAIMED
    return isFull ? Infinity : Math.max(notBefore, nextNoticeAt(this.#db))
  }

  /** Begins what is due and has room; its letters are not waited for. */
  async run(): Promise<void> {
    this.#turn ??= this.#guarded().finally(() => (this.#turn = null))
    await this.#turn
  }

  /** Number of letters whose answers are not stored. */
  underWay(): number {
    return this.#underWay.size
  }

  /** Begins no further notice. */
  stop(): void {
    this.#isStopped = true
  }

  async #guarded(): Promise<void> {
    try {
      await this.#work()
      this.#database.worked()
    } catch (error) {
      this.#database.failed()
      this.#options.onError(error)
    }
  }

  async #work(): Promise<void> {
    const { clock, onRoom } = this.#options
    if (!this.#hasBegun) await retryWhileBusy(this.#db, () => beginNotices(this.#db))
    this.#hasBegun = true
    for (const answer of this.#answers) {
      await retryWhileBusy(this.#db, () => settleNotice(this.#db, answer, clock()))
      this.#answers = this.#answers.filter((one) => one !== answer)
      this.#underWay.delete(answer.id)
    }
    const room = MOST_CLAIMED - this.#underWay.size
    if (this.#isStopped || room === 0 || nextNoticeAt(this.#db) > clock()) return
    const claimed = await retryWhileBusy(this.#db, () => claimNotices(this.#db, room, clock()))
    for (const notice of claimed.ok ? claimed.value : []) {
      this.#underWay.add(notice.id)
      void sendOne(notice, this.#options).then((answer) => {
        this.#answers.push(answer)
        onRoom?.()
      })
    }
  }
}

async function sendOne(notice: ClaimedNotice, options: Options): Promise<NoticeAnswer> {
  const { transport, letterFor, clock, random = Math.random, onError } = options
  const { id, attempt } = notice
  const answer = await (async (): Promise<SmtpAnswer> => {
    if (!transport) return { state: 'refused', code: null, text: 'No mail server is configured (SMTP_URL).' }
    try {
      return await transport.send(await letterFor(notice))
    } catch (error) {
      // The letter could not be made: nobody has heard of it.
      onError(error)
      return { state: 'unreached', code: null, text: 'The letter could not be made.' }
    }
  })()
  const { state, code, text } = answer
  const isUnheard = state === 'unreached' || state === 'barred'
  const isRefused = state === 'refused' || (state === 'later' && attempt >= MOST_ATTEMPTS)
  const pauseMs = isUnheard ? Math.round(UNREACHED_MS * (0.5 + random() / 2)) : pauseAfter(attempt, random())
  const as = isRefused ? 'refused' : state === 'accepted' || state === 'unknown' ? state : 'queued'
  return { id, attempt, code, text, state: as, nextAt: clock() + pauseMs, isUnheard }
}
