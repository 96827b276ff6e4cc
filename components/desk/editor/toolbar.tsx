'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import {
  Asterisk,
  Bold,
  Code,
  Ellipsis,
  Heading2,
  Heading3,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquarePlus,
  Minus,
  Plus,
  Quote,
  Redo2,
  Search,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
  Undo2,
} from 'lucide-react'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { openSlash } from '#components/desk/editor/slash/slash-plugin.ts'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { editorWords } from '#components/desk/words/editor.ts'

const words = editorWords.toolbar

type Tool = {
  label: string
  keys?: string
  icon: LucideIcon
  run: (editor: Editor) => void
  isOn?: (editor: Editor) => boolean
  isOff?: (editor: Editor) => boolean
}

const chain = (editor: Editor) => editor.chain().focus()

const marks: Tool[] = [
  {
    ...words.bold,
    icon: Bold,
    run: (e) => chain(e).toggleBold().run(),
    isOn: (e) => e.isActive('bold'),
  },
  {
    ...words.italic,
    icon: Italic,
    run: (e) => chain(e).toggleItalic().run(),
    isOn: (e) => e.isActive('italic'),
  },
  {
    ...words.code,
    icon: Code,
    run: (e) => chain(e).toggleMark('code').run(),
    isOn: (e) => e.isActive('code'),
  },
]
const sign = (name: 'sup' | 'sub' | 'strike' | 'insert', icon: LucideIcon): Tool => ({
  ...words[name],
  icon,
  run: (e) => chain(e).toggleMark(name).run(),
  isOn: (e) => e.isActive(name),
})
const signs = [
  sign('sup', Superscript),
  sign('sub', Subscript),
  sign('strike', Strikethrough),
  sign('insert', Underline),
]
const heading = (level: 2 | 3): Tool => ({
  ...(level === 2 ? words.heading : words.smallerHeading),
  icon: level === 2 ? Heading2 : Heading3,
  run: (e) => chain(e).toggleHeading({ level }).run(),
  isOn: (e) => e.isActive('heading', { level }),
})
const blocks: Tool[] = [
  heading(2),
  heading(3),
  {
    ...words.list,
    icon: List,
    run: (e) => chain(e).toggleBulletList().run(),
    isOn: (e) => e.isActive('bulletList'),
  },
  {
    ...words.numberedList,
    icon: ListOrdered,
    run: (e) => chain(e).toggleOrderedList().run(),
    isOn: (e) => e.isActive('orderedList'),
  },
  {
    ...words.indent,
    icon: IndentIncrease,
    run: (e) => chain(e).sinkListItem('listItem').run(),
    isOff: (e) => !e.can().sinkListItem('listItem'),
  },
  {
    ...words.outdent,
    icon: IndentDecrease,
    run: (e) => chain(e).liftListItem('listItem').run(),
    isOff: (e) => !e.can().liftListItem('listItem'),
  },
  {
    ...words.quote,
    icon: Quote,
    run: (e) => chain(e).toggleQuote().run(),
    isOn: (e) => e.isActive('quote'),
  },
  { ...words.divider, icon: Minus, run: (e) => chain(e).setDivider().run() },
  { ...words.addBlock, icon: Plus, run: openSlash },
]
const history: Tool[] = [
  { ...words.undo, icon: Undo2, run: (e) => chain(e).undo().run(), isOff: (e) => !e.can().undo() },
  { ...words.redo, icon: Redo2, run: (e) => chain(e).redo().run(), isOff: (e) => !e.can().redo() },
]

/** The dialog or bar that is open over the text. */
export type Opened = 'link' | 'footnote' | 'find' | null

type Props = {
  editor: Editor
  isEditable: boolean
  onOpen: (what: Opened) => void
  onNote?: (() => void) | undefined
}

export const Toolbar = memo(function Toolbar({ editor, isEditable, onOpen, onNote }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const [isWide, setWide] = useState(false)
  const link: Tool = {
    ...words.link,
    icon: Link,
    run: () => onOpen('link'),
    isOn: (e) => e.isActive('link'),
  }
  const footnote: Tool = {
    ...words.footnote,
    icon: Asterisk,
    run: () => onOpen('footnote'),
    isOn: (e) => e.isActive('footnote'),
  }
  const more: Tool = { ...words.more, icon: Ellipsis, run: () => setWide(!isWide), isOn: () => isWide }
  const find: Tool = { ...words.find, icon: Search, run: () => onOpen('find') }
  const note: Tool[] = onNote ? [{ ...words.note, icon: MessageSquarePlus, run: onNote }] : []
  // Read-only users can only find and add notes.
  const groups = isEditable
    ? [[...marks, ...(isWide ? signs : []), more, link, footnote], blocks, [...history, find, ...note]]
    : [[find, ...note]]
  // One state object for each tool, compared by value, so that typing does not re-render the toolbar.
  const states = useEditorState({
    editor,
    selector: () =>
      groups
        .flat()
        .map((tool) => `${tool.isOn?.(editor) === true}${tool.isOff?.(editor) === true}`)
        .join(),
  }).split(',')

  let at = 0
  return (
    <div
      className="toolbar"
      role="toolbar"
      aria-label={words.label}
      tabIndex={-1}
      ref={bar}
      onKeyDown={(event) => roam(event, bar.current)}
    >
      {groups.map((tools, group) => (
        <div className="row-tools" key={tools[0]?.label}>
          {group > 0 && <span className="sep" aria-hidden="true" />}
          {tools.map((tool) => {
            const state = states[at++] ?? ''
            return (
              <IconButton
                key={tool.label}
                isSmall
                icon={tool.icon}
                label={tool.label}
                {...(tool.keys && { keys: tool.keys })}
                aria-pressed={tool.isOn ? state.startsWith('true') : undefined}
                aria-disabled={state.endsWith('true') || undefined}
                tabIndex={at === 1 ? 0 : -1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => tool.run(editor)}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
})

/** Roving focus: the toolbar is one Tab stop, and arrow keys move within it. */
function roam(event: KeyboardEvent, bar: HTMLElement | null): void {
  const buttons = [...(bar?.querySelectorAll('button') ?? [])]
  const from = buttons.findIndex((button) => button === document.activeElement)
  const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined || from < 0) return
  event.preventDefault()
  const next = buttons[(to + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
}
