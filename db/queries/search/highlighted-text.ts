import type { MarkedText } from '#domain/views.ts'

/** Splits highlighted text into its pieces: U+0002 begins a hit and U+0003 ends it. These marks never reach a page. */
export function highlightedText(text: string): MarkedText {
  return text
    .split('\u0002')
    .flatMap((part, n) => {
      const [hit = '', rest] = n === 0 ? ['', part] : part.split('\u0003')
      return [
        { text: hit, hit: true },
        { text: rest ?? '', hit: false },
      ]
    })
    .map((piece) => ({ ...piece, text: piece.text.replaceAll('\u0002', '').replaceAll('\u0003', '') }))
    .filter((piece) => piece.text !== '')
}
