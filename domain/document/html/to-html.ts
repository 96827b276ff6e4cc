import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { footnotesOf } from '#domain/document/blocks/footnotes.ts'
import { absoluteHref } from '#domain/document/blocks/href.ts'
import type { ArticleDocument, Block, BlockOf, ListItem, Span } from '#domain/document/blocks/schema.ts'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { type SpansToHtml, spansToHtml } from '#domain/document/html/spans-to-html.ts'
import { linkedSpans } from '#domain/document/text/linked-text.ts'
import { splitLines } from '#domain/document/text/split-lines.ts'

export type ToHtmlOptions = {
  /** Address and size of a picture, and words below it that tell of AI; null leaves it out. */
  mediaSrc: (mediaId: string) => { src: string; width: number; height: number; made?: string } | null
  /** Origin of the paper, to make every address absolute: `https://paper.example`. */
  origin: string
  /** Address of the story, before which links to its own parts stand; without it they stay `#part`. */
  page?: string
  words?: { update: string; correction: string; readAlso: string; date: (at: string) => string }
  /** Mark-up of another system around the HTML of a block; null stands for what is no block, such as the footnotes. */
  wrap?: ((html: string, block: Block | null) => string) | undefined
}

type Options = ToHtmlOptions & SpansToHtml
type Picture = Omit<BlockOf<'image'>, 'id' | 'type'>

const ENGLISH = {
  update: 'Update',
  correction: 'Correction',
  readAlso: 'Read also',
  date: (at: string): string => at.slice(0, 10),
}

/**
 * Renders a document as HTML for feeds and exports: everything escaped, addresses absolute, no style, script or frame.
 */
export function documentToHtml(document: Pick<ArticleDocument, 'blocks'>, options: ToHtmlOptions): string {
  const notes = footnotesOf(document)
  const { wrap = (html: string) => html } = options
  const body = document.blocks.map((block) => wrap(blockToHtml(block, { ...options, notes }), block)).join('')
  const items = notes.texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')
  return items === '' ? body : body + wrap(`<section role="doc-endnotes"><hr><ol>${items}</ol></section>`, null)
}

function blockToHtml(block: Block, options: Options): string {
  const text = (spans: Span[]): string => spansToHtml(spans, options)
  switch (block.type) {
    case 'paragraph':
      return paragraphToHtml(block.spans, options)
    case 'heading':
      return `<h${block.level}${idOf(block)}>${text(block.spans)}</h${block.level}>`
    case 'list':
      return listToHtml(block.ordered, block.items, options)
    case 'quote':
      return `${quoteTag(block, options)}${quoted(block, options)}${wrapped('footer', attribution(block, options))}</blockquote>`
    case 'pull-quote':
      return `<figure>${quoteTag(block, options)}${quoted(block, options)}</blockquote>${figcaption(attribution(block, options))}</figure>`
    case 'image':
      return pictureToHtml(block, options)
    case 'gallery':
      return galleryToHtml(block, options)
    case 'embed':
      return embedToHtml(block)
    case 'table':
      return tableToHtml(block, options)
    case 'divider':
      return '<hr>'
    case 'fact-box':
      return factBoxToHtml(block, options)
    case 'related':
      return relatedToHtml(block, options)
    case 'update':
    case 'correction':
      return noteToHtml(block, options)
  }
}

const idOf = ({ anchor }: BlockOf<'heading'>): string => (anchor ? ` id="${escapeHtml(anchor)}"` : '')

function paragraphToHtml(spans: Span[], options: Options): string {
  if (spans.length === 0) return ''
  const code = spans.every((span) => span.marks?.some((mark) => mark.type === 'code'))
  return code ? `<pre>${spansToHtml(spans, options, true)}</pre>` : `<p>${spansToHtml(spans, options)}</p>`
}

function listToHtml(ordered: boolean, items: ListItem[], options: Options): string {
  const inner = items.map(({ spans, list }) => {
    const own = spansToHtml(spans, options)
    return `<li>${own}${list ? listToHtml(list.ordered, list.items, options) : ''}</li>`
  })
  return ordered ? `<ol>${inner.join('')}</ol>` : `<ul>${inner.join('')}</ul>`
}

/** Renders the lines of a quote as paragraphs. */
function quoted({ spans }: { spans: Span[] }, options: Options): string {
  return splitLines(spans)
    .map((line) => `<p>${spansToHtml(line, options)}</p>`)
    .join('')
}

type Said = Pick<BlockOf<'quote'>, 'speaker' | 'role' | 'place' | 'href'>

const quoteTag = ({ href }: Said, { origin }: Options): string =>
  href ? `<blockquote cite="${escapeHtml(absoluteHref(href, origin))}">` : '<blockquote>'

/** Attribution of a quote: speaker, role and place; the last of them links to the source. */
function attribution({ speaker = '', role = '', place = '', href = '' }: Said, { origin }: Options): string {
  const parts = [speaker, role, place].map(escapeHtml)
  const last = parts.findLastIndex((part) => part !== '')
  if (href !== '' && last >= 0) parts[last] = `<a href="${escapeHtml(absoluteHref(href, origin))}">${parts[last]}</a>`
  const [who = '', ...rest] = parts
  return [who, wrapped('cite', rest.filter((part) => part !== '').join(', '))].filter((part) => part !== '').join(', ')
}

function citation({ caption, captionLinks, credit, creditLinks }: Picture, options: Options, made = ''): string {
  const text = spansToHtml(linkedSpans(caption, captionLinks), options)
  const cite = wrapped('cite', spansToHtml(linkedSpans(credit, creditLinks), options))
  return [text, cite, escapeHtml(made)].filter((part) => part !== '').join(' ')
}

const wrapped = (tag: string, html: string): string => (html === '' ? '' : `<${tag}>${html}</${tag}>`)
const figcaption = (html: string): string => wrapped('figcaption', html)

function pictureToHtml(picture: Picture, options: Options): string {
  const found = options.mediaSrc(picture.mediaId)
  if (!found) return ''
  const src = escapeHtml(new URL(found.src, options.origin).href)
  const img = `<img src="${src}" width="${found.width}" height="${found.height}" alt="${picture.isDecorative ? '' : escapeHtml(picture.alt)}">`
  const href = picture.href && escapeHtml(absoluteHref(picture.href, options.origin))
  return `<figure>${href ? `<a href="${href}">${img}</a>` : img}${figcaption(citation(picture, options, found.made))}</figure>`
}

function galleryToHtml(block: BlockOf<'gallery'>, options: Options): string {
  const pictures = block.images.map((image) => pictureToHtml(image, options)).join('')
  return pictures === ''
    ? ''
    : `<figure>${pictures}${figcaption(spansToHtml(linkedSpans(block.caption, block.captionLinks), options))}</figure>`
}

function embedToHtml(block: BlockOf<'embed'>): string {
  const address = embedAddress(block)
  if (address === null) return wrapped('p', escapeHtml(block.title))
  return `<figure><a href="${escapeHtml(address)}">${escapeHtml(block.title) || escapeHtml(address)}</a></figure>`
}

function tableToHtml(block: BlockOf<'table'>, options: Options): string {
  const cell = (tag: 'th' | 'td', spans: Span[]): string => `<${tag}>${spansToHtml(spans, options)}</${tag}>`
  const head = block.head.map((spans) => cell('th', spans)).join('')
  const rows = block.rows.map((row) =>
    row.map((spans, i) => cell(block.rowHeads && i === 0 ? 'th' : 'td', spans)).join(''),
  )
  const body = rows.map((cells) => `<tr>${cells}</tr>`).join('')
  const top = wrapped('caption', escapeHtml(block.caption)) + (head === '' ? '' : `<thead><tr>${head}</tr></thead>`)
  return `<table>${top}${wrapped('tbody', body)}</table>`
}

function factBoxToHtml(block: BlockOf<'fact-box'>, options: Options): string {
  const title = wrapped('p', wrapped('strong', escapeHtml(block.title)))
  const facts = block.facts.map(({ figure, spans }) => {
    return `<p><strong>${escapeHtml(figure)}</strong> ${spansToHtml(spans, options)}</p>`
  })
  return `<aside>${title}${facts.join('')}${block.blocks.map((inner) => blockToHtml(inner, options)).join('')}</aside>`
}

function relatedToHtml({ title, stories }: BlockOf<'related'>, { origin, words = ENGLISH }: Options): string {
  const links = stories.map(
    ({ path, headline }) =>
      `<li><a href="${escapeHtml(absoluteHref(path, origin))}">${escapeHtml(headline || path)}</a></li>`,
  )
  return `<aside>${wrapped('p', wrapped('strong', escapeHtml(title || words.readAlso)))}<ul>${links.join('')}</ul></aside>`
}

function noteToHtml(block: BlockOf<'update'> | BlockOf<'correction'>, options: Options): string {
  const words = options.words ?? ENGLISH
  const time = `<time datetime="${escapeHtml(block.at)}">${escapeHtml(words.date(block.at))}</time>`
  const text = spansToHtml(block.spans, options)
  if (block.type === 'correction') return `<p><strong>${escapeHtml(words.correction)}, ${time}:</strong> ${text}</p>`
  const headline = block.headline === '' ? '' : `: ${escapeHtml(block.headline)}`
  return `<p><strong>${escapeHtml(words.update)}, ${time}${headline}</strong></p>${text === '' ? '' : `<p>${text}</p>`}`
}
