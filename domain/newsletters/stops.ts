import type { LaneStop } from '#domain/newsletters/sending-states.ts'

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
