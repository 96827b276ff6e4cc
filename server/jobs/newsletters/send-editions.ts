import { beginSendings } from '#db/commands/newsletters/begin-sendings.ts'
import { type Claimed, claimSendings } from '#db/commands/newsletters/claim-sendings.ts'
import { type Answer, settleSendings } from '#db/commands/newsletters/settle-sendings.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { nextSendingAt } from '#db/queries/newsletters/next-sending-at.ts'
import { asksToSlowDown, LANES, type Lane } from '#domain/newsletters/lanes.ts'
import { MOST_ATTEMPTS, MOST_CLAIMED, pauseAfter } from '#domain/newsletters/sending-rules.ts'
import type { NewsletterTransport, OutgoingLetter } from '#server/jobs/newsletters/newsletter-transport.ts'
import { backOff, pacing } from '#server/jobs/newsletters/pacing.ts'
import { queueIdIn, type SmtpAnswer } from '#server/jobs/newsletters/smtp-answer.ts'

/** Makes one letter, with the reader’s tokens in it; null for an address that no letter can name. */
export type LetterFor = (sending: Claimed) => OutgoingLetter | null | Promise<OutgoingLetter>

type Options = {
  transport: NewsletterTransport
  letterFor: LetterFor
  /** The token with which a reader leaves a list, the same at each call. */
  leaveTokenOf: (readerId: number, listId: number) => string
  /** ms UTC. */
  clock: () => number
  /** Monotonic clock of waits, in ms: a wall clock that is set back stops no letter. */
  uptime: () => number
  random?: () => number
  isWarmingUp?: boolean
  /** Letters a second that the provider takes; without it as many as go. */
  perSecond?: number
  /** Called before a turn’s transactions; lets others write first. */
  untilQuiet?: () => Promise<void>
  /** Called when there is room again, or a result waits: `nextAt` has changed. */
  onRoom?: () => void
  onError: (error: unknown) => void
}

/** Wait after a claim that got nothing, though something was due: the warm-up has reached the limit of the day. */
const NOTHING_MS = 5_000
/** How long answers are gathered that are stored in one transaction, unless none is awaited any more. */
const GATHER_MS = 25

/**
 * Sends the letters of editions, each at most once: a claim is durable before the server hears of it, an answer is
 * stored before the place is free, and without an answer a letter is unknown for good. An answer that cannot be stored
 * (a full disk) is kept and stored later; its row stays claimed and keeps one of the twenty places. Only one sender may
 * run on a database: it takes what it finds claimed for that of a dead one.
 */
export class EditionSender {
  readonly #db: Db
  readonly #options: Options
  readonly #pacing: ReturnType<typeof pacing>
  readonly #server: ReturnType<typeof backOff>
  readonly #database: ReturnType<typeof backOff>
  /** Lanes of the letters that are claimed, until their answers are stored. */
  readonly #underWay = new Map<string, Lane>()
  #answers: Answer[] = []
  #turning: Promise<void> | null = null
  #gathering: NodeJS.Timeout | undefined
  #onSettled: (() => void)[] = []
  #claimNotBefore = 0
  #hasBegun = false
  #isStopped = false
  #isWanted = false

  constructor(db: Db, options: Options) {
    this.#db = db
    this.#options = options
    this.#pacing = pacing(options.uptime)
    this.#server = backOff(options.uptime)
    this.#database = backOff(options.uptime)
  }

  /** Time (ms UTC) of the next letter; `Infinity` while there is no room for it. */
  nextAt(): number {
    if (this.#turning || this.#gathering) return Infinity
    if (this.#answers.length > 0 || !this.#hasBegun) return this.#afterWait(this.#database.notBefore())
    return this.#nextClaimAt()
  }

  /** While a lane has no room, its next answer wakes the sender. */
  #nextClaimAt(): number {
    if (this.#isStopped || this.#underWay.size >= MOST_CLAIMED) return Infinity
    const next = nextSendingAt(this.#db)
    const times = LANES.filter((lane) => this.#pacing.of(lane).atOnce > this.#underWayIn(lane)).map((lane) =>
      Math.max(next[lane], this.#afterWait(this.#pacing.of(lane).notBefore)),
    )
    const waits = [this.#server.notBefore(), this.#database.notBefore(), this.#claimNotBefore]
    return Math.max(this.#afterWait(Math.max(...waits)), Math.min(Infinity, ...times))
  }

  /** Time (ms UTC) of an instant of the monotonic clock; 0 once it has come. */
  #afterWait(uptime: number): number {
    const waitMs = uptime - this.#options.uptime()
    return waitMs > 0 ? this.#options.clock() + waitMs : 0
  }

  /** Begins what is due and has room, without waiting for it. Answers that come meanwhile are stored together. */
  run(): void {
    this.#isWanted = true
    this.#turning ??= this.#turns()
  }

  /** Resolves when no letter is under way and every answer is stored. */
  settled(): Promise<void> {
    if (this.#underWay.size === 0 && !this.#turning) return Promise.resolve()
    return new Promise((resolve) => this.#onSettled.push(resolve))
  }

  /** Begins no further letter; those under way are still settled. */
  stop(): void {
    this.#isStopped = true
  }

  async #turns(): Promise<void> {
    try {
      while (this.#isWanted) {
        this.#isWanted = false
        await this.#begin()
        await this.#options.untilQuiet?.()
        await this.#settle()
        await this.#claim()
        this.#database.worked()
      }
    } catch (error) {
      this.#database.failed()
      this.#options.onError(error)
    }
    this.#turning = null
    if (this.#underWay.size === 0) for (const done of this.#onSettled.splice(0)) done()
    this.#options.onRoom?.()
  }

  async #begin(): Promise<void> {
    if (this.#hasBegun) return
    await retryWhileBusy(this.#db, () => beginSendings(this.#db, this.#options.clock()))
    this.#hasBegun = true
  }

  async #settle(): Promise<void> {
    const some = this.#answers
    if (some.length === 0) return
    await retryWhileBusy(this.#db, () => settleSendings(this.#db, some, this.#options.clock()))
    this.#answers = this.#answers.slice(some.length)
    for (const { editionId, readerId } of some) this.#underWay.delete(`${editionId} ${readerId}`)
  }

  async #claim(): Promise<void> {
    const { clock, uptime, perSecond, isWarmingUp = false, leaveTokenOf } = this.#options
    const room = MOST_CLAIMED - this.#underWay.size
    const most = perSecond === undefined ? room : Math.min(room, Math.max(1, Math.floor(perSecond / 10)))
    if (this.#nextClaimAt() > clock()) return
    const rooms = Object.fromEntries(LANES.map((lane) => [lane, this.#roomIn(lane)])) as Record<Lane, number>
    const how = { rooms, most, isWarmingUp, leaveTokenOf }
    const claimed = await retryWhileBusy(this.#db, () => claimSendings(this.#db, how, clock()))
    if (!claimed.ok) return
    const waitMs = claimed.value.length === 0 ? NOTHING_MS : (claimed.value.length * 1_000) / (perSecond ?? Infinity)
    this.#claimNotBefore = uptime() + waitMs
    for (const one of claimed.value) {
      this.#underWay.set(`${one.editionId} ${one.readerId}`, one.lane)
      void sendOne(one, this.#options).then((answer) => this.#end(one, answer))
    }
  }

  #end(sending: Claimed, answer: SmtpAnswer): void {
    if (answer.state === 'unreached') this.#server.failed()
    else this.#server.worked()
    if (asksToSlowDown(answer.code, answer.text)) this.#pacing.slow(sending.lane)
    this.#answers.push(answerTo(sending, answer, this.#options))
    if (this.#answers.length >= this.#underWay.size) return this.#gathered()
    this.#gathering ??= setTimeout(() => this.#gathered(), GATHER_MS)
  }

  #gathered(): void {
    clearTimeout(this.#gathering)
    this.#gathering = undefined
    this.run()
  }

  #underWayIn(lane: Lane): number {
    return [...this.#underWay.values()].filter((one) => one === lane).length
  }

  /** None while the lane rests. */
  #roomIn(lane: Lane): number {
    const { atOnce, notBefore } = this.#pacing.of(lane)
    return this.#options.uptime() < notBefore ? 0 : Math.max(0, atOnce - this.#underWayIn(lane))
  }
}

async function sendOne(sending: Claimed, { transport, letterFor, onError }: Options): Promise<SmtpAnswer> {
  try {
    const letter = await letterFor(sending)
    if (letter === null) return { state: 'refused', code: null, text: 'The address cannot stand in a letter.' }
    return await transport.send(letter)
  } catch (error) {
    // The letter could not be made: nobody has heard of it.
    onError(error)
    return { state: 'unreached', code: null, text: 'The letter could not be made.' }
  }
}

/** The part of an answer that is stored; a receiver that says “later” for a day has refused. */
function answerTo(
  { editionId, readerId, attempt }: Claimed,
  { state, code, text }: SmtpAnswer,
  { clock, random = Math.random }: Options,
): Answer {
  const stored = { editionId, readerId, attempt, code, text }
  if (state === 'accepted') return { ...stored, state, queueId: queueIdIn(text) }
  if (state === 'refused' || state === 'unknown') return { ...stored, state }
  if (state === 'later' && attempt >= MOST_ATTEMPTS) return { ...stored, state: 'refused' }
  const nextAt = clock() + pauseAfter(attempt, random())
  return { ...stored, state: 'later', nextAt, isUnheard: state !== 'later', isBarred: state === 'barred' }
}
