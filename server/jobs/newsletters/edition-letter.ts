import { randomBytes } from 'node:crypto'
import type { Edition } from '#domain/newsletters/edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { DEFAULT_LOOK } from '#domain/newsletters/letter-look.ts'
import { letterText } from '#domain/newsletters/letter-plain.ts'
import { judgedSize, sizeAsSent } from '#domain/newsletters/letter-size.ts'
import { refuse, type Result } from '#domain/result.ts'
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
 * Makes the letter of an edition, with marks in the places of a reader's tokens, which `fill` gets as links. Refuses one
 * without subject or stories, or that Gmail would cut.
 */
export function editionLetter(
  { editionId, list, origin, isSigned }: Of,
  fill: (links: LetterLinks) => Edition,
): Result<LetterTemplate, LetterRefusal | 'too-large' | 'subject-missing' | 'nothing-in-it'> {
  const mark = () => randomBytes(32).toString('base64url')
  const marks: Tokens = { leave: mark(), preferences: mark() }
  const leave = `${origin}/newsletters/leave/${marks.leave}`
  const edition = fill({ leave, preferences: `${origin}/newsletters/preferences/${marks.preferences}` })
  if (edition.subject.trim() === '') return refuse('subject-missing')
  if (edition.above.length === 0 && edition.parts.every(({ stories }) => stories.length === 0))
    return refuse('nothing-in-it')
  const html = letterHtml(edition, DEFAULT_LOOK)
  if (judgedSize(sizeAsSent(html)) === 'too-large') return refuse('too-large')
  const { hostname } = new URL(origin)
  return letterTemplate({
    from: { name: list.senderName, address: list.senderAddress },
    subject: edition.subject,
    list: { name: list.name, id: `${list.slug}.${hostname}` },
    feedbackId: `${editionId}:${list.slug}:newsletter:${hostname}`,
    leaveUrl: leave,
    isSigned,
    html,
    text: letterText(edition),
    marks,
  })
}

/** The bytes of a letter as they are frozen: its MIME in pieces, with the places of the tokens. */
export const letterBytes = (template: LetterTemplate): Buffer => Buffer.from(JSON.stringify(template))
export const letterOfBytes = (bytes: Buffer): LetterTemplate => JSON.parse(bytes.toString()) as LetterTemplate
