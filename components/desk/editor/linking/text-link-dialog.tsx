'use client'
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { LinkDialog } from '#components/desk/editor/linking/link-dialog.tsx'
import { selectedWords, setLink, setPageLink } from '#components/desk/editor/linking/set-link.ts'
import type { LinkOption } from '#components/desk/editor/linking/use-link-suggestions.ts'

type Props = { editor: Editor; storyId?: number | undefined; onClose: () => void; returnFocus: () => void }

/** The dialog for a link in the text of a story. */
export function TextLinkDialog({ editor, ...props }: Props) {
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [selected] = useState(() => selectedWords(editor))
  return (
    <LinkDialog
      {...props}
      before={before}
      selected={selected}
      onTake={(option, typed) => follow(editor, option, typed)}
      onRemove={() => editor.chain().focus().extendMarkRange('link').unsetMark('link').run()}
    />
  )
}

function follow(editor: Editor, option: LinkOption, typed: string): void {
  if (editor.isDestroyed) return
  if (option.kind === 'page') setPageLink(editor, option.page)
  else setLink(editor, { href: option.href, name: typed })
}
