'use client'
import { Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { Chip } from '#components/desk/story-sidebar/chip-field.tsx'
import { Finder } from '#components/desk/story-sidebar/finder.tsx'
import { termSources } from '#components/desk/story-sidebar/term-sources.ts'
import { isSafeHref } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'

type Source = { name: string; url: string | null }

/** The source of a story from elsewhere: a name, and the address of the original. */
export function SourceField({ desk: { story, saving, isEditable, change } }: { desk: StoryDeskState }) {
  const { source } = story
  const field = useRef<HTMLDivElement>(null)
  const [changes, setChanges] = useState(0)
  // The clicked button is gone; the focus moves to the element in its place.
  useEffect(() => {
    if (changes > 0) field.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [changes])
  const choose = (next: Source | null) => {
    change({ source: next })
    setChanges((n) => n + 1)
  }
  const remove = { icon: X, label: t('Remove {name}', { name: source?.name ?? '' }), onClick: () => choose(null) }
  return (
    <div ref={field}>
      <FieldGroup label={t('Source')} why={saving.state.problems.source}>
        {source ? (
          <>
            <div className="flex">
              <Chip tools={isEditable ? [remove] : []}>{source.name}</Chip>
            </div>
            <OriginalAddress
              key={source.name}
              url={source.url}
              isEditable={isEditable}
              onChange={(url) => change({ source: { ...source, url } })}
            />
          </>
        ) : isEditable ? (
          <Finder
            label={t('Source')}
            source={termSources.sources}
            taken={[]}
            onPick={({ name }) => choose({ name, url: null })}
          >
            <Button size="small" className="justify-self-start" icon={Plus}>
              {t('Add a source')}
            </Button>
          </Finder>
        ) : (
          <span className="text-ink-3">{t('our own')}</span>
        )}
      </FieldGroup>
    </div>
  )
}

type AddressProps = { url: string | null; isEditable: boolean; onChange: (url: string | null) => void }

/** Commits only a full web address; an incomplete one stays in the field. */
function OriginalAddress({ url, isEditable, onChange }: AddressProps) {
  const [typed, setTyped] = useState(url ?? '')
  const isFit = (text: string) => text === '' || (/^https?:/.test(text) && isSafeHref(text))
  return (
    <Field
      label={t('Address of the original')}
      why={
        isFit(typed.trim())
          ? undefined
          : t('Enter a full address that begins with https://. It is not saved until then.')
      }
    >
      {(wired) => (
        <input
          {...wired}
          className={`w-full ${CONTROL}`}
          inputMode="url"
          placeholder="https://"
          value={typed}
          readOnly={!isEditable}
          onChange={(event) => {
            setTyped(event.target.value)
            const text = event.target.value.trim()
            if (isFit(text)) onChange(text === '' ? null : text)
          }}
        />
      )}
    </Field>
  )
}
