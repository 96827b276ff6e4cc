'use client'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { extensions } from '#components/desk/editor/extensions.ts'
import { fromDocument } from '#components/desk/editor/from-document.ts'
import { LinkDialog } from '#components/desk/editor/link-dialog.tsx'
import { pasteFrom, prepareToPaste } from '#components/desk/editor/paste.ts'
import { toDocument } from '#components/desk/editor/to-document.ts'
import { Toolbar } from '#components/desk/editor/toolbar.tsx'
import type { ArticleDocument } from '#domain/document/schema.ts'

type Props = {
  document: ArticleDocument
  language: string
  isEditable: boolean
  onChange: (document: ArticleDocument) => void
  onBlur: () => void
}

/** The body of a story, in the reader's face. `document` is read once: to show another one, mount it anew. */
export function BodyEditor({ document, language, isEditable, onChange, onBlur }: Props) {
  const [isLinking, setIsLinking] = useState(false)
  const [content] = useState(() => fromDocument(document))
  useEffect(prepareToPaste, [])

  const editor = useEditor({
    extensions,
    content,
    editable: isEditable,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the story',
        lang: language,
        dir: 'auto',
      },
      handlePaste: (view, event) => pasteFrom(view, event.clipboardData),
      handleDrop: (view, event, _, isMoved) =>
        !isMoved &&
        pasteFrom(view, event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
      handleKeyDown: (view, event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return false
        event.preventDefault()
        // The browser tells of the last Shift and arrow only after this key, when the dialog has the focus already.
        view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
        setIsLinking(true)
        return true
      },
    },
    onUpdate: ({ editor: e }) => onChange(toDocument(e.getJSON())),
    onBlur: () => onBlur(),
  })
  useEditable(editor, isEditable)

  if (!editor) return <div className="ProseMirror" aria-busy="true" />
  return (
    <div>
      {isEditable && <Toolbar editor={editor} onLink={() => setIsLinking(true)} />}
      <EditorContent editor={editor} />
      {isLinking && <LinkDialog editor={editor} onClose={() => setIsLinking(false)} />}
    </div>
  )
}

function useEditable(editor: Editor | null, isEditable: boolean): void {
  useEffect(() => {
    if (editor && editor.isEditable !== isEditable) editor.setEditable(isEditable, false)
  }, [editor, isEditable])
}
