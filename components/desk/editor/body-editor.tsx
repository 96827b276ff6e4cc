'use client'
import { type Editor, EditorContent, type UseEditorOptions, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { extensions } from '#components/desk/editor/extensions.ts'
import { FindBar } from '#components/desk/editor/find/find-bar.tsx'
import { FootnoteDialog } from '#components/desk/editor/footnote-dialog.tsx'
import { fromDocument } from '#components/desk/editor/from-document.ts'
import { TextLinkDialog } from '#components/desk/editor/linking/text-link-dialog.tsx'
import { pasteFrom, prepareToPaste } from '#components/desk/editor/paste/paste.ts'
import { SlashMenu } from '#components/desk/editor/slash/slash-menu.tsx'
import { documentOf } from '#components/desk/editor/to-document.ts'
import { type Opened, Toolbar } from '#components/desk/editor/toolbar.tsx'
import { typedKey } from '#components/desk/parts/typed-key.ts'
import { StoryLanguage, writtenIn } from '#components/desk/parts/written-in.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  label?: string
  document: ArticleDocument
  language: string
  isEditable: boolean
  /** The story of the text; a link is not suggested to itself. */
  storyId?: number
  /** Extra content above the text, beside the toolbar. */
  tools?: (editor: Editor) => ReactNode
  onChange: (document: ArticleDocument) => void
  onBlur: () => void
  /** Called with the editor once it is mounted, and with null on unmount. */
  onEditor?: (editor: Editor | null) => void
  /** Begins a note on the selection, where notes are allowed. */
  onNote?: (() => void) | undefined
}

/** The body of a story, in the typeface readers see. `document` is read on mount only; remount to show another one. */
export function BodyEditor({ label = t('Text of the story'), ...props }: Props) {
  const { document, language, isEditable, storyId, tools, onChange, onBlur, onEditor, onNote } = props
  const [opened, setOpened] = useState<Opened>(null)
  const [content] = useState(() => fromDocument(document))
  // Memoized for each language, because a new object would make the view reconfigure at every keystroke.
  const editorProps = useMemo(() => propsOf(label, language, setOpened), [label, language])
  useEffect(prepareToPaste, [])

  const editor = useEditor({
    extensions,
    content,
    editorProps,
    editable: isEditable,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enablePasteRules: false,
    onUpdate: ({ editor: e }) => onChange(documentOf(e.state.doc)),
    onBlur: () => onBlur(),
  })
  useEditable(editor, isEditable)
  useEffect(() => {
    onEditor?.(editor)
    return () => onEditor?.(null)
  }, [editor, onEditor])

  if (!editor) return <div className="ProseMirror" aria-busy="true" />
  const close = () => setOpened(null)
  // A dialog returns the focus later, when the page may have been left.
  const returnFocus = () => void (editor.isDestroyed || editor.commands.focus())
  const dialog = { editor, onClose: close, returnFocus }
  return (
    <StoryLanguage value={language}>
      <div data-body className="relative has-data-live:min-h-screen has-data-live:-scroll-mt-6">
        <div className="sticky top-[calc(var(--spacing-top-bar)+var(--panned,0px))] z-8 mb-6 bg-sheet low:static phone:[@media(height<=40rem)]:static">
          {isEditable && tools?.(editor)}
          {(isEditable || onNote) && (
            <Toolbar editor={editor} isEditable={isEditable} onOpen={setOpened} onNote={onNote} />
          )}
          {opened === 'find' && <FindBar editor={editor} onClose={close} />}
        </div>
        <EditorContent editor={editor} />
        {isEditable && <SlashMenu editor={editor} />}
        {opened === 'link' && <TextLinkDialog {...dialog} storyId={storyId} />}
        {opened === 'footnote' && <FootnoteDialog {...dialog} />}
      </div>
    </StoryLanguage>
  )
}

const OPENERS: Record<string, Opened> = { k: 'link', f: 'find' }

function propsOf(
  label: string,
  language: string,
  open: (what: Opened) => void,
): NonNullable<UseEditorOptions['editorProps']> {
  return {
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      ...writtenIn(language),
    },
    handlePaste: (view, event) => pasteFrom(view, event.clipboardData),
    handleDrop: (view, event, _, isMoved) =>
      !isMoved &&
      pasteFrom(view, event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
    handleKeyDown: (view, event) => {
      const key = typedKey(event)
      const what = event.shiftKey ? (key === 'f' ? 'footnote' : null) : OPENERS[key]
      // With Alt it would be AltGr, which types letters on European keyboards.
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !what) return false
      event.preventDefault()
      // Browsers report the last Shift+arrow selection only after this key event, when the dialog already has the
      // focus.
      view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
      open(what)
      return true
    },
  }
}

function useEditable(editor: Editor | null, isEditable: boolean): void {
  useEffect(() => {
    if (editor && editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
  }, [editor, isEditable])
}
