import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { toast } from 'sonner'
import { putBlock } from '#components/desk/editor/put-block.ts'
import { type BlockOf, MAX_RELATED } from '#domain/document/blocks/schema.ts'
import { t } from '#domain/messages/t.ts'

export type RelatedStory = BlockOf<'related'>['stories'][number]
type Form = { title?: string; stories?: RelatedStory[] }

const formOf = (node: Node): Form => (node.attrs['block'] ?? {}) as Form

/**
 * Adds a story to the first block of chosen stories that has room, or makes one below the block with the cursor. False
 * if a block of the text has the story already.
 */
export function putRelated(tr: Transaction, story: RelatedStory): boolean {
  const blocks: { at: number; form: Form }[] = []
  tr.doc.forEach((node, at) => {
    if (node.type.name === 'related') blocks.push({ at, form: formOf(node) })
  })
  if (blocks.some(({ form }) => form.stories?.some(({ id }) => id === story.id))) return false
  const open = blocks.find(({ form }) => (form.stories?.length ?? 0) < MAX_RELATED)
  if (open) {
    const { title = '', stories = [] } = open.form
    tr.setNodeAttribute(open.at, 'block', { title, stories: [...stories, story] })
    return true
  }
  const made = tr.doc.type.schema.nodes['related']?.create({ block: { title: '', stories: [story] } })
  if (made) putBlock(tr, made)
  return made !== undefined
}

/** The same in an editor, with a message: the block may be out of view. */
export function addRelated(editor: Editor, story: RelatedStory): void {
  const { tr } = editor.state
  const isAdded = putRelated(tr, story)
  if (isAdded) editor.view.dispatch(tr)
  const { headline } = story
  toast(
    isAdded
      ? t('“{headline}” is in the block Read also.', { headline })
      : t('“{headline}” is in a block Read also already.', { headline }),
  )
}
