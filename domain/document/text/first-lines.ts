import type { ArticleDocument, Span } from '#domain/document/blocks/schema.ts'

/** Paragraphs that are read. */
const PARAGRAPHS = 6
/** Letters (code points) of first lines: those of a longer text end within a sentence. */
export const FIRST_LINES = 400

/**
 * First letters of a document's paragraphs, on one line, at most `FIRST_LINES`: what fronts and lists may show of its
 * text. Migration 0052 has the same rule in SQL.
 */
export function firstLines({ blocks }: Pick<ArticleDocument, 'blocks'>): string {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph').slice(0, PARAGRAPHS)
  const texts = paragraphs.map(({ spans }) => textOf(spans)).filter((text) => text !== '')
  return Array.from(texts.join(' ').slice(0, 2 * FIRST_LINES))
    .slice(0, FIRST_LINES)
    .join('')
}

const textOf = (spans: Span[]): string =>
  spans
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', ' ')
    .trim()
