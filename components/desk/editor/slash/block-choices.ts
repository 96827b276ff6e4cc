import type { Node, Schema } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'
import {
  CircleAlert,
  FileVideo,
  Heading2,
  Heading3,
  Image,
  Images,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Newspaper,
  Quote,
  Radio,
  SquareMenu,
  Table,
  TextQuote,
} from 'lucide-react'
import { emptyTable } from '#components/desk/editor/blocks/table-acts.ts'
import { isoOf } from '#components/desk/editor/blocks/time-field.tsx'
import { putBlock } from '#components/desk/editor/put-block.ts'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.menu

export type BlockChoice = {
  name: string
  hint?: string
  /** Search words: what other tools call the block. */
  words: string
  icon: LucideIcon
  /** The text that inserts it without the menu. */
  keys?: string
  /** Turns the empty paragraph with the cursor into this block. */
  run: (editor: Editor) => void
}

const put = (make: (schema: Schema) => Node | null | undefined) => (editor: Editor) => {
  const node = make(editor.schema)
  if (!node) return
  const { tr } = editor.state
  putBlock(tr, node)
  editor.view.dispatch(tr)
  if (!node.isAtom || node.type.name === 'divider') editor.view.focus()
}
const filled = (name: string, attrs: () => object = () => ({})) =>
  put(({ nodes }) => nodes[name]?.createAndFill({ ...attrs() }))
const now = () => ({ at: isoOf(Date.now()) })
const heading = (level: 2 | 3, icon: LucideIcon): BlockChoice => ({
  ...(level === 2 ? words.heading : words.smallerHeading),
  icon,
  keys: level === 2 ? '## ' : '### ',
  run: (editor) => editor.chain().focus().setHeading({ level }).run(),
})

/** Every block that a story can hold, in menu order. */
export const BLOCK_CHOICES: readonly BlockChoice[] = [
  { ...words.quote, icon: Quote, keys: '> ', run: (editor) => editor.chain().focus().toggleQuote().run() },
  { ...words.pullQuote, icon: TextQuote, run: filled('pullQuote') },
  heading(2, Heading2),
  heading(3, Heading3),
  { ...words.list, icon: List, keys: '- ', run: (editor) => editor.chain().focus().toggleBulletList().run() },
  {
    ...words.numberedList,
    icon: ListOrdered,
    keys: '1. ',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  { ...words.picture, icon: Image, run: filled('image') },
  { ...words.gallery, icon: Images, run: filled('gallery') },
  { ...words.embed, icon: FileVideo, run: filled('embed') },
  { ...words.table, icon: Table, run: put(emptyTable) },
  { ...words.factBox, icon: SquareMenu, run: filled('factBox') },
  { ...words.related, icon: Newspaper, run: filled('related') },
  { ...words.divider, icon: Minus, keys: '---', run: (editor) => editor.chain().focus().setDivider().run() },
  { ...words.update, icon: Radio, run: filled('update', now) },
  { ...words.correction, icon: CircleAlert, run: filled('correction', now) },
]

/** Returns the choices with a word that begins with the query, best first; all of them for an empty query. */
export function choicesFor(query: string): readonly BlockChoice[] {
  const typed = query.trim().toLowerCase()
  const begins = (text: string) => text.toLowerCase().startsWith(typed)
  const isFit = (choice: BlockChoice) => begins(choice.name) || `${choice.name} ${choice.words}`.split(' ').some(begins)
  const fits = BLOCK_CHOICES.filter(isFit)
  return [...fits.filter(({ name }) => begins(name)), ...fits.filter(({ name }) => !begins(name))]
}
