import type { Set } from '#db/media/card/lines.ts'
import { outlinesOf } from '#db/media/card/typed.ts'
import { CARD_SIZE } from '#domain/card/card.ts'

/** Margin of a card, and the width between its margins, in pixels. */
export const MARGIN = 72
export const ROOM = CARD_SIZE.width - 2 * MARGIN

export const heightOf = ({ of, lines, size }: Set) => lines.length * of.leading * size

/** A set text whose first line begins at `y`, aligned to the side from which it is read. */
export function block({ of, lines, size }: Set, at: { y: number; fill: string; isRightToLeft: boolean }): string {
  const leading = of.leading * size
  const drawn = lines.map((line, n) => {
    const x = at.isRightToLeft ? CARD_SIZE.width - MARGIN - line.length * size : MARGIN
    // The base line of Latin letters is about this far down in a line of its own height.
    return outlinesOf(of, line, { x, y: at.y + n * leading + leading / 2 + size * 0.3, size })
  })
  return `<g fill="${at.fill}">${drawn.join('')}</g>`
}
