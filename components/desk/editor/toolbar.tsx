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
import { readingStep } from '#components/desk/parts/typed-key.ts'
import type { Flag } from '#domain/document/blocks/schema.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const NAMES = {
  bold: { label: msg('Bold'), keys: 'Ctrl B' },
  italic: { label: msg('Italic'), keys: 'Ctrl I' },
  code: { label: msg('Code'), keys: 'Ctrl E' },
  more: { label: msg('More marks') },
  sup: { label: msg('Superscript'), keys: 'Ctrl ⇧ .' },
  sub: { label: msg('Subscript'), keys: 'Ctrl ⇧ ,' },
  strike: { label: msg('Strikethrough'), keys: 'Ctrl ⇧ S' },
  insert: { label: msg('Inserted', 'text'), keys: 'Ctrl ⇧ U' },
  link: { label: msg('Link'), keys: 'Ctrl K' },
  footnote: { label: msg('Footnote'), keys: 'Ctrl ⇧ F' },
  heading: { label: msg('Heading'), keys: 'Ctrl ⇧ H' },
  smallerHeading: { label: msg('Smaller heading'), keys: 'Ctrl ⇧ H, twice' },
  list: { label: msg('List'), keys: 'Ctrl ⇧ 8' },
  numberedList: { label: msg('Numbered list'), keys: 'Ctrl ⇧ 7' },
  indent: { label: msg('Indent'), keys: 'Tab' },
  outdent: { label: msg('Outdent'), keys: '⇧ Tab' },
  quote: { label: msg('Quote'), keys: 'Ctrl ⇧ B' },
  divider: { label: msg('Divider'), keys: '---' },
  addBlock: { label: msg('Add a block'), keys: '/' },
  undo: { label: msg('Undo'), keys: 'Ctrl Z' },
  redo: { label: msg('Redo'), keys: 'Ctrl ⇧ Z' },
  find: { label: msg('Find and replace'), keys: 'Ctrl F' },
  note: { label: msg('Note', 'remark'), keys: 'Ctrl ⇧ M' },
}

type Name = keyof typeof NAMES
type Tool = {
  name: Name
  label: Message
  keys?: string
  icon: LucideIcon
  run: (editor: Editor) => void
  isOn?: (editor: Editor) => boolean
  isOff?: (editor: Editor) => boolean
}

const tool = (name: Name, icon: LucideIcon, run: Tool['run'], state: Pick<Tool, 'isOn' | 'isOff'> = {}): Tool => ({
  name,
  ...NAMES[name],
  icon,
  run,
  ...state,
})
const chain = (editor: Editor) => editor.chain().focus()

const mark = (name: 'bold' | 'italic' | 'code' | Flag, icon: LucideIcon) =>
  tool(name, icon, (e) => chain(e).toggleMark(name).run(), { isOn: (e) => e.isActive(name) })
const heading = (level: 2 | 3, icon: LucideIcon) =>
  tool(level === 2 ? 'heading' : 'smallerHeading', icon, (e) => chain(e).toggleHeading({ level }).run(), {
    isOn: (e) => e.isActive('heading', { level }),
  })

const MARKS = [mark('bold', Bold), mark('italic', Italic), mark('code', Code)]
const SIGNS = [
  mark('sup', Superscript),
  mark('sub', Subscript),
  mark('strike', Strikethrough),
  mark('insert', Underline),
]
const BLOCKS = [
  heading(2, Heading2),
  heading(3, Heading3),
  tool('list', List, (e) => chain(e).toggleBulletList().run(), { isOn: (e) => e.isActive('bulletList') }),
  tool('numberedList', ListOrdered, (e) => chain(e).toggleOrderedList().run(), {
    isOn: (e) => e.isActive('orderedList'),
  }),
  tool('indent', IndentIncrease, (e) => chain(e).sinkListItem('listItem').run(), {
    isOff: (e) => !e.can().sinkListItem('listItem'),
  }),
  tool('outdent', IndentDecrease, (e) => chain(e).liftListItem('listItem').run(), {
    isOff: (e) => !e.can().liftListItem('listItem'),
  }),
  tool('quote', Quote, (e) => chain(e).toggleQuote().run(), { isOn: (e) => e.isActive('quote') }),
  tool('divider', Minus, (e) => chain(e).setDivider().run()),
  tool('addBlock', Plus, openSlash),
]
const HISTORY = [
  tool('undo', Undo2, (e) => chain(e).undo().run(), { isOff: (e) => !e.can().undo() }),
  tool('redo', Redo2, (e) => chain(e).redo().run(), { isOff: (e) => !e.can().redo() }),
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
  const more = tool('more', Ellipsis, () => setWide(!isWide), { isOn: () => isWide })
  const link = tool('link', Link, () => onOpen('link'), { isOn: (e) => e.isActive('link') })
  const footnote = tool('footnote', Asterisk, () => onOpen('footnote'), { isOn: (e) => e.isActive('footnote') })
  // Read-only users can only find and add notes.
  const always = [
    tool('find', Search, () => onOpen('find')),
    ...(onNote ? [tool('note', MessageSquarePlus, onNote)] : []),
  ]
  const groups = isEditable
    ? [[...MARKS, ...(isWide ? SIGNS : []), more, link, footnote], BLOCKS, [...HISTORY, ...always]]
    : [always]
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
      className="flex flex-wrap items-center gap-px border-b border-rule py-1 font-sans thumb:[scrollbar-width:none] thumb:flex-nowrap thumb:overflow-x-auto"
      role="toolbar"
      aria-label={t('Text')}
      tabIndex={-1}
      ref={bar}
      onKeyDown={(event) => roam(event, bar.current)}
    >
      {groups.map((tools, group) => (
        <div className="contents" key={tools[0]?.name}>
          {group > 0 && <span className="mx-1 h-5 w-px flex-none bg-rule" aria-hidden="true" />}
          {tools.map(({ name, label, icon, keys, run, isOn }) => {
            const state = states[at++] ?? ''
            return (
              <IconButton
                key={name}
                isSmall
                icon={icon}
                label={t(label)}
                keys={keys}
                aria-pressed={isOn ? state.startsWith('true') : undefined}
                aria-disabled={state.endsWith('true') || undefined}
                tabIndex={at === 1 ? 0 : -1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => run(editor)}
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
  const by = readingStep(event.key)
  const to = by === 0 ? { Home: 0, End: buttons.length - 1 }[event.key] : from + by
  if (to === undefined || from < 0) return
  event.preventDefault()
  const next = buttons[(to + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
}
