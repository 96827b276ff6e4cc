import type { Db } from '#db/engine/open.ts'
import { frozenLetter } from '#db/queries/newsletters/frozen-letter.ts'
import { letterOfBytes } from '#server/jobs/newsletters/edition-letter.ts'
import { letterTo } from '#server/jobs/newsletters/letter-mime.ts'
import type { LetterFor } from '#server/jobs/newsletters/send-editions.ts'
import type { DkimKey } from '#server/outgoing/dkim-key.ts'

type Options = {
  /** Domain to which letters come back; null: they come back to the sender. */
  returnDomain: string | null
  /** The key that signs for an address; null if there is none. */
  dkimFor: (sender: string) => DkimKey | null
  clock: () => number
}

/** Editions whose letters are kept in memory. */
const MOST_KEPT = 4

/** Makes the letter to one reader from the frozen bytes of its edition, which are read once an edition. */
export function lettersFor(db: Db, { returnDomain, dkimFor, clock }: Options): LetterFor {
  const kept = new Map<number, ReturnType<typeof read>>()
  function read(editionId: number) {
    const letter = frozenLetter(db, editionId)
    if (!letter) throw new Error(`Edition ${editionId} has no letter.`)
    const template = letterOfBytes(letter)
    return { template, dkim: dkimFor(template.sender) ?? undefined }
  }
  function keptOf(editionId: number) {
    const one = kept.get(editionId) ?? read(editionId)
    if (kept.size >= MOST_KEPT && !kept.has(editionId)) kept.clear()
    kept.set(editionId, one)
    return one
  }
  return ({ editionId, address, messageId, leaveToken, returnToken }) => {
    const { template, dkim } = keptOf(editionId)
    const tokens = { leave: leaveToken, preferences: leaveToken }
    const letter = letterTo(template, { to: address, messageId: `<${messageId}>`, at: clock(), tokens })
    if (!letter.ok) return null
    const from = returnDomain === null ? template.sender : `bounce+${returnToken}@${returnDomain}`
    return { from, to: address, token: returnToken, raw: Buffer.from(letter.value), dkim }
  }
}
