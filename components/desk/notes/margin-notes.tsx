'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { NoteCard } from '#components/desk/notes/note-card.tsx'
import type { Anchor } from '#components/desk/notes/passage.ts'
import { anchorsIn } from '#components/desk/notes/remarks-plugin.ts'
import { t } from '#domain/messages/t.ts'

type Props = Omit<ComponentProps<typeof NoteCard>, 'note' | 'number' | 'standing'> & {
  editor: Editor
  active: number | null
  /** Opens the full note. */
  onShow: (id: number) => void
}

const GAP_PX = 12
/** The margin beside the text; a narrow one shows numbers in place of notes. */
export const MARGIN = 'relative col-start-3! @container'
const ON = 'bg-amber-wash shadow-[0_0_0_0.5rem_var(--color-amber-wash)]'
const MARK =
  'grid size-7 place-items-center rounded-full border border-amber bg-amber-wash p-0 text-xs font-bold text-amber narrow:ms-1.5 @min-[11rem]:hidden'

/** Shows the open notes on passages, each beside its passage; in a narrow margin only their numbers. */
export function MarginNotes({ editor, active, onShow, ...card }: Props) {
  const rail = useRef<HTMLElement>(null)
  const standing = useEditorState({ editor, selector: () => standingIn(editor) })
  const { open } = card.notes
  const anchors = anchorsIn(editor.state)
  const beside = open
    .flatMap((note, n) => {
      const anchor = anchors.get(note.id)
      return anchor ? [{ note, number: n + 1, anchor }] : []
    })
    .toSorted((a, b) => a.anchor.from - b.anchor.from)
  useLayoutEffect(() => {
    const margin = rail.current
    if (!margin) return
    const arrange = () => putBeside(editor, margin)
    // The text grows while it is edited, and a note grows with its answers.
    const watch = new ResizeObserver(arrange)
    for (const element of [editor.view.dom, ...margin.children]) watch.observe(element)
    arrange()
    return () => watch.disconnect()
  }, [editor, open, standing])
  return (
    <aside className={MARGIN} ref={rail} aria-label={t('Notes beside the text')}>
      {beside.map(({ note, number, anchor }) => (
        <div className="absolute inset-x-0 pe-4 narrow:pe-0" key={note.id} data-aside={note.id}>
          <button
            type="button"
            className={MARK}
            aria-label={t('Note {n} by {name}', { n: number, name: note.by.name })}
            onClick={() => onShow(note.id)}
          >
            {number}
          </button>
          <div className={`hidden @min-[11rem]:block ${note.id === active ? ON : ''}`}>
            <NoteCard {...card} note={note} standing={anchor.hasChanged ? 'changed' : 'here'} />
          </div>
        </div>
      ))}
    </aside>
  )
}

/** Serialises which notes are in the text as one string, so that the component re-renders only when that changes. */
export const standingIn = (editor: Editor): string =>
  [...anchorsIn(editor.state)].map(([id, { hasChanged }]) => `${id}${hasChanged ? '!' : ''}`).join()

/** Places each note level with its passage, or below the previous note if they would overlap. */
function putBeside(editor: Editor, margin: HTMLElement): void {
  const anchors = anchorsIn(editor.state)
  const { top } = margin.getBoundingClientRect()
  const asides = [...margin.querySelectorAll<HTMLElement>('[data-aside]')].flatMap((element) => {
    const anchor = anchors.get(Number(element.dataset['aside']))
    return anchor ? [{ element, at: topOf(editor, anchor) - top, height: element.offsetHeight }] : []
  })
  let free = Number.NEGATIVE_INFINITY
  for (const { element, at, height } of asides.toSorted((a, b) => a.at - b.at)) {
    const put = Math.max(at, free)
    element.style.insetBlockStart = `${put}px`
    free = put + height + GAP_PX
  }
}

function topOf({ view }: Editor, { from, isBlock }: Anchor): number {
  const block = isBlock ? view.nodeDOM(from) : null
  return block instanceof HTMLElement ? block.getBoundingClientRect().top : view.coordsAtPos(from).top
}
