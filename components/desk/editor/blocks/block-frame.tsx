'use client'
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { moveBlock } from '#components/desk/editor/move-block.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import { spoken } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'

type FrameProps = {
  view: ReactNodeViewProps
  name: string
  /** Behind a rule: its text stands beside the story's. */
  isAside?: boolean
  children: ReactNode
}

/** The frame of a block in the text, with its name; one that is selected as a whole is outlined. */
export function BlockFrame({ view: { node, selected }, name, isAside = false, children }: FrameProps) {
  const on = selected && node.isAtom ? 'outline-2 outline-offset-4 outline-blue' : ''
  const aside = isAside ? '-ms-[calc(1rem+2px)] border-s-2 border-rule ps-4' : ''
  return (
    <NodeViewWrapper className={`mb-[1.6em] ${on} ${aside}`} role="group" aria-label={name}>
      {children}
    </NodeViewWrapper>
  )
}

type BarProps = { view: ReactNodeViewProps; name: string; isAside?: boolean; children?: ReactNode }

/** The toolbar of a block: its name and the actions on the whole block. */
export function BlockBar({ view: { editor, getPos, deleteNode }, name, isAside = false, children }: BarProps) {
  const move = (by: 1 | -1) => {
    const position = getPos()
    if (position !== undefined) moveBlock(editor, position, by)
  }
  const takeOut = () => {
    deleteNode()
    editor.commands.focus()
  }
  return (
    <div
      className={`flex flex-wrap items-center gap-1 py-1 font-sans text-sm leading-[1.4] font-normal text-ink-2 ${isAside ? '' : 'border-t border-rule'}`}
      contentEditable={false}
      {...writtenIn(spoken().language)}
    >
      <b className="font-semibold text-ink">{name}</b>
      <span className="flex min-w-32 flex-1 flex-wrap items-center gap-1 wrap-anywhere">{children}</span>
      {editor.isEditable && (
        <>
          <IconButton isSmall icon={ChevronUp} label={t('Move {name} up', { name })} onClick={() => move(-1)} />
          <IconButton isSmall icon={ChevronDown} label={t('Move {name} down', { name })} onClick={() => move(1)} />
          <IconButton isSmall icon={Trash2} label={t('Delete {name}', { name })} onClick={takeOut} />
        </>
      )}
    </div>
  )
}

type FormProps = { className?: string; children: ReactNode }

/** The fields of a block, two beside each other; `col-span-full` makes one as wide as the form. */
export const BlockForm = ({ className = 'mb-3', children }: FormProps) => (
  <div
    className={`grid grid-cols-2 gap-3 rounded-sm border border-rule bg-hover p-3 font-sans text-base leading-[1.4] font-normal tabular-nums phone:grid-cols-[minmax(0,1fr)] ${className}`}
    contentEditable={false}
    {...writtenIn(spoken().language)}
  >
    {children}
  </div>
)

type ViewProps = { view: ReactNodeViewProps; name: string; bar?: ReactNode; children: ReactNode }

/** A block with its bar and its form, and its text below them if it has any. `children` are the fields. */
export function FormView({ view, name, bar, children }: ViewProps) {
  const hasText = !view.node.isAtom
  return (
    <BlockFrame view={view} name={name} isAside={hasText}>
      <BlockBar view={view} name={name} isAside={hasText}>
        {bar}
      </BlockBar>
      <BlockForm>{children}</BlockForm>
      {hasText && <NodeViewContent />}
    </BlockFrame>
  )
}

/** A button of a block. */
export const BlockButton = (props: ComponentProps<typeof Button>) => <Button kind="quiet" size="small" {...props} />
