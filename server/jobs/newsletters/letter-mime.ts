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

const MARKS = ['leave', 'preferences'] as const
type MarkName = (typeof MARKS)[number]
/** Tokens of a reader, or the marks that stand in their place: 43 letters each, those of 32 bytes in base64url. */
export type Tokens = Record<MarkName, string>
const TOKEN = /^[A-Za-z0-9_-]{43}$/
const LIST_ID = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/
/** An address that may stand between angle brackets in a list of several. */
const LINK = /^https?:\/\/[^\s<>",]+$/

/** An edition as it goes out, the same for all readers. Its texts and `leaveUrl` hold the marks. */
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
  marks: Tokens
}
/** The reader of a letter, at `at` (ms UTC). */
export type Recipient = { to: string; messageId: string; at: number; tokens: Tokens }

/** Pieces of the letter from `List-Unsubscribe` on: text, or a part of a token, which a soft break may have parted. */
type Piece = string | { mark: MarkName; from: number; to: number }
/** `sender`: the address in its `From:`. */
export type LetterTemplate = { sender: string; head: string; pieces: Piece[]; bytes: number }
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
 * Builds the letter of an edition once: heads and both parts encoded, with the places of the tokens. Refuses a header
 * that is none, and a letter that could not be left: its leave mark stands in the head, in the text and in the HTML.
 */
export function letterTemplate(letter: EditionLetter): Result<LetterTemplate, LetterRefusal> {
  const marks = Object.values(letter.marks)
  if (!marks.every((mark) => TOKEN.test(mark)) || new Set(marks).size < marks.length) return refuse('mark-not-a-token')
  for (const field of ['leaveUrl', 'html', 'text'] as const)
    if (!letter[field].includes(letter.marks.leave)) return refuse('mark-missing', { field })
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
  const bytes = head.value.length + rest.length
  return ok({ sender: letter.from.address, head: head.value, pieces: piecesOf(rest, letter.marks), bytes })
}

/** The letter to one reader, ready for an SMTP server. Refuses an address or a `Message-ID` that is none. */
export function letterTo({ head, pieces }: LetterTemplate, reader: Recipient): Result<string, HeaderRefusal> {
  const { to, messageId, at, tokens } = reader
  for (const name of MARKS)
    if (!TOKEN.test(tokens[name])) throw new Error(`The token “${name}” has not the form of one.`)
  if (!/^<[^<>\s]+>$/.test(messageId) || !isAddress(messageId.slice(1, -1)))
    return refuse('not-an-address', { field: 'Message-ID' })
  const own = joined([
    mailboxHeader('To', { name: '', address: to }),
    headerLine('Message-ID', messageId),
    headerLine('Date', rfc822(at)),
  ])
  if (!own.ok) return own
  const rest = pieces.map((one) => (typeof one === 'string' ? one : tokens[one.mark].slice(one.from, one.to)))
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

/** Finds the marks, each perhaps parted by soft breaks, which stay where they are. */
function piecesOf(message: string, marks: Tokens): Piece[] {
  const parted = (mark: string) => Array.from(mark).join('(?:=\r\n)?')
  const found = new RegExp(`(${parted(marks.leave)}|${parted(marks.preferences)})`)
  return message.split(found).flatMap((text, index) => {
    if (index % 2 === 0) return [text]
    const mark = text.replaceAll('=\r\n', '') === marks.leave ? 'leave' : 'preferences'
    let from = 0
    return text.split(/(=\r\n)/).map((one): Piece => {
      if (one === '=\r\n') return one
      const to = from + one.length
      const piece = { mark, from, to } as const
      from = to
      return piece
    })
  })
}
