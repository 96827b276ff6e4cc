import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { letterAsSent } from '#db/queries/newsletters/frozen-letter.ts'
import { editions } from '#db/schema/tables.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { letterPlain } from '#domain/newsletters/letter-plain.ts'
import { anEdition } from '#domain/newsletters/testing/editions.ts'
import { readerLinks } from '#domain/urls/newsletter-forms.ts'
import { letterTemplate } from '#server/jobs/newsletters/letter-mime.ts'

test('the desk shows a frozen letter as its MIME has it, in both forms, with nobody’s tokens', () => {
  const room = newsletterRoom()
  try {
    const mark = 'L'.repeat(43)
    const edition = anEdition()
    const filled = { ...edition, links: { ...edition.links, ...readerLinks('https://halyard.example', mark) } }
    const [html, text] = [letterHtml(filled), letterPlain(filled)]
    const made = letterTemplate({
      from: { name: 'The Halyard', address: 'post@halyard.example' },
      subject: 'Tides',
      list: { name: 'Morning', id: 'morning.halyard.example' },
      feedbackId: '1:morning:newsletter:halyard.example',
      leaveUrl: filled.links.leave,
      isSigned: true,
      html,
      text,
      mark,
    })
    const id = room.draft()
    const letter = Buffer.from(JSON.stringify(made.ok ? made.value : null))
    room.db.update(editions).set({ letter }).where(eq(editions.id, id)).run()
    const without = (shown: string) => shown.replace(/L{43}/g, 'x'.repeat(43))
    expect(letterAsSent(room.db, { id })).toEqual({ html: without(html), text: without(text) })
  } finally {
    room.close()
  }
})
