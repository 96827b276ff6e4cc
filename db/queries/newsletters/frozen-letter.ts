import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { editions } from '#db/schema/tables.ts'

const LETTER = prepared({ edition: editions.id }, (db, { edition }) =>
  db.select({ letter: editions.letter }).from(editions).where(eq(editions.id, edition)),
)

/** Quoted-printable is percent encoding by another sign. */
const decoded = (encoded: string): string =>
  decodeURIComponent(
    encoded
      .replace(/=\r\n|\r/g, '')
      .replaceAll('%', '%25')
      .replace(/=([\dA-F]{2})/g, '%$1'),
  )

/** The bytes of an edition's letter; null before its sending began. */
export const frozenLetter = (db: Readable, editionId: number): Buffer | null =>
  LETTER.get(db, { edition: editionId })?.letter ?? null

/** The letter that an edition went out with, in both forms, without anybody's tokens; null before its sending began. */
export function letterAsSent(db: Readable, { id }: { id: number }): { html: string; text: string } | null {
  const bytes = frozenLetter(db, id)
  if (!bytes) return null
  // MIME in pieces with the places of tokens, as `server/jobs/newsletters/edition-letter.ts` freezes it.
  const { pieces } = JSON.parse(bytes.toString()) as { pieces: (string | { from: number; to: number })[] }
  const mime = pieces.map((one) => (typeof one === 'string' ? one : 'x'.repeat(one.to - one.from))).join('')
  const part = (kind: string) => {
    const [, body = ''] = mime.split(new RegExp(`Content-Type: text/${kind};[^]*?\r\n\r\n`))
    return decoded(body.replace(/\r\n--=_letter[^]*/, ''))
  }
  return { html: part('html'), text: part('plain') }
}
