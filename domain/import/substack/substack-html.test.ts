import { expect, test } from 'vitest'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { wordsOfHtml } from '#domain/document/html/words-of.ts'
import { ArchiveNotes } from '#domain/import/archive-notes.ts'
import { originalOf } from '#domain/import/substack/media-rules.ts'
import { substackHtml } from '#domain/import/substack/substack-html.ts'
import { blocksOf, lostWords } from '#domain/import/testing/kept-words.ts'

const facts = (value: object) => `data-attrs="${escapeHtml(JSON.stringify(value))}"`
const CDN = 'https://substackcdn.com/image/fetch'
const FILE = 'https://bucketeer-ab.s3.amazonaws.com/public/images/quay_1200x800.jpeg'

function read(html: string) {
  const notes = new ArchiveNotes()
  const result = substackHtml(html, notes)
  return { html: result, blocks: blocksOf(result), notes: notes.list() }
}

/** Parts of posts, by description: words beside the markup, words that go, and the name in the notes. */
const PARTS: Record<string, { html: string; more?: string; lost?: string[]; note?: string }> = {
  'a picture with a caption': {
    html: `<div class="captioned-image-container"><figure><a class="image-link image2 is-viewable-img" target="_blank" href="${CDN}/f_auto,q_auto:good,fl_progressive:steep/${encodeURIComponent(FILE)}"><div class="image2-inset"><picture><source type="image/webp" srcset="x 424w"><img src="${CDN}/w_1456,c_limit,f_auto/${encodeURIComponent(FILE)}" ${facts({ src: FILE, height: 800 })} class="sizing-normal" alt="The quay"></picture><div class="image-link-expand"><svg></svg></div></div></a><figcaption class="image-caption">Nets <em>drying</em></figcaption></figure></div>`,
  },
  'a gallery as facts': {
    html: `<div class="image-gallery-embed" ${facts({ gallery: { images: [{ type: 'image/jpeg', src: FILE }, { src: '/b.jpg' }], caption: 'Two boats' }, isEditorNode: true })}></div>`,
    more: 'Two boats',
  },
  'a gallery as markup': {
    html: '<div class="ImageGallery-module__imageGallery--3b"><div class="ImageGallery-module__imageRow--x"><picture><img src="/a.jpg"></picture><picture><img src="/b.jpg"></picture></div><figcaption>Two boats</figcaption></div>',
  },
  'a post of X as markup': {
    html: '<div class="tweet"><a class="tweet-link-top" href="https://twitter.com/harbour/status/123456?s=21"><div class="tweet-header"><span class="tweet-author-name">Harbour</span> <span class="tweet-author-handle">@harbour</span></div><div class="tweet-text">The ferry\nis late</div></a> <a class="tweet-link-bottom" href="#"><div class="tweet-footer"><p class="tweet-date">March 3</p></div></a></div>',
  },
  'a post of X as facts': {
    html: `<div class="twitter-embed" data-component-name="Twitter2ToDOM" ${facts({ url: 'https://x.com/harbour/status/123456', full_text: 'The ferry is late', name: 'Harbour', username: 'harbour', date: '2024-03-03' })}></div>`,
    more: 'The ferry is late Harbour harbour 2024-03-03',
  },
  'a film': {
    html: `<div id="youtube2-abcdefghijk" class="youtube-wrap" data-component-name="Youtube2ToDOM" ${facts({ videoId: 'abcdefghijk', startTime: null })}><div class="youtube-inner"><iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe></div></div>`,
  },
  'an episode of a player': {
    html: `<iframe class="spotify-wrap podcast" ${facts({ title: 'Episode seven', subtitle: 'Ana', url: 'https://open.spotify.com/episode/7' })} src="https://open.spotify.com/embed/episode/7"></iframe>`,
    more: 'Episode seven',
    note: 'embed of open.spotify.com (became a link)',
  },
  'a post of X that quotes another, with links': {
    html: `<div class="twitter-embed" ${facts({ url: 'https://x.com/a/status/1', full_text: 'Look: <a class="tweet-url" href="https://a.example">a.example/…</a>', name: 'Ana', username: 'ana', photos: [{ img_url: 'x' }], quoted_tweet: { full_text: 'Rain fell', name: 'Ruben', username: 'rub' } })}></div>`,
    more: 'Look a example Ana ana Rain fell Ruben rub',
    note: 'picture of a post',
  },
  'a show whose facts are on its frame': {
    html: `<div class="apple-podcast-container" data-component-name="ApplePodcastToDom"><iframe class="apple-podcast" ${facts({ title: 'Episode nine', podcastTitle: 'The Coast', targetUrl: 'https://podcasts.example/9' })} src="https://embed.podcasts.example/9"></iframe></div>`,
    more: 'Episode nine The Coast',
    note: 'embed of podcasts.example (became a link)',
  },
  'a chart': {
    html: `<div class="datawrapper-wrap outer" ${facts({ url: 'https://datawrapper.dwcdn.net/aB/2/', title: 'Catches', description: 'In tons' })} data-component-name="DatawrapperToDOM"><iframe src="https://datawrapper.dwcdn.net/aB/2/"></iframe><script></script></div>`,
    more: 'Catches In tons',
    note: 'embed of datawrapper.dwcdn.net (became a link)',
  },
  'another paper': {
    html: `<div class="embedded-publication-wrap" ${facts({ name: 'The Sound', base_url: 'https://sound.example', hero_text: 'News', author_name: 'Ana' })}></div>`,
    more: 'The Sound News Ana',
    note: 'bookmark card (became a link)',
  },
  'a frame of an unknown site': {
    html: '<iframe src="https://maps.example/1" title="A map"></iframe>',
    more: 'A map',
    note: 'embed of maps.example (became a link)',
  },
  'a form in a frame': { html: '<iframe src="https://coast.substack.com/embed"></iframe>', note: 'subscription form' },
  'an advertisement': {
    html: `<div class="sponsorship-campaign-embed" ${facts({ id: 'b' })} data-component-name="SponsorshipCampaignToDOM"></div>`,
    note: 'advertisement',
  },
  'a file': {
    html: '<div class="file-embed-wrapper" data-component-name="FileToDOM"><div class="file-embed-container-reader"><div class="file-embed-details"><div class="file-embed-details-h1">The report</div><div class="file-embed-details-h2">2MB ∙ PDF file</div></div><a class="file-embed-button wide" href="https://a.example/api/v1/file/1.pdf"><span class="file-embed-button-text">Download</span></a></div></div>',
    lost: ['Download'],
    note: 'button of a file',
  },
  'another post': {
    html: `<div class="digest-post-embed" ${facts({ title: 'The log', caption: 'Of ferries', canonical_url: 'https://a.example/p/log', publication_name: 'Coast', publishedBylines: [{ name: 'Ana' }] })}></div>`,
    more: 'The log Of ferries Coast Ana',
    note: 'bookmark card (became a link)',
  },
  'a post with facts encoded twice': {
    html: `<div class="embedded-post-wrap" data-attrs="${escapeHtml(escapeHtml(JSON.stringify({ url: 'https://a.example/p/log', title: 'The log', truncated_body_text: 'Of ferries' })))}"></div>`,
    more: 'The log Of ferries',
  },
  'a mention': {
    html: `<p>Thanks, <span class="mention-wrap" data-component-name="MentionToDOM" ${facts({ name: 'Ruben Oyelaran', id: 7 })}></span>.</p>`,
    more: 'Ruben Oyelaran',
    note: 'mention of a writer (became text)',
  },
  'a formula': {
    html: `<div class="latex-rendered" data-component-name="LatexBlockToDOM" ${facts({ persistentExpression: 'a^2 + b', id: 'X' })}></div>`,
    more: 'a 2 b',
    note: 'formula (became code)',
  },
  'a comment': {
    html: `<div class="comment" ${facts({ url: 'https://a.example', comment: { name: 'Ana', body: 'Well said' } })}></div>`,
    more: 'Well said Ana',
    note: 'embedded comment (became a quotation)',
  },
  'lines as they are': {
    html: '<div class="preformatted-block" data-component-name="PreformattedTextBlockToDOM"><label class="hide-text" contenteditable="false">Keeps its spacing</label><pre class="text">a\n  b</pre></div>',
    lost: ['Keeps', 'its', 'spacing'],
    note: 'label of the editor',
  },
  footnotes: {
    html: '<p>The quay<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a> holds.</p><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false">1</a><div class="footnote-content"><p>Built in 1908.</p></div></div>',
  },
  'a button': {
    html: '<p class="button-wrapper"><a class="button primary" href="https://a.example/report"><span>Read it</span></a></p>',
    note: 'button (became a link)',
  },
  'a wish to share': {
    html: '<p class="button-wrapper"><a class="button primary" href="https://a.example/?utm_source=substack&amp;action=share"><span>Share it</span></a></p>',
    lost: ['Share', 'it'],
    note: 'button of the old site “Share it”',
  },
  'comments of the old site': {
    html: '<p class="button-wrapper"><a class="button primary" href="https://a.example/p/nets/comments"><span>Leave a comment</span></a></p>',
    lost: ['Leave', 'a', 'comment'],
    note: 'button of the old site “Leave a comment”',
  },
  'thanks with a button': {
    html: '<div class="captioned-button-wrap" data-component-name="CaptionedButtonToDOM"><div class="preamble"><p class="cta-caption">Thanks for reading</p></div><p class="button-wrapper"><a class="button primary" href="%%share_url%%"><span>Share</span></a></p></div>',
    lost: ['Thanks', 'for', 'reading', 'Share'],
    note: 'button of the old site “Share”',
  },
  'a form': {
    html: '<div class="subscription-widget-wrap-editor"><div class="subscription-widget"><p class="cta-caption">Join us</p><form><input type="submit" value="Subscribe"></form></div></div>',
    lost: ['Join', 'us'],
    note: 'subscription form',
  },
  'a poll': { html: `<div class="poll-embed" ${facts({ id: 1 })}></div>`, note: 'poll' },
  'a film that was uploaded': {
    html: `<div class="native-video-embed" data-component-name="VideoPlaceholder" ${facts({ mediaUploadId: 'x' })}></div>`,
    note: 'video that the export does not hold (a link leads to the old site)',
  },
  'a part of tomorrow': {
    html: '<div class="hologram" data-component-name="HologramToDOM"></div>',
    note: 'part Hologram',
  },
  'a part of tomorrow with words': {
    html: '<div class="hologram" data-component-name="HologramToDOM"><p>Kept</p></div>',
  },
  'a heading with its anchor': {
    html: '<h2 class="header-anchor-post">Part<div class="pencraft header-anchor-parent"><div class="header-anchor" id="§part"><button type="button"><svg></svg></button></div></div></h2>',
  },
}

test.each(Object.entries(PARTS))('%s: no word goes without a note', (_, { html, more = '', lost = [], note }) => {
  const all = `<p>Before.</p>${html}<p>After.</p>`
  const result = read(all)
  expect(lostWords([...wordsOfHtml(all), ...wordsOfHtml(more)], result.html).lost).toEqual(lost)
  if (note !== undefined) expect(result.notes.map(({ what }) => what)).toContain(note)
  if (lost.length > 0) expect(result.notes.find(({ what }) => what === note)?.isLost).toBe(true)
})

test('a picture is the original, with its alternative text and caption', () => {
  const { html, blocks, notes } = read(PARTS['a picture with a caption']?.html ?? '')
  expect(html).toContain(`<img src="${FILE}"`)
  expect(blocks).toMatchObject([{ type: 'image', alt: 'The quay', caption: 'Nets drying' }])
  expect(notes).toEqual([])
})

test('a picture that led elsewhere still does', () => {
  const { blocks, notes } = read('<a class="image-link" href="https://shop.example"><img src="/a.jpg"></a>')
  expect(blocks).toMatchObject([{ type: 'image', href: 'https://shop.example' }])
  expect(notes).toEqual([])
})

test('a post, a film and a pull-quote are what they were', () => {
  const html = `${PARTS['a post of X as facts']?.html}${PARTS['a film']?.html}<div class="pullquote"><p>Big</p></div>`
  expect(read(html).blocks.map(({ type }) => type)).toEqual(['quote', 'embed', 'embed', 'pull-quote'])
})

test('footnotes become notes of their words', () => {
  const [paragraph, ...rest] = read(PARTS['footnotes']?.html ?? '').blocks
  expect(rest).toEqual([])
  expect(JSON.stringify(paragraph)).toContain('{"type":"footnote","text":"Built in 1908."}')
})

test('the end of the free part is named', () => {
  expect(
    read('<p>Free</p><div class="paywall-jump" data-component-name="PaywallToDOM"></div><p>Paid</p>').notes,
  ).toEqual([{ what: 'paywall: what follows was for paying readers', isLost: true, count: 1 }])
})

test.each([
  [`${CDN}/w_1456,c_limit/${encodeURIComponent(FILE)}`, FILE],
  [`${CDN}/$s_!aB!,w_1456/${encodeURIComponent(FILE)}`, FILE],
  [`https://cdn.substack.com/image/fetch/f_auto/${FILE}`, FILE],
  [FILE, FILE],
  [`${CDN}/w_1/https%3A%2F%2Fa.example%2F%E0%A4%A.jpg`, `${CDN}/w_1/https%3A%2F%2Fa.example%2F%E0%A4%A.jpg`],
])('the original of %s', (address, original) => {
  expect(originalOf(address)).toBe(original)
})

test('a picture whose image is missing is made of its link; a bare one is the original', () => {
  const link = `<figure><a class="image-link image2" href="${CDN}/f_auto/${encodeURIComponent(FILE)}" data-component-name="Image2ToDOM"></a></figure>`
  const bare = `<p>Text <img src="${CDN}/w_1100/${encodeURIComponent(FILE)}" data-component-name="ImageToDOM"></p>`
  for (const html of [link, bare]) {
    const result = read(html)
    expect(result.html).toContain(`<img src="${FILE}"`)
    expect(result.notes).toEqual([])
  }
})
