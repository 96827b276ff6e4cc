'use client'
import { type ReactNode, useId } from 'react'
import { LogoField } from '#components/desk/sources/logo-field.tsx'
import { PolicyTable } from '#components/desk/sources/policy-table.tsx'
import { SavedLine } from '#components/desk/sources/saved-line.tsx'
import type { Change } from '#components/desk/sources/use-sources.ts'
import { LateMoment } from '#components/desk/story-sidebar/late-moment.tsx'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'

const words = sourcesWords.terms

type Props = { source: SourceDetail; isEditable: boolean; change: Change }

const notAddress = (typed: string) => (typed === '' || isWebAddress(typed) ? null : words.wrongLink)
const orNull = (typed: string) => (typed === '' ? null : typed)

/** The terms of a source and how readers see it. Each control saves at once. */
export function SourceTerms({ source, isEditable, change }: Props) {
  const id = useId()
  return (
    <section className={isEditable ? undefined : 'still'}>
      <h2 className="head2">{words.heading}</h2>
      <PolicyTable source={source} isEditable={isEditable} change={change} />
      <Set name={words.licence} note={words.internal}>
        <SavedLine
          {...{ isEditable, label: words.agreed, value: source.licence, rows: 3, maxLength: 4_000 }}
          onSave={(licence) => change({ licence })}
        />
        <div className="field">
          <label htmlFor={id}>{words.ends}</label>
          {!isEditable && source.licenceUntil === null ? (
            <span className="dim">{words.noEnd}</span>
          ) : (
            <LateMoment
              id={id}
              name="end"
              at={source.licenceUntil}
              isEditable={isEditable}
              onLeave={(licenceUntil) => change({ licenceUntil })}
            />
          )}
          <small id={`${id}-hint`}>{words.endsHint}</small>
        </div>
      </Set>
      <Set name={words.nameAndAddress} note={words.public}>
        <SavedLine
          {...{ isEditable, label: words.name, value: source.name, maxLength: 120 }}
          whyNot={(typed) => (typed === '' ? words.noName : null)}
          onSave={(name) => change({ name })}
        />
        <SavedLine
          {...{ isEditable, label: words.link, value: source.homepage ?? '', maxLength: 2_048, inputMode: 'url' }}
          whyNot={notAddress}
          onSave={(typed) => change({ homepage: orNull(typed) })}
        />
        <LogoField mediaId={source.logo} isEditable={isEditable} onChange={(logo) => change({ logo })} />
        <SavedLine
          {...{ isEditable, label: words.about, value: source.about, rows: 2, maxLength: 1_000 }}
          onSave={(about) => change({ about })}
        />
        <SavedLine
          {...{ isEditable, label: words.licenceLine, value: source.usage, maxLength: 500 }}
          hint={words.licenceLineHint}
          onSave={(usage) => change({ usage })}
        />
        <SavedLine
          {...{
            isEditable,
            label: words.feed,
            value: source.feed ?? '',
            maxLength: 2_048,
            inputMode: 'url',
          }}
          whyNot={notAddress}
          hint={words.feedHint}
          onSave={(typed) => change({ feed: orNull(typed) })}
        />
      </Set>
      <Set name={words.contact} note={words.internal}>
        <SavedLine
          {...{ isEditable, label: words.contactDetails, value: source.contact, maxLength: 500 }}
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
