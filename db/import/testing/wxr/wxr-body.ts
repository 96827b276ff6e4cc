import type { Given, Roll } from '#db/import/testing/wxr/wxr-options.ts'
import { capital, paragraphFrom, sentenceFrom, wordsFrom } from '#db/import/testing/wxr/wxr-words.ts'

export type WxrPicture = { id: number; url: string; alt: string; caption: string; credit: string }

type Parts = {
  n: number
  roll: Roll
  language: string
  given: Given
  picture: WxrPicture | null
  /** Another post, which a link leads to. */
  other: { n: number; id: number; link: string }
}

/** Id of the reusable block, and its words. */
export const SHARED_BLOCK = { id: 90, words: 'Sign up for our letter about the harbour.' }
const entities = (text: string): string => text.replaceAll('&', '&amp;')

/** A text in the mark-up of WordPress, with what is in it. */
export class WxrBody {
  readonly #form: 'block' | 'classic'
  #markup: string[] = []
  /** Plain text of its parts, in order: every word that has to arrive. */
  readonly texts: string[] = []
  readonly footnotes: { id: string; content: string }[] = []
  readonly pictures: WxrPicture[] = []
  readonly links: { href: string; toPost: number | null }[] = []

  constructor(form: 'block' | 'classic') {
    this.#form = form
  }

  get content(): string {
    return this.#markup.join('\n\n')
  }

  append(text: string): void {
    this.paragraph(text)
  }

  #add(block: string, html: string, classic: string, ...texts: string[]): void {
    this.#markup.push(
      this.#form === 'block' ? `<!-- wp:${block} -->\n${html}\n<!-- /wp:${block.split(' ')[0]} -->` : classic,
    )
    this.texts.push(...texts)
  }

  paragraph(text: string, html = entities(text)): void {
    this.#add('paragraph', `<p>${html}</p>`, html, text)
  }

  heading(text: string): void {
    this.#add('heading', `<h2 class="wp-block-heading">${text}</h2>`, `<h2>${text}</h2>`, text)
  }

  quote(text: string, by: string): void {
    const html = `<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph --><cite>${by}</cite></blockquote>`
    this.#add('quote', html, `<blockquote>${text}\n\n${by}</blockquote>`, text, by)
  }

  list(items: string[]): void {
    const item = (text: string) => `<!-- wp:list-item -->\n<li>${text}</li>\n<!-- /wp:list-item -->`
    const html = `<ul class="wp-block-list">${items.map(item).join('\n\n')}</ul>`
    const classic = `<ul>\n${items.map((text) => `\t<li>${text}</li>`).join('\n')}\n</ul>`
    this.#add('list', html, classic, ...items)
  }

  picture(picture: WxrPicture): void {
    const { id, url, alt, caption } = picture
    const src = url.replace(/\.jpg$/, '-1024x683.jpg')
    const img = `<img src="${src}" alt="${alt}" class="wp-image-${id}"/>`
    const html = `<figure class="wp-block-image size-large"><a href="${url}">${img}</a><figcaption class="wp-element-caption">${caption}</figcaption></figure>`
    const classic = `[caption id="attachment_${id}" align="aligncenter" width="1024"]${img} ${caption}[/caption]`
    this.#add(`image {"id":${id},"sizeSlug":"large","linkDestination":"media"}`, html, classic, caption)
    this.pictures.push(picture)
  }

  link(href: string, toPost: number | null, before: string, words: string): void {
    this.paragraph(`${before} ${words}`, `${before} <a href="${href}">${words}</a>`)
    this.links.push({ href, toPost })
  }

  footnote(id: string, before: string, content: string): void {
    this.footnotes.push({ id, content })
    const mark = `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${this.footnotes.length}</a></sup>`
    this.#add('paragraph', `<p>${before}${mark}</p>`, '', before)
  }

  finish(): void {
    if (this.footnotes.length > 0) this.#markup.push('<!-- wp:footnotes /-->')
  }

  /** The reusable block by reference. */
  shared(): void {
    this.#markup.push(`<!-- wp:block {"ref":${SHARED_BLOCK.id}} /-->`)
    this.texts.push(SHARED_BLOCK.words)
  }
}

/** Text of a post: every second one of the block editor, the others of the classic one. */
export function bodyOf({ n, roll, language, given, picture, other }: Parts): WxrBody {
  const isBlock = n % 2 === 0
  const body = new WxrBody(isBlock ? 'block' : 'classic')
  const count = Math.max(1, Math.round(given.paragraphs * (0.5 + roll())))
  const few = (k: number) => capital(wordsFrom(roll, language, k).join(' '))
  for (let at = 0; at < count; at++) {
    body.paragraph(paragraphFrom(roll, language))
    const kind = roll()
    if (kind < 0.08) body.heading(few(4))
    else if (kind < 0.14) body.quote(sentenceFrom(roll, language), few(2))
    else if (kind < 0.2) body.list([few(4), few(5), few(3)])
    if (at === 0 && picture) body.picture(picture)
  }
  const forms = [
    other.link,
    other.link.replace(given.host, given.otherHost),
    `/?p=${other.id}`,
    other.link.replace(/^https:\/\/[^/]+/, ''),
  ]
  if (n % 3 === 0) body.link(forms[Math.floor(n / 3) % forms.length] ?? other.link, other.n, few(3), few(2))
  if (n % 7 === 0) body.link(`https://elsewhere.example/${n}`, null, few(3), few(2))
  if (n % 11 === 0) body.paragraph('Fish & chips < 5 € ]] > here.', 'Fish &amp; chips &lt; 5 € ]] &gt; here.')
  if (isBlock && n % 16 === 0) body.footnote(`0a1b2c3d-${n}`, few(6), sentenceFrom(roll, language))
  if (isBlock && n % 40 === 10) body.shared()
  body.finish()
  return body
}
