import type { CardData } from '#domain/import/ghost/cards/card-data.ts'

export const GHOST_WORDS: ReadonlySet<string> = new Set(
  (
    'text caption title alt description author publisher heading content calloutText calloutEmoji html markdown code ' +
    'fileTitle fileCaption productTitle productDescription productButton buttonText header subheader disclaimer ' +
    'textValue sponsorLabel'
  ).split(' '),
)

/** Cards of Ghost's editor with what they may lose, by description: its words, and the name in the notes. */
export const CARDS: Record<string, { card: CardData; lost?: string[]; note?: string }> = {
  'a picture with a linked caption': {
    card: {
      type: 'image',
      src: '__GHOST_URL__/content/images/2024/03/quay.jpg',
      alt: 'The quay',
      caption: '<span style="white-space: pre-wrap;">Nets drying. </span><a href="https://a.example">Ana Brekken</a>',
      href: 'https://elsewhere.example',
    },
  },
  'a gallery': {
    card: {
      type: 'gallery',
      images: [
        { fileName: 'a.jpg', row: 0, src: '/a.jpg', alt: 'First boat' },
        { fileName: 'b.jpg', row: 0, src: '/b.jpg', alt: 'Second boat' },
      ],
      caption: 'Two boats',
    },
  },
  'two pictures to compare': {
    card: {
      type: 'before-after',
      beforeImage: { src: '/old.jpg' },
      afterImage: { src: '/new.jpg' },
      caption: 'The pier then and now',
    },
    note: 'before-after card (became a gallery)',
  },
  'a bookmark': {
    card: {
      type: 'bookmark',
      url: 'https://a.example/log',
      metadata: {
        title: 'The log',
        description: 'Of every ferry',
        author: 'Ana Brekken',
        publisher: 'The Coast',
        thumbnail: 'https://a.example/t.jpg',
      },
      caption: 'Read <b>this</b>',
    },
    note: 'bookmark card (became a link)',
  },
  'a film of YouTube': {
    card: {
      type: 'embed',
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
      embedType: 'video',
      html: '<iframe src="https://www.youtube.com/embed/abcdefghijk?feature=oembed"></iframe>',
      caption: 'The launch',
    },
  },
  'a player that stories do not know': {
    card: {
      type: 'embed',
      url: 'https://sound.example/episode/7',
      embedType: 'rich',
      html: '<iframe src="https://sound.example/embed/7"></iframe>',
      metadata: { title: 'Episode seven' },
      caption: 'With Ruben',
    },
    note: 'embed of sound.example (became a link)',
  },
  'a post of X': {
    card: {
      type: 'embed',
      url: 'https://twitter.com/harbour/status/1234567890',
      embedType: 'twitter',
      html: '<blockquote class="twitter-tweet"><p lang="en">The ferry is late</p>&mdash; Harbour (@harbour) <a href="https://twitter.com/harbour/status/1234567890">March 3, 2024</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    },
  },
  'a callout': {
    card: { type: 'callout', calloutEmoji: '⚓', calloutText: '<p>Bring <b>boots</b></p><p>and rope</p>' },
    note: 'callout card (became a paragraph)',
  },
  'a toggle': {
    card: {
      type: 'toggle',
      heading: '<span>Who <b>pays</b>?</span>',
      content: '<p>The town.</p><ul><li>Half</li></ul>',
    },
    note: 'toggle card (is open)',
  },
  'a button': {
    card: { type: 'button', buttonText: 'Read the report', buttonUrl: 'https://a.example/report', alignment: 'center' },
    note: 'button (became a link)',
  },
  'a sign-up button': {
    card: { type: 'button', buttonText: 'Subscribe now', buttonUrl: '#/portal/signup' },
    lost: ['Subscribe', 'now'],
    note: 'sign-up button “Subscribe now”',
  },
  'html that is left open': { card: { type: 'html', html: '<div><table><tr><td>Low</td><td>High</td>' } },
  markdown: { card: { type: 'markdown', markdown: 'Rain[^1]\nall **day**\n\n[^1]: Forty litres.' }, lost: ['1', '1'] },
  code: { card: { type: 'codeblock', code: 'if (a < b) {\n  go()\n}', language: 'js', caption: 'The rule' } },
  'a line': { card: { type: 'horizontalrule' } },
  'a file': {
    card: {
      type: 'file',
      src: '/content/files/report.pdf',
      fileTitle: 'The report',
      fileCaption: 'Forty pages',
      fileName: 'report.pdf',
      fileSize: 12345,
    },
    note: 'file card (became a link)',
  },
  'a sound': {
    card: { type: 'audio', src: '/content/media/talk.mp3', title: 'A talk at the pier', duration: 61 },
    note: 'audio card (became a link)',
  },
  'a film': {
    card: { type: 'video', src: '/content/media/sail.mp4', fileName: 'sail.mp4', caption: 'Setting sail' },
    note: 'video card (became a link)',
  },
  'a product': {
    card: {
      type: 'product',
      productImageSrc: '/lamp.jpg',
      productTitle: '<b>A lamp</b>',
      productDescription: '<p>Bright <i>enough</i>.</p>',
      productRatingEnabled: true,
      productStarRating: 4,
      productButtonEnabled: true,
      productButton: 'Buy it',
      productUrl: 'https://shop.example/lamp',
    },
    note: 'stars of a product card',
  },
  'a header': {
    card: {
      type: 'header',
      version: 2,
      header: '<span>Harbour days</span>',
      subheader: '<span>Three days in May</span>',
      buttonEnabled: true,
      buttonText: 'Programme',
      buttonUrl: 'https://a.example/p',
      backgroundImageSrc: '/bg.jpg',
    },
    note: 'header card (became a heading and a paragraph)',
  },
  'a call to action': {
    card: {
      type: 'call-to-action',
      textValue: '<p>Give <b>blood</b> today</p>',
      hasSponsorLabel: true,
      sponsorLabel: '<p><span>SPONSORED</span></p>',
      showButton: true,
      buttonText: 'Give',
      buttonUrl: 'https://give.example',
      visibility: { web: { nonMember: true, memberSegment: 'status:free,status:-free' } },
    },
    note: 'call-to-action card (became paragraphs)',
  },
  'a form': {
    card: { type: 'signup', header: 'Join us', subheader: 'Weekly', disclaimer: 'No spam', buttonText: 'Subscribe' },
    lost: ['Join', 'us', 'Weekly', 'No', 'spam', 'Subscribe'],
    note: 'signup card',
  },
  'words for the letter': {
    card: { type: 'email', html: '<p>Hello {first_name}</p>' },
    lost: ['Hello', 'first', 'name'],
    note: 'email card (only readers of the letter saw it)',
  },
  'a call in the letter': {
    card: { type: 'email-cta', html: '<p>Upgrade</p>', buttonText: 'Pay', segment: 'status:free' },
    lost: ['Upgrade', 'Pay'],
    note: 'email-cta card (only readers of the letter saw it)',
  },
  'a paywall': { card: { type: 'paywall' }, note: 'paywall: what follows was for members' },
  'a list of stories': {
    card: { type: 'collection', collection: 'latest', header: 'Latest' },
    lost: ['Latest'],
    note: 'collection card (a list of stories)',
  },
  'html that only members saw': {
    card: {
      type: 'html',
      html: '<p>Secret</p>',
      visibility: { web: { nonMember: false, memberSegment: 'status:-free' }, email: { memberSegment: '' } },
    },
    lost: ['Secret'],
    note: 'html card that only members saw',
  },
  'html for the letter, in the old form': {
    card: { type: 'html', html: '<p>Secret</p>', visibility: { emailOnly: true, segment: '' } },
    lost: ['Secret'],
    note: 'html card that only readers of the letter saw',
  },
  'a card of tomorrow': {
    card: { type: 'timeline', title: 'A year', content: '<p>In May</p>', accent: 'blue' },
    note: 'unknown card timeline (its text stays)',
  },
  'a card without words': { card: { type: 'weather', place: 7 }, note: 'unknown card weather' },
}
