import type { DeskSection } from '#domain/article/desk-views.ts'

/** Sections in the order of the navigation, each with those below it right after it. */
export function asTree(sections: readonly DeskSection[]): DeskSection[] {
  const tops = sections.filter(({ parent }) => parent === null)
  return tops.flatMap((top) => [top, ...sections.filter(({ parent }) => parent === top.slug)])
}

/** The same with one of them moved among its own: a section takes those below it along. Null where it cannot go there. */
export function moved(sections: readonly DeskSection[], id: number, by: 1 | -1): DeskSection[] | null {
  const section = sections.find((one) => one.id === id)
  const own = siblings(sections, section)
  const neighbour = own[own.findIndex((one) => one.id === id) + by]
  return section && neighbour ? placedAt(sections, id, neighbour.id) : null
}

/** The same with one of them in the place of another one of the same level, which makes room. */
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
