import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { Editor, TiptapEditorHTMLElement } from '@tiptap/react'
import type { Place } from '#domain/article/fields/publication-checks.ts'

/** Scrolls to a field or a block of the story and focuses it. */
export function goToPlace(place: Place): void {
  if ('block' in place) goToBlock(place.block)
  else if (place.field === 'text') textOfStory()?.focus()
  else focusIn(document.getElementById(`story-${place.field}`))
}

const textOfStory = () => document.querySelector<TiptapEditorHTMLElement>('[data-body] .ProseMirror')

function focusIn(element: HTMLElement | null): void {
  const control = element?.matches('textarea, input') ? element : element?.querySelector<HTMLElement>('input, button')
  control?.focus()
  element?.scrollIntoView({ block: 'center' })
}

function goToBlock(id: string): void {
  const editor = textOfStory()?.editor
  if (!editor) return
  const { doc, tr } = editor.state
  doc.forEach((node, position) => {
    if (node.attrs.id !== id) return
    const $start = doc.resolve(position + (node.isAtom ? 0 : 1))
    tr.setSelection(node.isAtom ? NodeSelection.create(doc, position) : Selection.near($start))
  })
  editor.view.focus()
  editor.view.dispatch(tr.scrollIntoView())
}

type Words = { from: number; to: number; isBlock: boolean }

/** Scrolls to words or a block of the text and selects them. */
export function goToWords({ state: { doc, tr }, view }: Editor, { from, to, isBlock }: Words): void {
  tr.setSelection(isBlock ? Selection.near(doc.resolve(from + 1)) : TextSelection.create(doc, from, to))
  view.focus()
  view.dispatch(tr)
  const { node } = view.domAtPos(isBlock ? from + 1 : from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
}
