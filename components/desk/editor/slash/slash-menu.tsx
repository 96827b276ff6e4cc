'use client'
import { type Editor, useEditorState } from '@tiptap/react'
import { useLayoutEffect, useRef } from 'react'
import { choicesFor } from '#components/desk/editor/slash/block-choices.ts'
import { chooseBlock, SLASH_LIST, slashOf } from '#components/desk/editor/slash/slash-plugin.ts'
import { OPTIONS, OptionRow } from '#components/desk/parts/list/option-row.tsx'
import { t } from '#domain/messages/t.ts'

/**
 * The menu of blocks that match the text after a slash. The focus stays in the text, whose key events are handled here.
 */
export function SlashMenu({ editor }: { editor: Editor }) {
  const slash = useEditorState({ editor, selector: () => slashOf(editor.state) })
  const box = useRef<HTMLDivElement>(null)
  const from = slash?.from
  const query = slash?.query ?? ''
  useLayoutEffect(() => {
    if (box.current && from !== undefined) place(box.current, editor, from)
  }, [editor, from, query])
  const at = slash?.at
  useLayoutEffect(() => {
    if (at !== undefined) box.current?.querySelector(`#${SLASH_LIST}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  if (!slash) return null
  const choices = choicesFor(query)
  const title = choices.length === 0 ? t('No block is called “{typed}”', { typed: query }) : t('Blocks')
  return (
    <div className={`absolute start-0 max-h-[min(24rem,60vh)] w-[min(26rem,100%)] overflow-auto ${OPTIONS}`} ref={box}>
      <div className="px-2 pt-2 pb-1 text-xs font-semibold text-ink-3" id={`${SLASH_LIST}-head`}>
        {query === '' || choices.length === 0 ? title : t('Blocks matching “{typed}”', { typed: query })}
      </div>
      <div role="listbox" id={SLASH_LIST} aria-labelledby={`${SLASH_LIST}-head`}>
        {choices.map(({ name, hint, icon, keys }, n) => (
          <OptionRow
            key={n}
            id={`${SLASH_LIST}-${n}`}
            icon={icon}
            keys={keys}
            isActive={n === at}
            onTake={() => chooseBlock(editor, n)}
          >
            {t(name)} {hint && <small>{t(hint)}</small>}
          </OptionRow>
        ))}
      </div>
    </div>
  )
}

/** Places the menu below the line of the slash, or above it if there is no room. */
function place(box: HTMLElement, editor: Editor, from: number): void {
  const frame = box.offsetParent?.getBoundingClientRect()
  if (!frame) return
  const line = editor.view.coordsAtPos(from)
  const isAbove = line.bottom + box.offsetHeight > window.innerHeight - 48 && line.top > box.offsetHeight + 48
  box.style.insetBlockStart = `${(isAbove ? line.top - box.offsetHeight - 4 : line.bottom + 4) - frame.top}px`
}
