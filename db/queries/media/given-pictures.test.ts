import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { updatePicture } from '#db/commands/media/update-picture.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { givenPictures } from '#db/queries/media/given-pictures.ts'
import { site } from '#db/queries/settings/site.ts'
import { media } from '#db/schema/tables.ts'
import { aStory, must, NOON, openSections, OTTILIE } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aPicture, HARBOUR } from '#db/testing/seed.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { republishText } from '#domain/republish/republish-text.ts'

let room: ReturnType<typeof testNewsroom>
beforeEach(() => {
  room = testNewsroom()
  openSections(room.db)
  room.db.insert(media).values(aPicture(HARBOUR)).run()
})
afterEach(() => room.close())

const PATH = '/article/the-quay/republish'
const document: ArticleDocument = {
  version: 1,
  blocks: [
    {
      id: 'a',
      type: 'paragraph',
      spans: [{ text: 'Ten <boats> & a ' }, { text: 'pier', marks: [{ type: 'bold' }] }],
    },
    { id: 'b', type: 'image', mediaId: HARBOUR, alt: 'Cranes', caption: 'The cranes at dawn.', credit: 'Ines' },
  ],
}
function taken() {
  const article = articlePage(room.db, { slug: 'the-quay' })
  if (!article) throw new Error('The story is gone.')
  const given = givenPictures(room.db, article)
  return republishText({ article, site: site(room.db), given, origin: 'https://halyard.example' })
}

test('a story is there for others while the paper’s licence and the story’s source allow it, then 410 (P-620)', () => {
  const { id } = aStory(room.db, 'The quay', { document })
  expect(addressOf(room.db, PATH)).toEqual({ kind: 'nothing' })
  must(saveSettings(room.db, SYSTEM, { republishLicence: 'by-nd' }, NOON))
  expect(addressOf(room.db, PATH)).toEqual({ kind: 'page' })
  room.db.$client.prepare("insert into sources (id, slug, name) values (9, 'wire', 'Wire')").run()
  room.db.$client.prepare('update published set source_id = 9').run()
  expect(addressOf(room.db, PATH)).toEqual({ kind: 'nothing' })
  must(withdrawArticle(room.db, OTTILIE, { id }, NOON))
  expect(addressOf(room.db, PATH)).toEqual({ kind: 'withdrawn', legal: false })
})

test('its HTML and text have credit and licence, no script and no pixel, and a picture only once it may be given on (P-624)', () => {
  aStory(room.db, 'The quay', { document })
  must(saveSettings(room.db, SYSTEM, { republishLicence: 'by-nd', republishRule: 'noindex' }, NOON))
  const { html, text, head } = taken()
  expect(html).toContain('<p>Ten &lt;boats&gt; &amp; a <strong>pier</strong></p>')
  expect(html).toContain('<a href="https://creativecommons.org/licenses/by-nd/4.0/">CC BY-ND 4.0</a>')
  expect(html).toContain('<a href="https://halyard.example/article/the-quay">This story was first published by')
  expect(html).not.toMatch(/<(?:script|iframe|img|link|style)|cranes/i)
  expect(text).toContain('Ten <boats> & a pier')
  expect(text).not.toContain('cranes')
  expect(head).toBe('<meta name="robots" content="noindex">')
  must(updatePicture(room.db, OTTILIE, { id: HARBOUR, version: 1, mayBeGivenOn: true }, NOON))
  expect(taken().html).toMatch(
    /<figure><img src="https:\/\/halyard.example\/media\/[^"]+" [^>]*alt="Cranes"><figcaption>The cranes/,
  )
  expect(taken().text).toContain('The cranes at dawn.')
})

test('HTML and text both tell of an AI tool', () => {
  aStory(room.db, 'The quay', { document, madeBy: { how: 'assisted', tool: 'Quill 2' } })
  must(saveSettings(room.db, SYSTEM, { republishLicence: 'by-nd' }, NOON))
  const { html, text } = taken()
  const line = 'Written with the help of an AI tool (Quill 2).'
  expect([html, text].map((one) => one.includes(line))).toEqual([true, true])
})
