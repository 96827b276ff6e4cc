import type { Mark } from '#domain/document/blocks/schema.ts'

/** Formatting of a text from the elements around it; `note` is the text of a footnote attached to it. */
export type State = {
  bold: boolean
  italic: boolean
  code: boolean
  href: string | null
  note: string | null
  raw: boolean
}

export const PLAIN: State = { bold: false, italic: false, code: false, href: null, note: null, raw: false }

export function sameMarks(a: State, b: State): boolean {
  return (
    a === b ||
    (a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href && a.note === b.note)
  )
}

/** Marks of a state in a fixed order, so that equal texts give equal documents. */
export function marksOf(state: State): Mark[] {
  const marks: Mark[] = []
  if (state.bold) marks.push({ type: 'bold' })
  if (state.italic) marks.push({ type: 'italic' })
  if (state.code) marks.push({ type: 'code' })
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
