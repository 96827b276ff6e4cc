import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '#db/engine/open.ts'
import { editionToFill, testerAddress } from '#db/queries/newsletters/edition-to-fill.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { readerLinks } from '#domain/urls/newsletter-forms.ts'
import { editionLetter, randomToken } from '#server/jobs/newsletters/edition-letter.ts'
import { letterTo } from '#server/jobs/newsletters/letter-mime.ts'
import type { NewsletterTransport } from '#server/jobs/newsletters/newsletter-transport.ts'
import { Undeliverable } from '#server/jobs/outbox.ts'
import { dkimKeyFor } from '#server/outgoing/dkim-key.ts'

type Options = {
  transport: NewsletterTransport
  origin: string
  isSignedByProvider: boolean
  /** The DKIM key is read there. */
  dataDir: string
  clock: () => number
}

const stored = z.object({ editionId: z.number(), person: z.string() })

/**
 * Sends an edition as it is now to the person who tests it, as readers would get it. Its links to leave belong to nobody.
 * A refusal of the mail server, or of the letter, is not retried.
 */
export const deliverEditionTest =
  (db: Db, { transport, origin, isSignedByProvider, dataDir, clock }: Options) =>
  async (payload: unknown): Promise<void> => {
    const { editionId, person } = stored.parse(payload)
    const [toFill, to] = [editionToFill(db, editionId), testerAddress(db, person)]
    if (!toFill || to === null) throw new Undeliverable('The edition, or the person, is gone.')
    const { list } = toFill
    const dkim = dkimKeyFor(dataDir, list.senderAddress) ?? undefined
    const isSigned = isSignedByProvider || dkim !== undefined
    const now = clock()
    const mark = randomToken()
    const { edition } = filledEdition(db, { ...toFill, at: now, editionId, origin, links: readerLinks(origin, mark) })
    const template = editionLetter({ editionId, list, origin, isSigned, edition, mark })
    if (!template.ok) throw new Undeliverable(`The letter cannot be made: ${template.code}.`)
    const messageId = `<${randomUUID()}@${new URL(origin).hostname}>`
    const letter = letterTo(template.value, { to, messageId, at: now, token: randomToken() })
    if (!letter.ok) throw new Undeliverable(`The letter cannot be made: ${letter.code}.`)
    const raw = Buffer.from(letter.value)
    const { state, text } = await transport.send({ from: list.senderAddress, to, raw, dkim })
    if (state === 'refused') throw new Undeliverable(text)
    if (state !== 'accepted') throw new Error(text)
  }
