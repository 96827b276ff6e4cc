import { randomBytes } from 'node:crypto'
import type { Db } from '#db/engine/open.ts'
import { frozenLetter } from '#db/queries/newsletters/frozen-letter.ts'
import type { Edition } from '#domain/newsletters/edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { letterPlain } from '#domain/newsletters/letter-plain.ts'
import type { Result } from '#domain/result.ts'
import {
  type LetterRefusal,
  type LetterTemplate,
  letterTemplate,
  letterTo,
} from '#server/jobs/newsletters/letter-mime.ts'
import type { LetterFor } from '#server/jobs/newsletters/send-editions.ts'
import { dkimKeyFor } from '#server/outgoing/dkim-key.ts'

type Of = {
  editionId: number
  list: { slug: string; name: string; senderName: string; senderAddress: string }
  /** That of the paper's address, without a slash at the end. */
  origin: string
  /** True if the letter is signed by DKIM: here, or by the provider. */
  isSigned: boolean
  /** With `mark` in its links, in the place of a reader's token. */
  edition: Edition
  mark: string
}

/** A token of nobody. */
export const randomToken = (): string => randomBytes(32).toString('base64url')

/** Makes the letter of an edition, the same for all readers. */
export function editionLetter({
  editionId,
  list,
  origin,
  isSigned,
  edition,
  mark,
}: Of): Result<LetterTemplate, LetterRefusal> {
  const { hostname } = new URL(origin)
  return letterTemplate({
    from: { name: list.senderName, address: list.senderAddress },
    subject: edition.subject,
    list: { name: list.name, id: `${list.slug}.${hostname}` },
    feedbackId: `${editionId}:${list.slug}:newsletter:${hostname}`,
    leaveUrl: edition.links.leave,
    isSigned,
    html: letterHtml(edition),
    text: letterPlain(edition),
    mark,
  })
}

/** The bytes of a letter as they are frozen: its MIME in pieces, with the places of the token. */
export const letterBytes = (template: LetterTemplate): Buffer => Buffer.from(JSON.stringify(template))

/** `returnDomain` is that to which letters come back; null: they come back to the sender. The DKIM key is read in `dataDir`. */
type Options = { returnDomain: string | null; dataDir: string; clock: () => number }

/** Editions whose letters are kept in memory. */
const MOST_KEPT = 4

/** Makes the letter to one reader from the frozen bytes of its edition, which are read once an edition. */
export function lettersFor(db: Db, { returnDomain, dataDir, clock }: Options): LetterFor {
  const kept = new Map<number, ReturnType<typeof read>>()
  function read(editionId: number) {
    const letter = frozenLetter(db, editionId)
    if (!letter) throw new Error(`Edition ${editionId} has no letter.`)
    const template = JSON.parse(letter.toString()) as LetterTemplate
    return { template, dkim: dkimKeyFor(dataDir, template.sender) ?? undefined }
  }
  function keptOf(editionId: number) {
    const one = kept.get(editionId) ?? read(editionId)
    if (kept.size >= MOST_KEPT && !kept.has(editionId)) kept.clear()
    kept.set(editionId, one)
    return one
  }
  return ({ editionId, address, messageId, leaveToken, returnToken }) => {
    const { template, dkim } = keptOf(editionId)
    const letter = letterTo(template, { to: address, messageId: `<${messageId}>`, at: clock(), token: leaveToken })
    if (!letter.ok) return null
    const from = returnDomain === null ? template.sender : `bounce+${returnToken}@${returnDomain}`
    return { from, to: address, token: returnToken, raw: Buffer.from(letter.value), dkim }
  }
}
