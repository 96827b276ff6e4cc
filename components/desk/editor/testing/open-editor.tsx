import type { Editor } from '@tiptap/react'
import { act } from 'react'
import { BodyEditor } from '#components/desk/editor/body-editor.tsx'
import { documentOf } from '#components/desk/editor/to-document.ts'
import { answered } from '#components/desk/testing/api-answers.ts'
import { fire, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { Block } from '#domain/document/blocks/schema.ts'

type Options = { isEditable?: boolean; onNote?: () => void }

export const paragraph = (text: string, id = 'p'): Block => ({ id, type: 'paragraph', spans: [{ text }] })

/** Opens the text of a story with these blocks in a page, where its forms and buttons can be used. */
export async function openEditor(blocks: Block[], { isEditable = true, onNote }: Options = {}) {
  let opened: Editor | null = null
  const page = render(
    <BodyEditor
      document={{ version: 1, blocks }}
      language="en"
      isEditable={isEditable}
      onChange={() => undefined}
      onBlur={() => undefined}
      onNote={onNote}
      onEditor={(editor) => (opened = editor ?? opened)}
    />,
  )
  await answered()
  if (opened === null) throw new Error('There is no editor.')
  const editor = opened as Editor
  return {
    ...page,
    editor,
    /** The blocks as they would be saved, without their ids. */
    blocks: () => documentOf(editor.state.doc).blocks.map(({ id: _id, ...block }) => block),
    /** Selects these words of the text, or moves the cursor behind them. */
    select: (words: string, isCursor = false) =>
      act(() => {
        let from = -1
        editor.state.doc.descendants((node, at) => {
          const index = node.isText ? (node.text ?? '').indexOf(words) : -1
          if (index >= 0 && from < 0) from = at + index
        })
        if (from < 0) throw new Error(`The text has no “${words}”.`)
        const to = from + words.length
        editor.commands.setTextSelection({ from: isCursor ? to : from, to })
      }),
  }
}

/** The field with this label, in the text or in a dialog. */
export function field(label: string): HTMLInputElement {
  const of = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === label)
  const id = of?.getAttribute('for')
  const found = id ? document.querySelector(`[id="${id}"]`) : of?.querySelector('input')
  const named = found ?? document.querySelector(`input[aria-label="${label}"]`)
  if (!named) throw new Error(`There is no field “${label}”.`)
  return named as HTMLInputElement
}

/** Types a text in place of what stands in a field, as React hears it: by the element's own setter. */
export function type(into: HTMLInputElement, text: string): void {
  typeIn(into, text)
}

/** The open dialog. */
export function dialog(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[role="dialog"]')
  if (!found) throw new Error('No dialog is open.')
  return found
}

/** Presses the button of the open dialog with this name, and lets what follows happen. */
export async function pressIn(name: string): Promise<void> {
  const button = [...dialog().querySelectorAll('button')].find((one) => one.textContent.startsWith(name))
  if (!button) throw new Error(`The dialog has no button “${name}”.`)
  const form = button.type === 'submit' ? button.closest('form') : null
  const isHeld = button.getAttribute('aria-disabled') === 'true'
  const { MouseEvent, Event } = window
  if (!form) fire(button, new MouseEvent('click', { bubbles: true, cancelable: true }))
  else if (!isHeld) fire(form, new Event('submit', { bubbles: true, cancelable: true }))
  await answered()
}
