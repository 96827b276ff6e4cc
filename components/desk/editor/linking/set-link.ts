import type { Editor } from '@tiptap/react'
import { toast } from 'sonner'
import type { LinkSuggestion } from '#domain/article/links/link-suggestion.ts'
import { t } from '#domain/messages/t.ts'

export type NamedLink = { href: string; name: string }

/** Links the selected words, changes the link at the caret, or inserts a link with `name` as its text. */
export function setLink(editor: Editor, { href, name }: NamedLink): void {
  const chain = editor.chain().focus().extendMarkRange('link')
  const isInLink = Boolean(editor.getAttributes('link').href)
  if (!editor.state.selection.empty || isInLink) chain.setMark('link', { href }).run()
  else chain.insertContent({ type: 'text', text: name, marks: [{ type: 'link', attrs: { href } }] }).run()
}

/** The same for a page of the paper; warns if readers cannot open it yet. */
export function setPageLink(editor: Editor, page: LinkSuggestion): void {
  setLink(editor, { href: page.path, name: page.name || page.path })
  warnOfDraft(page)
}

export function warnOfDraft(page: LinkSuggestion): void {
  if (page.story?.isPublic === false) toast(t('Linked. Readers get an error page there until that story is published.'))
}

/** The selected words of one paragraph, if they are few enough to search for; otherwise empty. */
export function selectedWords(editor: Editor): string {
  const { from, to, $from, $to } = editor.state.selection
  if (from === to || !$from.sameParent($to)) return ''
  const words = editor.state.doc.textBetween(from, to, ' ').trim()
  return words.length <= 120 ? words : ''
}
