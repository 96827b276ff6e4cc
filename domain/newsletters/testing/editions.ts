import fc from 'fast-check'
import { storyLook } from '#domain/newsletters/edition-document.ts'
import type { Edition, LetterStory } from '#domain/newsletters/edition.ts'

const ORIGIN = 'https://halyard.example'

export const aStory = (over: Partial<LetterStory> = {}): LetterStory => ({
  id: 12,
  url: `${ORIGIN}/article/night-trains-return`,
  headline: 'Night trains return',
  standfirst: 'The first one leaves on Thursday.',
  byline: 'By Yusra Lindt',
  kicker: 'World',
  language: 'en',
  picture: { src: `${ORIGIN}/media/abc-640.jpg`, width: 640, height: 360, alt: 'A train in the snow' },
  ...over,
})

/** An edition with everything that one may have, in English. */
export const anEdition = (over: Partial<Edition> = {}): Edition => ({
  paper: 'The Halyard',
  list: 'Morning',
  language: 'en',
  date: '29 November 2026',
  subject: 'Night trains return, and the quay is mended',
  preheader: 'And three more stories',
  above: [
    [
      { text: 'Good morning. We have ', href: null },
      { text: 'the whole story', href: `${ORIGIN}/article/quay?a=1&b=2` },
      { text: '.', href: null },
    ],
  ],
  parts: [
    { heading: '', look: 'big', stories: [aStory()] },
    {
      heading: 'Also today',
      look: 'small',
      stories: [aStory({ id: 13, url: `${ORIGIN}/article/quay`, headline: 'Quay mended' })],
    },
  ],
  corrections: [
    { headline: 'Ferries', url: `${ORIGIN}/article/ferries`, note: 'There are four ferries, not five.' },
    { headline: 'The old crane', url: null, note: '' },
  ],
  address: ['The Halyard', 'Quay 1', '1000 Harbour'],
  links: {
    home: `${ORIGIN}/`,
    webCopy: `${ORIGIN}/newsletters/morning/2026-11-29`,
    leave: `${ORIGIN}/newsletters/leave?token=${'L'.repeat(43)}`,
    preferences: `${ORIGIN}/newsletters/preferences?token=${'L'.repeat(43)}`,
  },
  ...over,
})

/** Texts to which markup, plain text or heads give a meaning, beside letters of many scripts and any character at all. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '--><b>',
  '<![endif]-->',
  '</style></title></textarea>',
  '&amp;lt;&#60;',
  ']]>',
  '=3D=\r\n',
  '\u0000\u0008\u2028',
  'Night\ufefftrain\u200b',
  '\ud800',
  'الميناء',
  'Straßenbahn',
  'مرحبا <b>',
  '.\r\n.\r\n',
]
const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.lorem({ maxCount: 4 }),
      fc.constantFrom(' ', '\n', '\u00a0'),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''))
const address = fc.stringMatching(/^[a-z0-9]{1,12}$/).map((slug) => `${ORIGIN}/article/${slug}?a=1&b='"`)
const anyAddress = fc.oneof(address, fc.constantFrom('javascript:alert(1)', 'data:text/html,x', '"><b>', '//evil'))
const language = fc.constantFrom('en', 'de', 'fr', 'es', 'ar', 'pt-BR', 'he')
const picture = fc.record({
  src: anyAddress,
  width: fc.integer({ min: 1, max: 2_000 }),
  height: fc.integer({ min: 1, max: 2_000 }),
  alt: anyText,
})
const story: fc.Arbitrary<LetterStory> = fc.record({
  id: fc.nat(),
  url: anyAddress,
  headline: anyText,
  standfirst: anyText,
  byline: anyText,
  kicker: anyText,
  language,
  picture: fc.option(picture),
})

/** Editions of any texts, in any language of the paper and in others, with addresses that no letter may lead to. */
export const anyEdition: fc.Arbitrary<Edition> = fc.record({
  paper: anyText,
  list: anyText,
  language,
  date: anyText,
  subject: anyText,
  preheader: anyText,
  above: fc.array(fc.array(fc.record({ text: anyText, href: fc.option(anyAddress) }), { maxLength: 3 }), {
    maxLength: 3,
  }),
  parts: fc.array(
    fc.record({
      heading: anyText,
      look: fc.constantFrom(...storyLook.options),
      stories: fc.array(story, { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
  corrections: fc.array(fc.record({ headline: anyText, url: fc.option(anyAddress), note: anyText }), { maxLength: 3 }),
  address: fc.array(anyText, { maxLength: 3 }),
  links: fc.constant(anEdition().links),
})
