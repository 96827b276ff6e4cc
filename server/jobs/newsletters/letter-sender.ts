import type { Attempted } from '#db/commands/newsletters/settle-sendings.ts'
import type { Db } from '#db/engine/open.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { MOST_ATTEMPTS, MOST_CLAIMED, pauseAfter, spreadPause } from '#domain/newsletters/sending-rules.ts'
import type { Result } from '#domain/result.ts'
import type { NewsletterTransport, OutgoingLetter } from '#server/jobs/newsletters/newsletter-transport.ts'
import { backOff, instantOf } from '#server/jobs/newsletters/pacing.ts'
import { queueIdIn, type SmtpAnswer } from '#server/jobs/newsletters/smtp-answer.ts'

/** The rows of letters, a kind of them; each `now` in ms UTC. */
export type Letters<Row> = {
  /** Settles as unknown what a dead process had claimed: before the first claim. */
  begin: (now: number) => Result<null, never>
  /** Time (ms UTC) of the next claim, while these are under way. */
  nextAt: (underWay: ReadonlySet<Row>) => number
  claim: (most: number, underWay: ReadonlySet<Row>, now: number) => Result<Row[], never>
  /** Makes one letter; null for an address that no letter can name. */
  letterFor: (row: Row) => OutgoingLetter | null | Promise<OutgoingLetter | null>
  /** Called with each answer before it is stored. */
  onAnswer?: (row: Row, answer: SmtpAnswer) => void
  settle: (answers: readonly (Row & Attempted)[], now: number) => Result<null, never>
  /** Pause (ms) after an attempt of which no server heard; without it as after any other. */
  unheardMs?: number
}

export type SenderOptions = {
  transport: Pick<NewsletterTransport, 'send'>
  /** ms UTC. */
  clock: () => number
  /** Monotonic clock of waits, in ms: a wall clock that is set back stops no letter. */
  uptime: () => number
  random?: () => number
  /** Called before a turn’s transactions; lets others write first. */
  untilQuiet?: () => Promise<void>
  /** Called when there is room again, or a result waits: `nextAt` has changed. */
  onRoom?: () => void
  onError: (error: unknown) => void
}

/** How long answers are gathered that are stored in one transaction, unless none is awaited any more. */
const GATHER_MS = 25

/**
 * Sends letters, each at most once: a claim is durable before the server hears of it, an answer is
 * stored before the place is free, and without an answer a letter is unknown for good. An answer that cannot be stored
 * (a full disk) is kept and stored later; its row stays claimed and keeps one of the twenty places. Only one sender of a
 * kind may run on a database: it takes what it finds claimed for that of a dead one.
 */
export class LetterSender<Row extends { attempt: number }> {
  readonly #db: Db
  readonly #letters: Letters<Row>
  readonly #options: SenderOptions
  readonly #database: ReturnType<typeof backOff>
  /** Letters that are claimed, until their answers are stored. */
  readonly #underWay = new Set<Row>()
  #answers: { row: Row; answer: Attempted }[] = []
  #turning: Promise<void> | null = null
  #gathering: NodeJS.Timeout | undefined
  #onSettled: (() => void)[] = []
  #hasBegun = false
  #isStopped = false
  #isWanted = false

  constructor(db: Db, letters: Letters<Row>, options: SenderOptions) {
    this.#db = db
    this.#letters = letters
    this.#options = options
    this.#database = backOff(options.uptime)
  }

  /** Time (ms UTC) of the next letter; `Infinity` while there is no room for it. */
  nextAt(): number {
    if (this.#turning || this.#gathering) return Infinity
    if (this.#answers.length > 0 || !this.#hasBegun) return this.#notBefore()
    return this.#nextClaimAt()
  }

  #nextClaimAt(): number {
    if (this.#isStopped || this.#underWay.size >= MOST_CLAIMED) return Infinity
    return Math.max(this.#notBefore(), this.#letters.nextAt(this.#underWay))
  }

  #notBefore(): number {
    return instantOf(this.#database.notBefore(), this.#options)
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
        if (!this.#hasBegun) await this.#write((now) => this.#letters.begin(now))
        this.#hasBegun = true
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

  #write<T>(command: (now: number) => Result<T, never>): Promise<Result<T, never>> {
    return retryWhileBusy(this.#db, () => command(this.#options.clock()))
  }

  async #settle(): Promise<void> {
    const some = this.#answers
    if (some.length === 0) return
    await this.#write((now) =>
      this.#letters.settle(
        some.map(({ row, answer }) => ({ ...row, ...answer })),
        now,
      ),
    )
    this.#answers = this.#answers.slice(some.length)
    for (const { row } of some) this.#underWay.delete(row)
  }

  async #claim(): Promise<void> {
    if (this.#nextClaimAt() > this.#options.clock()) return
    const most = MOST_CLAIMED - this.#underWay.size
    const claimed = await this.#write((now) => this.#letters.claim(most, this.#underWay, now))
    if (!claimed.ok) return
    for (const row of claimed.value) {
      this.#underWay.add(row)
      void this.#send(row).then((answer) => this.#end(row, answer))
    }
  }

  async #send(row: Row): Promise<SmtpAnswer> {
    try {
      const letter = await this.#letters.letterFor(row)
      if (letter === null) return { state: 'refused', code: null, text: 'The address cannot stand in a letter.' }
      return await this.#options.transport.send(letter)
    } catch (error) {
      // The letter could not be made: nobody has heard of it.
      this.#options.onError(error)
      return { state: 'unreached', code: null, text: 'The letter could not be made.' }
    }
  }

  #end(row: Row, answer: SmtpAnswer): void {
    this.#letters.onAnswer?.(row, answer)
    this.#answers.push({ row, answer: this.#attempted(row, answer) })
    if (this.#answers.length >= this.#underWay.size) return this.#gathered()
    this.#gathering ??= setTimeout(() => this.#gathered(), GATHER_MS)
  }

  #gathered(): void {
    clearTimeout(this.#gathering)
    this.#gathering = undefined
    this.run()
  }

  /** The part of an answer that is stored; a receiver that says “later” for a day has refused. */
  #attempted({ attempt }: Row, { state, code, text }: SmtpAnswer): Attempted {
    const stored = { attempt, code, text }
    if (state === 'accepted') return { ...stored, state, queueId: queueIdIn(text) }
    if (state === 'refused' || state === 'unknown') return { ...stored, state }
    const isUnheard = state !== 'later'
    if (!isUnheard && attempt >= MOST_ATTEMPTS) return { ...stored, state: 'refused' }
    const { clock, random = Math.random } = this.#options
    const { unheardMs } = this.#letters
    const pauseMs =
      isUnheard && unheardMs !== undefined ? spreadPause(unheardMs, random()) : pauseAfter(attempt, random())
    return { ...stored, state: 'later', nextAt: clock() + pauseMs, isUnheard, isBarred: state === 'barred' }
  }
}
