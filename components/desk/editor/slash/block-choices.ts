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
import { type Message, msg, t } from '#domain/messages/t.ts'

export type BlockChoice = {
  name: Message
  hint?: Message
  /** Search words: what other tools call the block. */
  words: Message
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
  name: level === 2 ? msg('Heading') : msg('Smaller heading'),
  words:
    level === 2
      ? msg('title subheading h2', 'search words: other names of the block')
      : msg('heading title h3', 'search words: other names of the block'),
  icon,
  keys: level === 2 ? '## ' : '### ',
  run: (editor) => editor.chain().focus().setHeading({ level }).run(),
})

/** Every block that a story can hold, in menu order. */
export const BLOCK_CHOICES: readonly BlockChoice[] = [
  {
    name: msg('Quote'),
    hint: msg('with speaker, role and place'),
    words: msg('blockquote said', 'search words: other names of the block'),
    icon: Quote,
    keys: '> ',
    run: (editor) => editor.chain().focus().toggleQuote().run(),
  },
  {
    name: msg('Pull quote'),
    hint: msg('repeated from the text, set large'),
    words: msg('quote lifted', 'search words: other names of the block'),
    icon: TextQuote,
    run: filled('pullQuote'),
  },
  heading(2, Heading2),
  heading(3, Heading3),
  {
    name: msg('List'),
    words: msg('bullets points unordered', 'search words: other names of the block'),
    icon: List,
    keys: '- ',
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: msg('Numbered list'),
    words: msg('list ordered', 'search words: other names of the block'),
    icon: ListOrdered,
    keys: '1. ',
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: msg('Picture'),
    hint: msg('from the library, or dropped here'),
    words: msg('image photo', 'search words: other names of the block'),
    icon: Image,
    run: filled('image'),
  },
  {
    name: msg('Gallery'),
    hint: msg('several pictures'),
    words: msg('images pictures photos', 'search words: other names of the block'),
    icon: Images,
    run: filled('gallery'),
  },
  {
    name: msg('Embed'),
    hint: msg('a video, post, chart, map or sound, by its address'),
    words: msg(
      'video film post chart map sound podcast youtube vimeo mastodon bluesky twitter instagram tiktok datawrapper flourish spotify soundcloud openstreetmap google maps dailymotion facebook documentcloud infogram timeline tableau ted archive apple acast buzzsprout threads reddit',
      'search words: other names of the block',
    ),
    icon: FileVideo,
    run: filled('embed'),
  },
  {
    name: msg('Table'),
    words: msg('rows columns', 'search words: other names of the block'),
    icon: Table,
    run: put(emptyTable),
  },
  {
    name: msg('Fact box'),
    hint: msg('figures and short texts beside the text'),
    words: msg('facts box aside numbers', 'search words: other names of the block'),
    icon: SquareMenu,
    run: filled('factBox'),
  },
  {
    name: msg('Read also'),
    hint: msg('links to stories that you choose'),
    words: msg('related links more stories see', 'search words: other names of the block'),
    icon: Newspaper,
    run: filled('related'),
  },
  {
    name: msg('Divider'),
    words: msg('rule line break hr', 'search words: other names of the block'),
    icon: Minus,
    keys: '---',
    run: (editor) => editor.chain().focus().setDivider().run(),
  },
  {
    name: msg('Live update'),
    hint: msg('with its time and a link of its own'),
    words: msg('update', 'search words: other names of the block'),
    icon: Radio,
    run: filled('update', now),
  },
  {
    name: msg('Correction note'),
    hint: msg('beside the text that it corrects'),
    words: msg('correction', 'search words: other names of the block'),
    icon: CircleAlert,
    run: filled('correction', now),
  },
]

/** Returns the choices with a word that begins with the query, best first; all of them for an empty query. */
export function choicesFor(query: string): readonly BlockChoice[] {
  const typed = query.trim().toLowerCase()
  const begins = (text: string) => text.toLowerCase().startsWith(typed)
  const isFit = ({ name, words }: BlockChoice) => begins(t(name)) || `${t(name)} ${t(words)}`.split(' ').some(begins)
  const fits = BLOCK_CHOICES.filter(isFit)
  return [...fits.filter(({ name }) => begins(t(name))), ...fits.filter(({ name }) => !begins(t(name)))]
}
