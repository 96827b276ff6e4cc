/** `unknown`: the letter was begun and no answer is known; it is never sent again by itself. `skipped`: the reader left before, or the edition was too old. */
export type SendingState = 'queued' | 'claimed' | 'later' | 'accepted' | 'refused' | 'unknown' | 'skipped'
export const EDITION_STATES = ['draft', 'scheduled', 'sending', 'stopped', 'sent'] as const
export type EditionState = (typeof EDITION_STATES)[number]
export const EDITION_STOPS = ['by-hand', 'epoch', 'sender-refused', 'story-withdrawn'] as const
export type EditionStop = (typeof EDITION_STOPS)[number]
export const LANE_STOPS = ['refused', 'complaints', 'by-hand'] as const
export type LaneStop = (typeof LANE_STOPS)[number]
export const SUBSCRIPTION_STATES = ['asked', 'confirmed', 'left'] as const
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number]
export type LeftWhy = 'reader' | 'one-click' | 'bounced' | 'complained'
export type SuppressedWhy = 'erased' | 'bounced' | 'complained'
/** Letters that are claimed and have no answer yet, over all lanes: so many may be unknown after a crash. */
export const MOST_CLAIMED = 20

/** Answers of a lane within which refusals stop it. */
const FIRST = 500
const MOST_REFUSED = 0.02
const MOST_COMPLAINTS = 0.001

type Counts = { accepted: number; refused: number; complaints: number; resumedAt: number | null }

/**
 * Says why a lane of an edition stops: more than 2 % of its first 500 letters were refused (ten, however few there
 * are), or more than 0.1 % brought a complaint, but never the first alone. A lane that a person let go on is not
 * stopped again.
 */
export function stopOf({ accepted, refused, complaints, resumedAt }: Counts): LaneStop | null {
  if (resumedAt !== null) return null
  if (accepted + refused <= FIRST && refused > FIRST * MOST_REFUSED) return 'refused'
  if (complaints > Math.max(1, accepted * MOST_COMPLAINTS)) return 'complaints'
  return null
}

const FIRST_MS = 60_000
const LONGEST_MS = 24 * 3_600_000
/** The receiver's last answer counts as a refusal after so many attempts, which take about a day. */
export const MOST_ATTEMPTS = 11

/** A pause (ms) that `random` of 0 to 1 spreads over its second half. */
export const spreadPause = (ms: number, random: number): number => Math.round(ms * (0.5 + random / 2))

/** Pause in ms after the n-th attempt (from 1): doubled each time, at most a day. */
export const pauseAfter = (attempts: number, random: number): number =>
  spreadPause(Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1)), random)

const FIRST_DAY = 500
const GROWTH = 1.5

/** Letters that a new domain may send on its n-th day of sending (from 0). */
export const warmUpLimit = (day: number): number => Math.floor(FIRST_DAY * GROWTH ** day)
