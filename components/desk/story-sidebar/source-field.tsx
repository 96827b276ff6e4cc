'use client'
import { Plus, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Finder } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { storySidebarWords as words } from '#components/desk/words/story-sidebar.ts'
import { isSafeHref } from '#domain/document/blocks/href.ts'

type Source = { name: string; url: string | null }
type Props = {
  source: Source | null
  isEditable: boolean
  problem?: string | undefined
  onChange: (source: Source | null) => void
}

/** The source of a story from elsewhere: a name, and the address of the original. */
export function SourceField({ source, isEditable, problem, onChange }: Props) {
  const id = useId()
  const field = useRef<HTMLDivElement>(null)
  const [changes, setChanges] = useState(0)
  // The clicked button is gone; the focus moves to the element in its place.
  useEffect(() => {
    if (changes > 0) field.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [changes])
  const change = (next: Source | null) => {
    onChange(next)
    setChanges((n) => n + 1)
  }
  return (
    <div className={problem ? 'field wrong' : 'field'} role="group" aria-labelledby={id} ref={field}>
      <span className="label" id={id}>
        {words.source.label}
      </span>
      {source ? (
        <>
          <div className="chips">
            <span className="chip">
              <span>{source.name}</span>
              {isEditable && (
                <IconButton
                  isTiny
                  className="not-hover:text-ink-3!"
                  icon={X}
                  label={words.chips.remove(source.name)}
                  onClick={() => change(null)}
                />
              )}
            </span>
          </div>
          <OriginalAddress key={source.name} source={source} isEditable={isEditable} onChange={onChange} />
        </>
      ) : (
        <div className="chips">
          {isEditable ? (
            <Finder
              label={words.source.label}
              source={termSources.sources}
              taken={[]}
              onPick={({ name }) => change({ name, url: null })}
            >
              <button type="button" className="chip">
                <Plus className="i" aria-hidden="true" />
                {words.source.add}
              </button>
            </Finder>
          ) : (
            <span className="dim">{words.source.own}</span>
          )}
        </div>
      )}
      {problem && <span className="why">{problem}</span>}
    </div>
  )
}

/** Commits only a full web address; an incomplete one stays in the field. */
function OriginalAddress({
  source,
  isEditable,
  onChange,
}: {
  source: Source
  isEditable: boolean
  onChange: Props['onChange']
}) {
  const id = useId()
  const [typed, setTyped] = useState(source.url ?? '')
  const isFit = typed.trim() === '' || (/^https?:/.test(typed.trim()) && isSafeHref(typed.trim()))
  return (
    <div className={isFit ? 'field' : 'field wrong'}>
      <label htmlFor={id}>{words.source.original}</label>
      <input
        id={id}
        inputMode="url"
        placeholder={words.source.originalHint}
        value={typed}
        readOnly={!isEditable}
        aria-invalid={!isFit}
        onChange={(event) => {
          const text = event.target.value
          setTyped(text)
          const url = text.trim()
          if (url === '') onChange({ ...source, url: null })
          else if (/^https?:/.test(url) && isSafeHref(url)) onChange({ ...source, url })
        }}
      />
      {!isFit && <span className="why">{words.source.incomplete}</span>}
    </div>
  )
}
