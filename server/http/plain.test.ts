import { afterEach, expect, test } from 'vitest'
import { speak } from '#domain/messages/testing/speak.ts'
import { plainAnswer } from '#server/http/plain.ts'

afterEach(() => speak('en'))

test('a sentence of a translator is text on the page, and stands as it is for programs', () => {
  speak('de', { 'There is no page at this address.': 'Keine <Seite> & nichts', 'To the front page': '„A“ > "B"' })
  const of = (forMachine: boolean) =>
    plainAnswer(404, { siteUrl: 'https://x.example', hasPurge: false }, { code: 'not-found', forMachine }).body
  expect(of(false)).toContain('<p>Keine &lt;Seite&gt; &amp; nichts</p>')
  expect(of(false)).toContain('<a href="/">„A“ &gt; &quot;B&quot;</a>')
  expect(JSON.parse(of(true))).toMatchObject({ title: 'Keine <Seite> & nichts' })
})
