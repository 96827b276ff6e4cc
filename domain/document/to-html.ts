import { embedAddress } from '#domain/document/embed-address.ts'
import { escapeHtml } from '#domain/document/escape-html.ts'
import type { ArticleDocument, Block, BlockOf, ListItem, Span } from '#domain/document/schema.ts'
import { spansToHtml } from '#domain/document/spans-to-html.ts'
import { splitLines } from '#domain/document/split-lines.ts'

export type ToHtmlOptions = {
  /** The address and size of a picture; null leaves it out. */
  mediaSrc: (mediaId: string) => { src: string; width: number; height: number } | null
  /** The paper's own origin, so that every address is absolute: `https://paper.example`. */
  origin: string
  words?: { update: string; correction: string; date: (at: string) => string }
}

type Picture = Omit<BlockOf<'image'>, 'id' | 'type'>

const ENGLISH = { update: 'Update', correction: 'Correction', date: (at: string): string => at.slice(0, 10) }

/** A document as HTML for feeds and exports: everything escaped, addresses absolute, no style, script or frame. */
export function documentToHtml(document: Pick<ArticleDocument, 'blocks'>, options: ToHtmlOptions): string {
  return document.blocks.map((block) => blockToHtml(block, options)).join('')
}

function blockToHtml(block: Block, options: ToHtmlOptions): string {
  const text = (spans: Span[]): string => spansToHtml(spans, options.origin)
  switch (block.type) {
    case 'paragraph':
      return paragraphToHtml(block.spans, options.origin)
    case 'heading':
      return `<h${block.level}>${text(block.spans)}</h${block.level}>`
    case 'list':
      return listToHtml(block.ordered, block.items, options.origin)
    case 'quote':
      return `<blockquote>${quoted(block, options.origin)}${wrapped('footer', citation(block.speaker, block.role, ', '))}</blockquote>`
    case 'pull-quote':
      return `<figure><blockquote>${quoted(block, options.origin)}</blockquote>${figcaption(citation(block.speaker, block.role, ', '))}</figure>`
    case 'image':
      return pictureToHtml(block, options)
    case 'gallery':
      return galleryToHtml(block, options)
    case 'embed':
      return embedToHtml(block)
    case 'table':
      return tableToHtml(block, options.origin)
    case 'divider':
      return '<hr>'
    case 'fact-box':
      return factBoxToHtml(block, options)
    case 'update':
    case 'correction':
      return noteToHtml(block, options)
  }
}

function paragraphToHtml(spans: Span[], origin: string): string {
  if (spans.length === 0) return ''
  const code = spans.every((span) => span.marks?.some((mark) => mark.type === 'code'))
  return code ? `<pre>${spansToHtml(spans, origin, true)}</pre>` : `<p>${spansToHtml(spans, origin)}</p>`
}

function listToHtml(ordered: boolean, items: ListItem[], origin: string): string {
  const inner = items.map(({ spans, list }) => {
    const own = spansToHtml(spans, origin)
    return `<li>${own}${list ? listToHtml(list.ordered, list.items, origin) : ''}</li>`
  })
  return ordered ? `<ol>${inner.join('')}</ol>` : `<ul>${inner.join('')}</ul>`
}

/** In a quote `\n` parts paragraphs. */
function quoted({ spans }: { spans: Span[] }, origin: string): string {
  return splitLines(spans)
    .map((line) => `<p>${spansToHtml(line, origin)}</p>`)
    .join('')
}

function citation(text = '', cite = '', between = ' '): string {
  return [escapeHtml(text), wrapped('cite', escapeHtml(cite))].filter((part) => part !== '').join(between)
}

const wrapped = (tag: string, html: string): string => (html === '' ? '' : `<${tag}>${html}</${tag}>`)
const figcaption = (html: string): string => wrapped('figcaption', html)

function pictureToHtml(picture: Picture, options: ToHtmlOptions): string {
  const found = options.mediaSrc(picture.mediaId)
  if (!found) return ''
  const src = escapeHtml(new URL(found.src, options.origin).href)
  const img = `<img src="${src}" width="${found.width}" height="${found.height}" alt="${escapeHtml(picture.alt)}">`
  return `<figure>${img}${figcaption(citation(picture.caption, picture.credit))}</figure>`
}

function galleryToHtml(block: BlockOf<'gallery'>, options: ToHtmlOptions): string {
  const pictures = block.images.map((image) => pictureToHtml(image, options)).join('')
  return pictures === '' ? '' : `<figure>${pictures}${figcaption(escapeHtml(block.caption))}</figure>`
}

function embedToHtml(block: BlockOf<'embed'>): string {
  const address = embedAddress(block)
  if (address === null) return wrapped('p', escapeHtml(block.title))
  return `<figure><a href="${escapeHtml(address)}">${escapeHtml(block.title) || escapeHtml(address)}</a></figure>`
}

function tableToHtml(block: BlockOf<'table'>, origin: string): string {
  const cell = (tag: 'th' | 'td', spans: Span[]): string => `<${tag}>${spansToHtml(spans, origin)}</${tag}>`
  const head = block.head.map((spans) => cell('th', spans)).join('')
  const rows = block.rows.map((row) =>
    row.map((spans, i) => cell(block.rowHeads && i === 0 ? 'th' : 'td', spans)).join(''),
  )
  const body = rows.map((cells) => `<tr>${cells}</tr>`).join('')
  const top = wrapped('caption', escapeHtml(block.caption)) + (head === '' ? '' : `<thead><tr>${head}</tr></thead>`)
  return `<table>${top}${wrapped('tbody', body)}</table>`
}

function factBoxToHtml(block: BlockOf<'fact-box'>, options: ToHtmlOptions): string {
  const title = wrapped('p', wrapped('strong', escapeHtml(block.title)))
  const facts = block.facts.map(({ figure, spans }) => {
    return `<p><strong>${escapeHtml(figure)}</strong> ${spansToHtml(spans, options.origin)}</p>`
  })
  return `<aside>${title}${facts.join('')}${block.blocks.map((inner) => blockToHtml(inner, options)).join('')}</aside>`
}

function noteToHtml(block: BlockOf<'update'> | BlockOf<'correction'>, options: ToHtmlOptions): string {
  const words = options.words ?? ENGLISH
  const time = `<time datetime="${escapeHtml(block.at)}">${escapeHtml(words.date(block.at))}</time>`
  const text = spansToHtml(block.spans, options.origin)
  if (block.type === 'correction') return `<p><strong>${escapeHtml(words.correction)}, ${time}:</strong> ${text}</p>`
  const headline = block.headline === '' ? '' : `: ${escapeHtml(block.headline)}`
  return `<p><strong>${escapeHtml(words.update)}, ${time}${headline}</strong></p>${text === '' ? '' : `<p>${text}</p>`}`
}
