export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>
export type Corner = 'bottom-right' | 'bottom-left' | 'top-right' | 'top-left'

/** In the order of preference. */
const CORNERS: readonly Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left']

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Picks the corner of the window in which a notice covers no field. Where each covers one, it covers nothing that is
 * `needed`, such as the field with the focus, nor, if that is possible, more fields than in another corner.
 */
export function clearCorner(boxOf: (corner: Corner) => Box, fields: readonly Box[], needed: readonly Box[]): Corner {
  const costs = CORNERS.map((corner) => {
    const box = boxOf(corner)
    const covered = fields.filter((field) => overlaps(box, field)).length
    return { corner, cost: covered + 1_000 * needed.filter((one) => overlaps(box, one)).length }
  })
  const least = Math.min(...costs.map(({ cost }) => cost))
  return costs.find(({ cost }) => cost === least)?.corner ?? 'bottom-right'
}
