import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { letterAsSent } from '#db/queries/newsletters/frozen-letter.ts'
import { editions } from '#db/schema/tables.ts'
import { quotedPrintable } from '#domain/newsletters/quoted-printable.ts'

test('the letter of a sent edition is that of its frozen bytes, without a token', () => {
  const room = newsletterRoom()
  try {
    const id = room.draft()
    expect(letterAsSent(room.db, { id })).toBeNull()
    const part = (kind: string, body: string) =>
      `--=_letter\r\nContent-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quotedPrintable(body)}\r\n`
    const html = `<p style="margin:0">Ebb é 潮 = ${'long '.repeat(40)}</p>`
    const begin = `List-ID: <morning.halyard.example>\r\n\r\n${part('plain', 'Ebb é – 潮')}${part('html', html)}`
    const cut = begin.indexOf('long') + 4
    const pieces = [begin.slice(0, cut), { mark: 'leave', from: 0, to: 3 }, `${begin.slice(cut)}--=_letter--\r\n`]
    const letter = Buffer.from(JSON.stringify({ head: '', pieces, bytes: 1 }))
    room.db.update(editions).set({ letter }).where(eq(editions.id, id)).run()
    expect(letterAsSent(room.db, { id })).toEqual({ text: 'Ebb é – 潮', html: html.replace('long', 'longxxx') })
  } finally {
    room.close()
  }
})
