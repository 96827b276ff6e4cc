import { beginSendings } from '#db/commands/newsletters/begin-sendings.ts'
import { type Claimed, claimSendings } from '#db/commands/newsletters/claim-sendings.ts'
import { settleSendings } from '#db/commands/newsletters/settle-sendings.ts'
import type { Db } from '#db/engine/open.ts'
import { nextSendingAt } from '#db/queries/newsletters/next-sending-at.ts'
import { asksToSlowDown, LANES, type Lane } from '#domain/newsletters/lanes.ts'
import { type Letters, LetterSender, type SenderOptions } from '#server/jobs/newsletters/letter-sender.ts'
import { backOff, instantOf, pacing } from '#server/jobs/newsletters/pacing.ts'

/** Makes one letter, with the reader’s tokens in it. */
export type LetterFor = Letters<Claimed>['letterFor']

export type EditionOptions = SenderOptions & {
  letterFor: LetterFor
  /** The token with which a reader leaves a list, the same at each call. */
  leaveTokenOf: (readerId: number, listId: number) => string
  isWarmingUp?: boolean
  /** Letters a second that the provider takes; without it as many as go. */
  perSecond?: number
}

/** Wait after a claim that got nothing, though something was due: the warm-up has reached the limit of the day. */
const NOTHING_MS = 5_000

/** Sends the letters of editions, each lane at its pace. */
export const editionSender = (db: Db, options: EditionOptions): LetterSender<Claimed> =>
  new LetterSender(db, editionLetters(db, options), options)

function editionLetters(db: Db, options: EditionOptions): Letters<Claimed> {
  const { letterFor, leaveTokenOf, uptime, isWarmingUp = false, perSecond = Infinity } = options
  const [paces, server] = [pacing(uptime), backOff(uptime)]
  let claimNotBefore = 0
  const roomIn = (lane: Lane, underWay: ReadonlySet<Claimed>) =>
    Math.max(0, paces.of(lane).atOnce - [...underWay].filter((one) => one.lane === lane).length)
  return {
    letterFor,
    begin: (now) => beginSendings(db, now),
    settle: (answers, now) => settleSendings(db, answers, now),
    /** While a lane has no room, its next answer wakes the sender. */
    nextAt(underWay) {
      const next = nextSendingAt(db)
      const times = LANES.filter((lane) => roomIn(lane, underWay) > 0).map((lane) =>
        Math.max(next[lane], instantOf(paces.of(lane).notBefore, options)),
      )
      return Math.max(instantOf(Math.max(server.notBefore(), claimNotBefore), options), Math.min(Infinity, ...times))
    },
    claim(room, underWay, now) {
      const rooms = Object.fromEntries(
        // None while the lane rests.
        LANES.map((lane) => [lane, uptime() < paces.of(lane).notBefore ? 0 : roomIn(lane, underWay)]),
      ) as Record<Lane, number>
      const most = Math.min(room, Math.max(1, Math.floor(perSecond / 10)))
      const claimed = claimSendings(db, { rooms, most, isWarmingUp, leaveTokenOf }, now)
      const { length } = claimed.ok ? claimed.value : []
      claimNotBefore = uptime() + (length === 0 ? NOTHING_MS : (length * 1_000) / perSecond)
      return claimed
    },
    onAnswer({ lane }, { state, code, text }) {
      if (state === 'unreached') server.failed()
      else server.worked()
      if (asksToSlowDown(code, text)) paces.slow(lane)
    },
  }
}
