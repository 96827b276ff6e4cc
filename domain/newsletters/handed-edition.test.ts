import { expect, test } from 'vitest'
import { handEdition } from '#domain/newsletters/handed-edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { anEdition } from '#domain/newsletters/testing/editions.ts'
import { newsletterWordsOf } from '#domain/words/newsletters/newsletter-words-of.ts'
import { SPOKEN } from '#domain/words/words-of.ts'

test.each(Object.keys(SPOKEN))('an edition in %s is handed over without our links to leave', (language) => {
  const { letter: words, change } = newsletterWordsOf(language).words
  const edition = anEdition({ language })
  const { html, text, ...facts } = handEdition(edition)
  expect(facts).toEqual({
    list: 'Morning',
    language,
    subject: 'Night trains return, and the quay is mended',
    preheader: 'And three more stories',
    url: edition.links.webCopy,
  })
  for (const said of [html, text]) {
    expect(said).toContain(words.why('Morning', 'The Halyard'))
    expect(said).toContain(edition.links.webCopy)
    expect(said).toContain('Quay mended')
    expect(said).toContain('1000 Harbour')
    for (const ours of [words.leave, change, words.untracked, edition.links.leave, edition.links.preferences])
      expect(said).not.toContain(ours)
  }
  expect(letterHtml(edition)).toContain(words.leave)
})
