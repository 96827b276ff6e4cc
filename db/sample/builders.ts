import { CLOCK } from '#db/sample/sample-clock.ts'
import type { SampleBlock, SamplePicture, SampleStory } from '#db/sample/sample-story.ts'
import type { ArticleDocument, Block, Mark, Span } from '#domain/document/schema.ts'
import { DOCUMENT_VERSION } from '#domain/document/schema.ts'

const MARKED = /\*\*(.+?)\*\*(?!\*)|\*(.+?)\*|`([^`]+)`|\[([^\]]+)\](?:\(([^)\s]+)\)|\^\(([^)]+)\))/s
const MINUTE = 60_000

/**
 * Parses text with **bold**, *italic*, `code`, [a link](/address) and [a noted passage]^(the note) into spans with
 * marks.
 */
export function spans(text: string, marks: Mark[] = []): Span[] {
  const plain = (part: string): Span[] =>
    part === '' ? [] : [marks.length === 0 ? { text: part } : { text: part, marks }]
  const found = MARKED.exec(text)
  if (!found) return plain(text)
  const [whole, bold, italic, code, label, href, note] = found
  const inner =
    bold !== undefined
      ? spans(bold, [...marks, { type: 'bold' }])
      : italic !== undefined
        ? spans(italic, [...marks, { type: 'italic' }])
        : code !== undefined
          ? [{ text: code, marks: [...marks, { type: 'code' as const }] }]
          : spans(label ?? '', [
              ...marks,
              note ? { type: 'footnote', text: note } : { type: 'link', href: href ?? '/' },
            ])
  return [...plain(text.slice(0, found.index)), ...inner, ...spans(text.slice(found.index + whole.length), marks)]
}

const said = (speaker?: string, role?: string) => ({
  ...(speaker ? { speaker } : {}),
  ...(role ? { role } : {}),
})

export const p = (text: string): SampleBlock => ({
  type: 'paragraph',
  spans: spans(text),
})
export const h2 = (text: string): SampleBlock => ({
  type: 'heading',
  level: 2,
  spans: spans(text),
})
export const h3 = (text: string): SampleBlock => ({
  type: 'heading',
  level: 3,
  spans: spans(text),
})
export const quote = (text: string, speaker?: string, role?: string): SampleBlock => ({
  type: 'quote',
  spans: spans(text),
  ...said(speaker, role),
})
export const pull = (text: string, speaker?: string, role?: string): SampleBlock => ({
  type: 'pull-quote',
  spans: spans(text),
  ...said(speaker, role),
})
export const divider = (): SampleBlock => ({ type: 'divider' })

type Item = string | { text: string; items: Item[]; ordered?: boolean }
type Items = Extract<Block, { type: 'list' }>['items']
const listItems = (items: Item[]): Items =>
  items.map((item) =>
    typeof item === 'string'
      ? { spans: spans(item) }
      : {
          spans: spans(item.text),
          list: {
            ordered: item.ordered ?? false,
            items: listItems(item.items),
          },
        },
  )
export const ul = (items: Item[]): SampleBlock => ({
  type: 'list',
  ordered: false,
  items: listItems(items),
})
export const ol = (items: Item[]): SampleBlock => ({
  type: 'list',
  ordered: true,
  items: listItems(items),
})

export const table = (of: { caption: string; head: string[]; rows: string[][]; rowHeads?: boolean }): SampleBlock => ({
  type: 'table',
  caption: of.caption,
  head: of.head.map((cell) => spans(cell)),
  rows: of.rows.map((row) => row.map((cell) => spans(cell))),
  rowHeads: of.rowHeads ?? true,
})

/** A fact box: pairs of figure and text, then optional paragraphs. */
export const facts = (
  title: string,
  pairs: [figure: string, text: string][],
  paragraphs: string[] = [],
): SampleBlock => ({
  type: 'fact-box',
  title,
  facts: pairs.map(([figure, text]) => ({ figure, spans: spans(text) })),
  blocks: paragraphs.map((text, n) => ({
    id: `f${n + 1}`,
    type: 'paragraph',
    spans: spans(text),
  })),
})

export const HOUSE_CREDIT = 'Illustration: Halyard graphics desk'
export const picture = (file: string, alt: string, caption = '', credit = HOUSE_CREDIT): SamplePicture => ({
  file,
  alt,
  caption,
  credit,
})
export const image = (file: string, alt: string, caption = '', credit = HOUSE_CREDIT): SampleBlock => ({
  type: 'image',
  file,
  alt,
  caption,
  credit,
})
export const gallery = (caption: string, images: SamplePicture[]): SampleBlock => ({ type: 'gallery', caption, images })
export const update = (
  minutesAgo: number,
  headline: string,
  text: string,
  more: { isKey?: boolean; isPinned?: boolean } = {},
): SampleBlock => ({
  type: 'update',
  minutesAgo,
  headline,
  spans: spans(text),
  ...more,
})
export const correction = (minutesAgo: number, text: string): SampleBlock => ({
  type: 'correction',
  minutesAgo,
  spans: spans(text),
})

/** Minutes between a time in Port Hallin, so many days before CLOCK's day, and CLOCK (14:55). */
export function before(time: string, daysAgo = 0): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return daysAgo * 1_440 + (14 * 60 + 55) - (hours * 60 + minutes)
}
export const on = (time: string, daysAgo = 0): { minutesAgo: number } => ({
  minutesAgo: before(time, daysAgo),
})

/** A story with common defaults: English, no source, no picture. */
export function aStory(
  story: Omit<SampleStory, 'language' | 'source' | 'picture' | 'kicker'> & Partial<SampleStory>,
): SampleStory {
  return {
    language: 'en',
    source: null,
    picture: null,
    kicker: null,
    ...story,
  }
}

/**
 * The story's body as a document. Blocks are b1, b2 … by position; `mediaIdOf` maps a picture file to the id of its
 * media row; instants are counted back from `clock` (ms UTC).
 */
export function storyDocument(story: SampleStory, mediaIdOf: (file: string) => string, clock = CLOCK): ArticleDocument {
  const stored = ({ file, alt, caption, credit }: SamplePicture) => ({
    mediaId: mediaIdOf(file),
    alt,
    caption,
    credit,
  })
  const instant = (minutesAgo: number) => new Date(clock - minutesAgo * MINUTE).toISOString()
  const blocks = story.body.map((block, n): Block => {
    const id = `b${n + 1}`
    switch (block.type) {
      case 'image':
        return { id, type: 'image', ...stored(block) }
      case 'gallery':
        return {
          id,
          type: 'gallery',
          caption: block.caption,
          images: block.images.map(stored),
        }
      case 'update': {
        const { minutesAgo, ...rest } = block
        return { id, ...rest, at: instant(minutesAgo) }
      }
      case 'correction':
        return {
          id,
          type: 'correction',
          at: instant(block.minutesAgo),
          spans: block.spans,
        }
      default:
        return { id, ...block }
    }
  })
  return { version: DOCUMENT_VERSION, blocks }
}
