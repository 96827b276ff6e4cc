import type { Picker, Version } from '#db/proofs/testing/made-stories.ts'

export type PageParts = {
  version: Version
  /** Paragraphs that the page shows; all if absent. */
  upTo?: number
  note: string | null
  /** A sentence of before that readers or lists around the story repeat. */
  repeated: string | null
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const numeric = (text: string) => text.replaceAll(/[^\x20-\x7e]/g, (sign) => `&#${sign.codePointAt(0)};`)
const named = (text: string) =>
  text.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;').replaceAll('’', '&rsquo;').replaceAll('€', '&euro;')

/** Ways in which a content system or an editor changes how a text is written, not what it says. */
const WRITINGS: readonly ((text: string) => string)[] = [
  escape,
  (text) => numeric(escape(text)),
  (text) => named(escape(text)),
  (text) => escape(text).replaceAll(/[“”]/g, '"').replaceAll('’', "'"),
  (text) => escape(text).replaceAll('“', '«&nbsp;').replaceAll('”', '&nbsp;»'),
  (text) => escape(text).replaceAll(/ (\d)/g, '&nbsp;$1'),
  (text) => escape(text).replaceAll(/\b(\w{4})(\w{4,})/g, '$1&shy;$2'),
  (text) => escape(text).replaceAll(/(\w{3})(\w{5,})/g, '$1<wbr>$2'),
  (text) => escape(text).replaceAll(' ', '\n        '),
  (text) => escape(text).replaceAll(/\b(Saltmouth|quay|tide)\b/g, '<a href="https://tags.example/$1">$1</a>'),
  (text) => escape(text).replace(/^(\S)/, '<span class="drop-cap">$1</span>'),
  (text) => `<span style="font-weight:400"><font face="Arial">${escape(text)}</font></span>`,
  (text) => escape(text).normalize('NFD'),
  (text) => escape(text).replace(/([.。])$/, '$1<sup><a href="#fn1">[1]</a></sup>'),
]

const AD = '<div class="ad-slot"><p>Advertisement</p><p>Buy good boots at Fell and Sons.</p></div>'
const NEWSLETTER = '<div class="box"><h3>Our letter</h3><p>Get all the news of the coast each morning.</p></div>'

/** Bodies of stories: markup around paragraphs. */
const BODIES: readonly ((all: string[], picker: Picker) => string)[] = [
  (all) => all.map((one) => `<p>${one}</p>`).join('\n'),
  (all) => all.map((one) => `<div class="text"><div><p class="has-drop-cap">${one}</p></div></div>`).join(''),
  (all) => `<div>${all.join('<br><br>')}</div>`,
  (all) => `<table><tr><td>${all.join('</td></tr><tr><td>')}</td></tr></table>`,
  (all, { isOnce }) => all.map((one) => `<p>${one}</p>${isOnce(0.3) ? AD : ''}`).join('\n'),
  (all, { isOnce }) => all.map((one) => `<section><p>${one}</p></section>${isOnce(0.2) ? NEWSLETTER : ''}`).join(''),
  (all) => all.map((one, n) => `${n % 3 === 1 ? '<h2>By the sea</h2>' : ''}<p>${one}</p>`).join(''),
  (all) => all.map((one) => `<p>${one}`).join('\n'),
]

type Around = { title: string; story: string; note: string; repeated: string }
/** Templates of other houses. */
const TEMPLATES: readonly ((around: Around) => string)[] = [
  ({ title, story, note, repeated }) =>
    `<!doctype html><html><head><title>${title} – The Lantern</title><script>var t=${JSON.stringify(repeated)}</script></head><body><nav>Home News Sport</nav><article><h1>${title}</h1><p class="byline">From our partners</p>${story}${note}</article><section id="comments"><h2>2 comments</h2><p>${repeated}</p><p>How can that be?</p></section><footer>© Lantern 2026</footer></body></html>`,
  ({ title, story, note, repeated }) =>
    `<html><body class="single no-sidebar"><header><a href="/">Coast Radio</a></header><main><h1>${title}</h1>${note}<div class="entry-content">${story}</div></main><aside class="sidebar"><h3>Most read</h3><p>${repeated}</p></aside><div class="related-posts"><h3>${title}</h3><p>${repeated}</p></div></body></html>`,
  ({ title, story, note, repeated }) =>
    `<TABLE WIDTH=700><TR><TD><FONT SIZE=6>${title}</FONT></TD></TR><TR><TD>${story}<P><I>${note}</I></TD></TR></TABLE><div class="commentlist"><p>${repeated}</p></div>`,
  ({ title, story, note, repeated }) =>
    `<html amp><head><script type="application/ld+json">{"articleBody":${JSON.stringify(repeated)}}</script></head><body><div class="comments-open"><h1>${title}</h1><figure><img src=a.jpg alt="${'x'}"><figcaption>The quay at noon. Photo: Lantern</figcaption></figure>${story}</div>${note}<div style="display: none">${repeated}</div><noscript><p>${repeated}</p></noscript></body></html>`,
  ({ title, story, note, repeated }) =>
    `<div id="app"><div hidden>${repeated}</div><h2>${title}</h2><p>SALTMOUTH – This story was first published by The Halyard.</p>${story}${note}<ul class="related"><li>${repeated}</li></ul></div>`,
]

/** Makes the page of another house. */
export function makePage({ version, upTo, note, repeated }: PageParts, picker: Picker): string {
  const { pick, isOnce } = picker
  const write = pick(WRITINGS)
  const shown = version.paragraphs.slice(0, upTo).map((all) => all.map(write).join(' '))
  const lead = isOnce(0.4) ? [`<em>${write(version.standfirst)}</em>`] : []
  const title = isOnce(0.5) ? escape(version.headline) : `${pick(['Coast', 'Sea', 'Night'])} news from Saltmouth`
  const story = pick(BODIES)([...lead, ...shown], picker)
  return pick(TEMPLATES)({
    title,
    story,
    note: note === null ? '' : `<p class="note">${write(note)}</p>`,
    repeated: repeated === null ? 'Well written.' : write(repeated),
  })
}

export const plainPage = ({ version, note }: PageParts): string =>
  [version.headline.toUpperCase(), ...version.paragraphs.map((one) => one.join('\n')), note ?? ''].join('\n\n')
