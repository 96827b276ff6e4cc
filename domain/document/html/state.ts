import { FLAGS, type Flag, type Mark } from '#domain/document/blocks/schema.ts'

/** Formatting of a text from the elements around it; `note` is the text of a footnote attached to it. */
export type State = Record<Flag, boolean> & {
  href: string | null
  note: string | null
  raw: boolean
}

const NO_FLAGS = { bold: false, italic: false, code: false, sub: false, sup: false, strike: false, insert: false }
export const PLAIN: State = { ...NO_FLAGS, href: null, note: null, raw: false }

export function sameMarks(a: State, b: State): boolean {
  return a === b || (a.href === b.href && a.note === b.note && FLAGS.every((flag) => a[flag] === b[flag]))
}

/** Marks of a state in a fixed order, so that equal texts give equal documents. */
export function marksOf(state: State): Mark[] {
  const marks: Mark[] = []
  for (const type of FLAGS) if (state[type]) marks.push({ type })
  if (state.href !== null) marks.push({ type: 'link', href: state.href })
  if (state.note !== null) marks.push({ type: 'footnote', text: state.note })
  return marks
}

export function stateOf(marks: Mark[] | undefined): State {
  if (!marks || marks.length === 0) return PLAIN
  const state = { ...PLAIN }
  for (const mark of marks) {
    if (mark.type === 'link') state.href = mark.href
    else if (mark.type === 'footnote') state.note = mark.text
    else state[mark.type] = true
  }
  return state
}
