import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { goToWords } from '#components/desk/editor-page/go-to-place.ts'
import { anchorsOf, type Passage, selectedPassage } from '#components/desk/notes/passage.ts'
import { anchorsIn, showRemarks } from '#components/desk/notes/remarks-plugin.ts'
import { useNotes } from '#components/desk/notes/use-notes.ts'
import { useSteady } from '#components/desk/parts/use-steady.ts'
import type { Present } from '#components/desk/presence/use-presence.ts'
import type { PanelState } from '#components/desk/story-sidebar/use-panel.ts'
import type { StoryNote } from '#domain/article/desk-views.ts'

/** The notes of an open story, and the navigation between a note and its passage. `editor` is the one on the page. */
export function useStoryNotes(id: number, panel: PanelState, others: Present[]) {
  const list = useNotes(id)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [active, setActive] = useState<number | null>(null)
  /** The target of the note being written. */
  const [noting, setNoting] = useState<Passage | null>(null)
  const { open } = list
  useEffect(() => {
    if (editor && !editor.isDestroyed) showRemarks(editor, { notes: open, others, active })
  }, [editor, open, others, active])
  useEffect(() => {
    const text = editor?.view.dom
    const press = ({ target }: MouseEvent) => {
      const marked = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null
      setActive(marked ? Number(marked.dataset['note']) : null)
    }
    text?.addEventListener('click', press)
    return () => text?.removeEventListener('click', press)
  }, [editor])

  /** Scrolls to a note in the panel and focuses it. */
  const showNote = (note: number) => {
    setActive(note)
    panel.show('notes')
    setTimeout(() => {
      const card = document.querySelector(`[role="tabpanel"] [data-card="${note}"]`)
      card?.scrollIntoView({ block: 'nearest' })
      card?.querySelector('button')?.focus()
    })
  }
  const goToPassage = (note: StoryNote) => {
    const anchor = editor && anchorsOf(editor.state.doc, [note]).get(note.id)
    if (!anchor) return
    setActive(note.id)
    panel.clear()
    setTimeout(() => goToWords(editor, anchor))
  }
  /** Begins a note on the selection; with only a caret in a passage that has a note, shows that note. */
  const begin = useSteady(() => {
    if (!editor) return
    // Browsers report the last Shift+arrow selection only after this key event, when the dialog already has the focus.
    editor.view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
    const { selection } = editor.state
    const isIn = [...anchorsIn(editor.state)].find(
      ([, { isBlock, from, to }]) => !isBlock && from <= selection.from && selection.from <= to,
    )
    if (isIn && selection.empty) showNote(isIn[0])
    else setNoting(selectedPassage(editor.state))
  })
  return { list, editor, setEditor, active, noting, endNoting: () => setNoting(null), begin, showNote, goToPassage }
}

export type NotesState = ReturnType<typeof useStoryNotes>
