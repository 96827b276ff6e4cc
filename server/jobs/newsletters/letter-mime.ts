import { quotedPrintable } from '#domain/newsletters/quoted-printable.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import { rfc822 } from '#domain/syndication/xml-text.ts'
import {
  headerLine,
  type HeaderRefusal,
  isAddress,
  type Mailbox,
  mailboxHeader,
  namedHeader,
  textHeader,
} from '#server/jobs/newsletters/header-line.ts'

/** A reader's token, or the mark that stands in its place: 43 letters, those of 32 bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/
const LIST_ID = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/
/** An address that may stand between angle brackets in a list of several. */
const LINK = /^https?:\/\/[^\s<>",]+$/

/** An edition as it goes out, the same for all readers. Its texts and `leaveUrl` hold the mark. */
export type EditionLetter = {
  from: Mailbox
  subject: string
  /** `id` is the list's in the form of a host name (RFC 2919): `morning.halyard.example`. */
  list: { name: string; id: string }
  /** Campaign, list, kind and sender, parted by colons, by which Gmail counts complaints. */
  feedbackId: string
  leaveUrl: string
  /** True if the head is signed by DKIM: only then may it offer to leave by one click (RFC 8058, 4). */
  isSigned: boolean
  html: string
  text: string
  mark: string
}
/** The reader of a letter, at `at` (ms UTC). */
export type Recipient = { to: string; messageId: string; at: number; token: string }

/** Pieces of the letter from `List-Unsubscribe` on: text, or a part of a token, which a soft break may have parted. */
type Piece = string | { from: number; to: number }
/** `sender`: the address in its `From:`. */
export type LetterTemplate = { sender: string; head: string; pieces: Piece[] }
export type LetterRefusal = HeaderRefusal | 'mark-not-a-token' | 'mark-missing'

/**
 * Headers that DKIM signs, as nodemailer takes them. It leaves `Feedback-ID` out by itself, and Gmail counts by a signed
 * one only.
 */
export const SIGNED_HEADERS =
  'From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:List-ID:List-Unsubscribe:List-Unsubscribe-Post:Feedback-ID'

/** Cannot stand in quoted-printable, so that no text of a letter ends a part. */
const BOUNDARY = '=_letter'

/**
 * Builds the letter of an edition once: heads and both parts encoded, with the places of the token. Refuses a header
 * that is none, and a letter that could not be left: its leave mark stands in the head, in the text and in the HTML.
 */
export function letterTemplate(letter: EditionLetter): Result<LetterTemplate, LetterRefusal> {
  if (!TOKEN.test(letter.mark)) return refuse('mark-not-a-token')
  for (const field of ['leaveUrl', 'html', 'text'] as const)
    if (!letter[field].includes(letter.mark)) return refuse('mark-missing', { field })
  const head = joined([
    mailboxHeader('From', letter.from),
    textHeader('Subject', letter.subject),
    namedHeader('List-ID', letter.list.name, letter.list.id),
    headerLine('Feedback-ID', letter.feedbackId),
    headerLine('MIME-Version', '1.0'),
    headerLine('Content-Type', `multipart/alternative; boundary="${BOUNDARY}"`),
  ])
  if (!head.ok) return head
  const leave = joined([
    headerLine('List-Unsubscribe', `<${letter.leaveUrl}>`),
    ...(letter.isSigned ? [headerLine('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click')] : []),
  ])
  if (!leave.ok) return leave
  if (!LIST_ID.test(letter.list.id)) return refuse('not-an-address', { field: 'List-ID' })
  if (!LINK.test(letter.leaveUrl)) return refuse('not-an-address', { field: 'List-Unsubscribe' })
  const parts = [bodyPart('plain', letter.text), bodyPart('html', letter.html)].join('')
  const rest = `${leave.value}\r\n${parts}--${BOUNDARY}--\r\n`
  return ok({ sender: letter.from.address, head: head.value, pieces: piecesOf(rest, letter.mark) })
}

/** The letter to one reader, ready for an SMTP server. Refuses an address or a `Message-ID` that is none. */
export function letterTo({ head, pieces }: LetterTemplate, reader: Recipient): Result<string, HeaderRefusal> {
  const { to, messageId, at, token } = reader
  if (!TOKEN.test(token)) throw new Error('The token has not the form of one.')
  if (!/^<[^<>\s]+>$/.test(messageId) || !isAddress(messageId.slice(1, -1)))
    return refuse('not-an-address', { field: 'Message-ID' })
  const own = joined([
    mailboxHeader('To', { name: '', address: to }),
    headerLine('Message-ID', messageId),
    headerLine('Date', rfc822(at)),
  ])
  if (!own.ok) return own
  const rest = pieces.map((one) => (typeof one === 'string' ? one : token.slice(one.from, one.to)))
  return ok(own.value + head + rest.join(''))
}

function joined(lines: Result<string, HeaderRefusal>[]): Result<string, HeaderRefusal> {
  let all = ''
  for (const line of lines) {
    if (!line.ok) return line
    all += line.value
  }
  return ok(all)
}

const bodyPart = (kind: 'plain' | 'html', text: string): string =>
  `--${BOUNDARY}\r\nContent-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(text)}\r\n`

/** Finds the mark, perhaps parted by soft breaks, which stay where they are. */
const piecesOf = (message: string, mark: string): Piece[] =>
  message.split(new RegExp(`(${Array.from(mark).join('(?:=\r\n)?')})`)).flatMap((text, index) => {
    if (index % 2 === 0) return [text]
    let from = 0
    return text.split(/(=\r\n)/).map((one): Piece => {
      if (one === '=\r\n') return one
      const to = from + one.length
      const piece = { from, to }
      from = to
      return piece
    })
  })
