import { expect, test } from 'vitest'
import { wordsOfHtml } from '#domain/document/html/words-of.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { renderedHtml } from '#domain/import/ghost/ghost-html.ts'
import { blocksOf, lostWords } from '#domain/import/testing/kept-words.ts'

/** Cards as Ghost renders them, by description: what may go of their words, and the name in the notes. */
const RENDERED: Record<string, { html: string; lost?: string[]; note?: string }> = {
  'a bookmark': {
    html: '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example"><div class="kg-bookmark-content"><div class="kg-bookmark-title">The log</div><div class="kg-bookmark-description">Of ferries</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="https://a.example/i.ico" alt=""><span class="kg-bookmark-author">Ana</span> <span class="kg-bookmark-publisher">Coast</span></div></div><div class="kg-bookmark-thumbnail"><img src="https://a.example/t.jpg" alt=""></div></a><figcaption>Read it</figcaption></figure>',
    note: 'picture of a bookmark card',
  },
  'a gallery': {
    html: '<figure class="kg-card kg-gallery-card kg-width-wide"><div class="kg-gallery-container"><div class="kg-gallery-row"><div class="kg-gallery-image"><img src="/a.jpg" width="9" height="9" alt=""></div><div class="kg-gallery-image"><img src="/b.jpg"></div></div></div><figcaption>Two boats</figcaption></figure>',
  },
  'a callout': {
    html: '<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Bring <b>boots</b></div></div>',
    note: 'callout card (became a paragraph)',
  },
  'a toggle with a callout in it': {
    html: '<div class="kg-card kg-toggle-card" data-kg-toggle-state="close"><div class="kg-toggle-heading"><h4 class="kg-toggle-heading-text">Who pays?</h4><button class="kg-toggle-card-icon"><svg></svg></button></div><div class="kg-toggle-content"><p>The town.</p><div class="kg-card kg-callout-card"><div class="kg-callout-text">Half</div></div></div></div>',
    note: 'toggle card (is open)',
  },
  'a button': {
    html: '<div class="kg-card kg-button-card kg-align-center"><a href="https://a.example/r" class="kg-btn kg-btn-accent">Read the report</a></div>',
    note: 'button (became a link)',
  },
  'a file': {
    html: '<div class="kg-card kg-file-card"><a class="kg-file-card-container" href="/r.pdf" title="Download" download><div class="kg-file-card-contents"><div class="kg-file-card-title">The report</div><div class="kg-file-card-caption">Forty pages</div><div class="kg-file-card-metadata"><div class="kg-file-card-filename">r.pdf</div><div class="kg-file-card-filesize">2 MB</div></div></div></a></div>',
    lost: ['r', 'pdf', '2', 'MB'],
    note: 'name and size of a file',
  },
  'a sound with its player': {
    html: '<div class="kg-card kg-audio-card"><img src="" class="kg-audio-thumbnail"><div class="kg-audio-player-container"><audio src="/talk.mp3"></audio><div class="kg-audio-title">A talk</div><div class="kg-audio-player"><span class="kg-audio-current-time">0:00</span></div></div></div>',
    lost: ['0', '00'],
    note: 'controls of a player',
  },
  'a film with its player': {
    html: '<figure class="kg-card kg-video-card kg-card-hascaption"><div class="kg-video-container"><video src="/sail.mp4" poster="/p.jpg"></video><button class="kg-video-playback-rate">1×</button></div><figcaption><p>Setting sail</p></figcaption></figure>',
    lost: ['1'],
    note: 'controls of a player',
  },
  'a product': {
    html: '<div class="kg-card kg-product-card"><div class="kg-product-card-container"><img src="/lamp.jpg" class="kg-product-card-image"><div class="kg-product-card-title-container"><h4 class="kg-product-card-title">A lamp</h4></div><div class="kg-product-card-rating"><span class="kg-product-card-rating-star"></span></div><div class="kg-product-card-description"><p>Bright.</p></div><a href="https://shop.example" class="kg-product-card-button"><span>Buy</span></a></div></div>',
    note: 'stars of a product card',
  },
  'a form': {
    html: '<div class="kg-card kg-signup-card"><h2>Join us</h2><form><input type="email"><button>Subscribe</button></form></div>',
    lost: ['Join', 'us', 'Subscribe'],
    note: 'signup card',
  },
  'a player of an unknown site': {
    html: '<figure class="kg-card kg-embed-card"><iframe src="https://sound.example/embed/7" title="Episode seven"></iframe><figcaption>With Ruben</figcaption></figure>',
    note: 'embed of sound.example (became a link)',
  },
}

test.each(Object.entries(RENDERED))('%s: no word goes without a note', (_, { html, lost = [], note }) => {
  const notes = new ArchiveNotes()
  const kept = lostWords(
    wordsOfHtml(`<p>Before.</p>${html}<p>After.</p>`),
    renderedHtml(`<p>Before.</p>${html}<p>After.</p>`, notes),
  )
  expect(kept.lost).toEqual(lost)
  if (note !== undefined) expect(notes.list().map(({ what }) => what)).toContain(note)
  if (lost.length > 0) expect(notes.list().find(({ what }) => what === note)?.isLost).toBe(true)
})

test('the end of the free part is named, and the second kind of quotation is a pull-quote', () => {
  const notes = new ArchiveNotes()
  const html = renderedHtml(
    '<blockquote class="kg-blockquote-alt">Big</blockquote><!--members-only--><p>Rest</p>',
    notes,
  )
  expect(blocksOf(html).map(({ type }) => type)).toEqual(['pull-quote', 'paragraph'])
  expect(notes.list()).toEqual([{ what: 'paywall: what follows was for members', isLost: true, count: 1 }])
})
