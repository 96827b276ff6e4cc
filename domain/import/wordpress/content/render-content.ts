import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { BLOCK_MARK } from '#domain/import/archive-html.ts'
import { BLOCK_RULES, isFurniture, PLAIN_BLOCKS } from '#domain/import/wordpress/content/block-rules.ts'
import { blockTree, textAttribute, type WpBlock } from '#domain/import/wordpress/content/block-tree.ts'
import { bracketNotes } from '#domain/import/wordpress/content/bracket-notes.ts'
import { classicParagraphs } from '#domain/import/wordpress/content/classic-paragraphs.ts'
import type { ContentContext } from '#domain/import/wordpress/content/content-context.ts'
import { finishHtml } from '#domain/import/wordpress/content/finish-html.ts'
import { expandShortcodes } from '#domain/import/wordpress/content/shortcodes.ts'
import { footnoteList, noteMark } from '#domain/import/wordpress/content/wp-footnotes.ts'

const LONE_ADDRESS = /^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/gm
/** Blocks whose text is that of the classic editor. */
const CLASSIC = new Set(['core/freeform', 'core/shortcode'])
const MAX_REFERENCES = 8

/**
 * Plain HTML of a text of WordPress, of the block editor, the classic one, or both. Blocks, shortcodes and classic
 * paragraphs are resolved; everything that loses its form or goes is named in `context.notes`.
 */
export function renderContent(text: string, context: ContentContext): string {
  const hasFootnotes = /<!--\s+wp:footnotes\b/.test(text)
  const html = bracketNotes(renderBlocks(text, context), context.index.bracketNotes, (note) => {
    context.notes.changed('note in double brackets (became a footnote)')
    return noteMark(note, context)
  })
  const isNoted = hasFootnotes || context.footnotes.some(({ id }) => html.includes(id))
  return finishHtml(html + (isNoted ? footnoteList(context) : ''), context)
}

function renderBlocks(text: string, context: ContentContext): string {
  const html = blockTree(text)
    .map((block) => renderBlock(block, context))
    .join('\n')
  // Shortcodes stand in blocks too.
  return expandShortcodes(html, context)
}

function renderBlock(block: WpBlock, context: ContentContext): string {
  if (block.name === null || CLASSIC.has(block.name))
    return block.parts
      .map((part) => (typeof part === 'string' ? classic(part, context) : renderBlock(part, context)))
      .join('')
  if (isFurniture(block.name)) {
    context.notes.lost(`block ${block.name}`)
    return ''
  }
  const inner = block.parts.map((part) => (typeof part === 'string' ? part : renderBlock(part, context))).join('')
  if (block.name === 'core/block') return reusable(block, context) + inner
  if (block.name.startsWith('core-embed/')) return BLOCK_RULES.get('core/embed')?.(block, inner, context) ?? inner
  const rule = BLOCK_RULES.get(block.name)
  if (rule) return rule(block, inner, context)
  return PLAIN_BLOCKS.has(block.name) ? inner : unknownBlock(block, inner, context)
}

/** A block that no rule knows: its words stay, in a mark under which a map may drop it. */
function unknownBlock({ name, parts }: WpBlock, inner: string, { notes }: ContentContext): string {
  const hasInner = parts.some((part) => typeof part !== 'string')
  const hasContent =
    /<(?:img|iframe|audio|video)\b/i.test(inner) || /[\p{L}\p{N}]/u.test(inner.replaceAll(/<[^<>]*>/g, ''))
  if (!hasInner && !hasContent) {
    notes.lost(`block ${name}`)
    return inner
  }
  notes.changed(`block ${name} (its text stays)`)
  return `<div ${BLOCK_MARK}="${escapeHtml(name ?? '')}">${inner}</div>`
}

/** Text of the classic editor: shortcodes, addresses on a line of their own, paragraphs. */
function classic(text: string, context: ContentContext): string {
  if (text.trim() === '') return ''
  if (/<!--\s*more\b/.test(text)) context.notes.changed('break of a teaser (<!--more-->)')
  if (/<!--\s*nextpage\b/.test(text)) context.notes.changed('page break')
  const apart = text.replaceAll(/\r\n?/g, '\n').replaceAll(LONE_ADDRESS, '\n\n$1\n\n')
  return classicParagraphs(expandShortcodes(apart, context))
}

/** A reusable block in the place of its reference; one that includes itself, or that the export lacks, is named. */
function reusable(block: WpBlock, context: ContentContext): string {
  const id = textAttribute(block, 'ref')
  const text = context.index.reusableBlocks.get(id)
  if (text === undefined || context.within.includes(id) || context.within.length >= MAX_REFERENCES) {
    context.notes.lost(
      text === undefined ? 'reusable block (not in the export)' : 'reusable block (it includes itself)',
    )
    return ''
  }
  return renderBlocks(text, { ...context, within: [...context.within, id] })
}
