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
  Quote,
  Radio,
  SquareMenu,
  Table,
  TextQuote,
} from 'lucide-react'
import { emptyTable } from '#components/desk/editor/blocks/table-acts.ts'
import { isoOf } from '#components/desk/editor/blocks/time-field.tsx'
import { putBlock } from '#components/desk/editor/put-block.ts'

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

/** Every block that a story can hold, in menu order. */
export const BLOCK_CHOICES: readonly BlockChoice[] = [
  {
    name: 'Quote',
    hint: 'who said it, in what role, where',
    words: 'blockquote said',
    icon: Quote,
    keys: '> ',
    run: (editor) => editor.chain().focus().toggleQuote().run(),
  },
  {
    name: 'Pull quote',
    hint: 'lifted from the text, set large',
    words: 'quote lifted',
    icon: TextQuote,
    run: filled('pullQuote'),
  },
  {
    name: 'Heading',
    words: 'title subheading h2',
    icon: Heading2,
    keys: '## ',
    run: (editor) => editor.chain().focus().setHeading({ level: 2 }).run(),
  },
  {
    name: 'Smaller heading',
    words: 'heading title h3',
    icon: Heading3,
    keys: '### ',
    run: (editor) => editor.chain().focus().setHeading({ level: 3 }).run(),
  },
  {
    name: 'List',
    words: 'bullets points unordered',
    icon: List,
    keys: '- ',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbered list',
    words: 'list ordered',
    icon: ListOrdered,
    keys: '1. ',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  { name: 'Picture', hint: 'from the library or dropped', words: 'image photo', icon: Image, run: filled('image') },
  { name: 'Gallery', hint: 'several pictures', words: 'images pictures photos', icon: Images, run: filled('gallery') },
  {
    name: 'Embed',
    hint: 'a film or a post, by its address',
    words: 'video film post youtube vimeo mastodon bluesky twitter instagram',
    icon: FileVideo,
    run: filled('embed'),
  },
  { name: 'Table', words: 'rows columns', icon: Table, run: put(emptyTable) },
  {
    name: 'Fact box',
    hint: 'figures and short words beside the text',
    words: 'facts box aside numbers',
    icon: SquareMenu,
    run: filled('factBox'),
  },
  {
    name: 'Divider',
    words: 'rule line break hr',
    icon: Minus,
    keys: '---',
    run: (editor) => editor.chain().focus().setDivider().run(),
  },
  { name: 'Live update', hint: 'timed, with an anchor', words: 'update', icon: Radio, run: filled('update', now) },
  {
    name: 'Correction note',
    hint: 'at the place that it is about',
    words: 'correction',
    icon: CircleAlert,
    run: filled('correction', now),
  },
]

/** Returns the choices with a word that begins with the query, best first; all of them for an empty query. */
export function choicesFor(query: string): readonly BlockChoice[] {
  const typed = query.trim().toLowerCase()
  const begins = (text: string) => text.toLowerCase().startsWith(typed)
  const isFit = ({ name, words }: BlockChoice) => begins(name) || `${name} ${words}`.split(' ').some(begins)
  const fits = BLOCK_CHOICES.filter(isFit)
  return [...fits.filter(({ name }) => begins(name)), ...fits.filter(({ name }) => !begins(name))]
}
