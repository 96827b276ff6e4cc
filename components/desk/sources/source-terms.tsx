'use client'
import type { ComponentProps, ReactNode } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { SavedField } from '#components/desk/parts/field/saved-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { LogoField } from '#components/desk/sources/logo-field.tsx'
import { PolicyTable } from '#components/desk/sources/policy-table.tsx'
import type { Change } from '#components/desk/sources/use-sources.ts'
import { LateMoment } from '#components/desk/story-sidebar/late-moment.tsx'
import { sourcesWords } from '#components/desk/words/sources.ts'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'

const words = sourcesWords.terms

type Props = { source: SourceDetail; isEditable: boolean; change: Change }
type TextName = 'about' | 'contact' | 'feed' | 'homepage' | 'licence' | 'name' | 'usage'
type LineProps = Pick<ComponentProps<typeof SavedField>, 'rows' | 'hint'> & { label: string; maxLength: number }

const notAddress = (typed: string) => (typed === '' || isWebAddress(typed) ? null : words.wrongLink)
const CHECKS: Partial<Record<TextName, (typed: string) => string | null>> = {
  name: (typed) => (typed === '' ? words.noName : null),
  homepage: notAddress,
  feed: notAddress,
}

/** The terms of a source and how readers see it. Each control saves at once. */
export function SourceTerms({ source, isEditable, change }: Props) {
  const line = (name: TextName, look: LineProps) => {
    const isAddress = name === 'homepage' || name === 'feed'
    return (
      <SavedField
        {...look}
        {...(isAddress && { inputMode: 'url' })}
        {...(CHECKS[name] && { whyNot: CHECKS[name] })}
        value={source[name] ?? ''}
        isReadOnly={!isEditable}
        onSave={(typed) => change({ [name]: isAddress && typed === '' ? null : typed })}
      />
    )
  }
  return (
    <section>
      <SectionTitle>{words.heading}</SectionTitle>
      <PolicyTable source={source} isEditable={isEditable} change={change} />
      <Set name={words.licence} note={words.internal}>
        {line('licence', { label: words.agreed, rows: 3, maxLength: 4_000 })}
        <LicenceEnd source={source} isEditable={isEditable} change={change} />
      </Set>
      <Set name={words.nameAndAddress} note={words.public}>
        {line('name', { label: words.name, maxLength: 120 })}
        {line('homepage', { label: words.link, maxLength: 2_048 })}
        <LogoField mediaId={source.logo} isEditable={isEditable} onChange={(logo) => change({ logo })} />
        {line('about', { label: words.about, rows: 2, maxLength: 1_000 })}
        {line('usage', { label: words.licenceLine, maxLength: 500, hint: words.licenceLineHint })}
        {line('feed', { label: words.feed, maxLength: 2_048, hint: words.feedHint })}
      </Set>
      <Set name={words.contact} note={words.internal}>
        {line('contact', { label: words.contactDetails, maxLength: 500 })}
      </Set>
    </section>
  )
}

function LicenceEnd({ source: { licenceUntil }, isEditable, change }: Props) {
  const { said } = useNewsroom()
  return (
    <Field label={words.ends} hint={words.endsHint}>
      {({ id }) =>
        isEditable ? (
          <LateMoment id={id} name="end" at={licenceUntil} onLeave={(at) => change({ licenceUntil: at })} />
        ) : (
          <output id={id} className="text-ink-3">
            {licenceUntil === null ? words.noEnd : said(licenceUntil)}
          </output>
        )
      }
    </Field>
  )
}

function Set({ name, note, children }: { name: string; note: string; children: ReactNode }) {
  return (
    <div
      className="grid grid-cols-[13rem_minmax(0,1fr)] gap-x-6 gap-y-2 border-t border-rule py-4 max-[64rem]:grid-cols-[minmax(0,1fr)]"
      role="group"
      aria-label={name}
    >
      <div className="text-sm text-ink-3">
        <b className="block text-ink">{name}</b>
        <span>{note}</span>
      </div>
      <div className="grid content-start gap-3">{children}</div>
    </div>
  )
}
