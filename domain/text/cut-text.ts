const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Cuts a text that has more than `most` code units, and says so by an ellipsis. It ends at a whole character, because an
 * emoji or a letter with marks may be several code units.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, graphemes.segment(text).containing(most)?.index).trimEnd()}…`
}
