'use client'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { LogoField } from '#components/desk/sources/logo-field.tsx'
import { PolicyTable } from '#components/desk/sources/policy-table.tsx'
import { SavedLine } from '#components/desk/sources/saved-line.tsx'
import type { Change } from '#components/desk/sources/use-sources.ts'
import { LateMoment } from '#components/desk/story-sidebar/late-moment.tsx'
import type { SourceDetail } from '#domain/article/source-views.ts'
import { isWebAddress } from '#domain/document/href.ts'

type Props = { source: SourceDetail; isEditable: boolean; change: Change }

const notAddress = (typed: string) =>
  typed === '' || isWebAddress(typed) ? null : 'It begins with https:// and is not saved until it is whole.'
const orNull = (typed: string) => (typed === '' ? null : typed)

/** The terms of a source and how readers see it. Each control saves at once. */
export function SourceTerms({ source, isEditable, change }: Props) {
  const id = useId()
  return (
    <section className={isEditable ? undefined : 'still'}>
      <h2 className="head2">Terms</h2>
      <PolicyTable source={source} isEditable={isEditable} change={change} />
      <Set name="Licence" note="shown to nobody outside">
        <SavedLine
          {...{ isEditable, label: 'What was agreed', value: source.licence, rows: 3, maxLength: 4_000 }}
          onSave={(licence) => change({ licence })}
        />
        <div className="field">
          <label htmlFor={id}>Ends</label>
          {!isEditable && source.licenceUntil === null ? (
            <span className="dim">no end</span>
          ) : (
            <LateMoment
              id={id}
              name="end"
              at={source.licenceUntil}
              isEditable={isEditable}
              onLeave={(licenceUntil) => change({ licenceUntil })}
            />
          )}
          <small id={`${id}-hint`}>
            In newsroom time. Then its stories leave every page by themselves, but those with an end of their own.
          </small>
        </div>
      </Set>
      <Set name="Name and address" note="as readers see them">
        <SavedLine
          {...{ isEditable, label: 'Name', value: source.name, maxLength: 120 }}
          whyNot={(typed) => (typed === '' ? 'It needs a name.' : null)}
          onSave={(name) => change({ name })}
        />
        <SavedLine
          {...{ isEditable, label: 'Link', value: source.homepage ?? '', maxLength: 2_048, inputMode: 'url' }}
          whyNot={notAddress}
          onSave={(typed) => change({ homepage: orNull(typed) })}
        />
        <LogoField mediaId={source.logo} isEditable={isEditable} onChange={(logo) => change({ logo })} />
        <SavedLine
          {...{ isEditable, label: 'What it is', value: source.about, rows: 2, maxLength: 1_000 }}
          onSave={(about) => change({ about })}
        />
        <SavedLine
          {...{ isEditable, label: 'Line about the licence', value: source.usage, maxLength: 500 }}
          hint="On its page: “Published here with the leave of …”."
          onSave={(usage) => change({ usage })}
        />
        <SavedLine
          {...{
            isEditable,
            label: 'Address of its feed',
            value: source.feed ?? '',
            maxLength: 2_048,
            inputMode: 'url',
          }}
          whyNot={notAddress}
          hint="Our feeds name it beside each of its stories."
          onSave={(typed) => change({ feed: orNull(typed) })}
        />
      </Set>
      <Set name="Who to call" note="shown to nobody outside">
        <SavedLine
          {...{ isEditable, label: 'Name, number, address', value: source.contact, maxLength: 500 }}
          onSave={(contact) => change({ contact })}
        />
      </Set>
    </section>
  )
}

function Set({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div className="source-set" role="group" aria-label={name}>
      <div>
        <b>{name}</b>
        <span>{note}</span>
      </div>
      <div className="stack">{children}</div>
    </div>
  )
}
