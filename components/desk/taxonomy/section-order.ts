import type { DeskSection } from '#domain/article/desk-views.ts'

/** Sorts sections in navigation order, each followed by its sub-sections. */
export function asTree(sections: readonly DeskSection[]): DeskSection[] {
  const tops = sections.filter(({ parent }) => parent === null)
  return tops.flatMap((top) => [top, ...sections.filter(({ parent }) => parent === top.slug)])
}

/** Returns the order with a section moved among its siblings, its sub-sections included; null if it cannot move. */
export function moved(sections: readonly DeskSection[], id: number, by: 1 | -1): DeskSection[] | null {
  const section = sections.find((one) => one.id === id)
  const own = siblings(sections, section)
  const neighbour = own[own.findIndex((one) => one.id === id) + by]
  return section && neighbour ? placedAt(sections, id, neighbour.id) : null
}

/** Returns the order with a section moved to the place of a sibling; null if it cannot move. */
export function placedAt(sections: readonly DeskSection[], id: number, placeOf: number): DeskSection[] | null {
  const section = sections.find((one) => one.id === id)
  const own = siblings(sections, section)
  const [from, to] = [id, placeOf].map((wanted) => own.findIndex((one) => one.id === wanted))
  if (!section || from === undefined || to === undefined || from < 0 || to < 0 || from === to) return null
  const others = own.filter((one) => one.id !== id)
  const ordered = [...others.slice(0, to), section, ...others.slice(to)]
  const rest = sections.filter(({ parent }) => parent !== section.parent)
  return asTree([...ordered, ...rest])
}

const siblings = (sections: readonly DeskSection[], section: DeskSection | undefined): DeskSection[] =>
  section ? sections.filter(({ parent }) => parent === section.parent) : []
