import { expect, test } from 'vitest'
import { handEdition } from '#domain/newsletters/handed-edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { DEFAULT_LOOK } from '#domain/newsletters/letter-look.ts'
import { LETTER_WORDS } from '#domain/newsletters/letter-words.ts'
import { anEdition } from '#domain/newsletters/testing/editions.ts'

test.each(Object.entries(LETTER_WORDS))(
  'an edition in %s is handed over without our links to leave',
  (language, words) => {
    const edition = anEdition({ language })
    const { html, text, ...facts } = handEdition(edition)
    expect(facts).toEqual({
      list: 'Morning',
      language,
      subject: 'Night trains return, and the quay is mended',
      preheader: 'And three more stories',
      url: edition.links.webCopy,
    })
    for (const letter of [html, text]) {
      expect(letter).toContain(words.why('Morning', 'The Halyard'))
      expect(letter).toContain(edition.links.webCopy)
      expect(letter).toContain('Quay mended')
      expect(letter).toContain('1000 Harbour')
      for (const ours of [
        words.leave,
        words.preferences,
        words.untracked,
        edition.links.leave,
        edition.links.preferences,
      ])
        expect(letter).not.toContain(ours)
    }
    expect(letterHtml(edition, DEFAULT_LOOK)).toContain(words.leave)
  },
)
