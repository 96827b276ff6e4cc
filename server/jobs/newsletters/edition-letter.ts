import { randomBytes } from 'node:crypto'
import type { Edition } from '#domain/newsletters/edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { letterPlain } from '#domain/newsletters/letter-plain.ts'
import type { Result } from '#domain/result.ts'
import { letterFormPath } from '#domain/urls/newsletter-forms.ts'
import {
  type LetterRefusal,
  type LetterTemplate,
  letterTemplate,
  type Tokens,
} from '#server/jobs/newsletters/letter-mime.ts'

export type LetterLinks = Pick<Edition['links'], 'leave' | 'preferences'>
type Of = {
  editionId: number
  list: { slug: string; name: string; senderName: string; senderAddress: string }
  /** That of the paper's address, without a slash at the end. */
  origin: string
  /** True if the letter is signed by DKIM: here, or by the provider. */
  isSigned: boolean
}

/**
 * Makes the letter of an edition, with marks in the places of a reader's tokens, which `fill` gets as links.
 */
export function editionLetter(
  { editionId, list, origin, isSigned }: Of,
  fill: (links: LetterLinks) => Edition,
): Result<LetterTemplate, LetterRefusal> {
  const mark = () => randomBytes(32).toString('base64url')
  const marks: Tokens = { leave: mark(), preferences: mark() }
  const leave = origin + letterFormPath('leave', marks.leave)
  const edition = fill({ leave, preferences: origin + letterFormPath('preferences', marks.preferences) })
  const { hostname } = new URL(origin)
  return letterTemplate({
    from: { name: list.senderName, address: list.senderAddress },
    subject: edition.subject,
    list: { name: list.name, id: `${list.slug}.${hostname}` },
    feedbackId: `${editionId}:${list.slug}:newsletter:${hostname}`,
    leaveUrl: leave,
    isSigned,
    html: letterHtml(edition),
    text: letterPlain(edition),
    marks,
  })
}

/** The bytes of a letter as they are frozen: its MIME in pieces, with the places of the tokens. */
export const letterBytes = (template: LetterTemplate): Buffer => Buffer.from(JSON.stringify(template))
export const letterOfBytes = (bytes: Buffer): LetterTemplate => JSON.parse(bytes.toString()) as LetterTemplate
