import { footnotesOf } from '#domain/document/blocks/footnotes.ts'
import type { Block, ListItem, Span } from '#domain/document/blocks/schema.ts'
import { splitLines } from '#domain/document/text/split-lines.ts'
import { lineStart, markdownText, spansToMarkdown } from '#domain/export/markdown/spans-to-markdown.ts'
import { outgoingBody, type OutgoingStory, type PictureFor } from '#domain/export/outgoing.ts'

type Inline = (spans: Span[]) => string

/**
 * The body of a story as Markdown. What Markdown has no form for (figures with credits, tables, fact boxes) is HTML;
 * paths of the paper stay paths. Footnotes are `[^1]`, unless one stands in such HTML.
 */
export function documentToMarkdown(story: OutgoingStory, origin: string, pictures: PictureFor): string {
  const { blocks } = story.document
  const notes = footnotesOf({ blocks })
  const hasMarks = blocks.every((block) => isMarkdown(block) || footnotesOf({ blocks: [block] }).texts.length === 0)
  const inline: Inline = (spans) => spansToMarkdown(spans, notes, hasMarks)
  const body = outgoingBody(story, {
    origin,
    media: `${origin}/images`,
    pictures,
    wrap: (html, block) => {
      const isNotes = block === null && html.startsWith('<section')
      const own = block && isMarkdown(block) ? blockToMarkdown(block, inline) : asOneBlock(html)
      return own === '' || (isNotes && hasMarks) ? '' : `${own}\n\n`
    },
  })
  const texts = hasMarks ? notes.texts.map((text, at) => `[^${at + 1}]: ${markdownText(text)}\n`) : []
  return body.replaceAll(`="${origin}/`, '="/') + texts.join('')
}

/** HTML in Markdown ends at an empty line; template tags count in it as well. */
const asOneBlock = (html: string): string =>
  html.replace(/\n\s*\n/g, '\n').replace(/[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const isCode = (spans: Span[]): boolean =>
  spans.length > 0 && spans.every((span) => span.marks?.some((mark) => mark.type === 'code'))

type MarkdownBlock = Extract<Block, { type: 'paragraph' | 'heading' | 'list' | 'quote' | 'divider' }>
function isMarkdown(block: Block): block is MarkdownBlock {
  if (block.type === 'quote') return !block.speaker && !block.role && !block.place && !block.href
  if (block.type === 'paragraph') return !isCode(block.spans)
  return ['heading', 'list', 'divider'].includes(block.type)
}

function blockToMarkdown(block: MarkdownBlock, inline: Inline): string {
  switch (block.type) {
    case 'paragraph':
      return lineStart(inline(block.spans))
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.spans).replaceAll('<br>', ' ')}${block.anchor ? ` {#${block.anchor}}` : ''}`
    case 'list':
      return listLines(block, inline).join('\n')
    case 'quote':
      return splitLines(block.spans)
        .map((line) => `> ${lineStart(inline(line))}`)
        .join('\n>\n')
    case 'divider':
      return '---'
  }
}

function listLines({ ordered, items }: { ordered: boolean; items: ListItem[] }, inline: Inline): string[] {
  return items.flatMap(({ spans, list }, at) => {
    const sign = ordered ? `${at + 1}.` : '-'
    const below = list ? listLines(list, inline).map((line) => ' '.repeat(sign.length + 1) + line) : []
    return [`${sign} ${lineStart(inline(spans))}`, ...below]
  })
}
