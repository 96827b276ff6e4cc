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
import type { SourceDetail } from '#domain/article/fields/source-views.ts'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'

type Props = { source: SourceDetail; isEditable: boolean; change: Change }
type TextName = 'about' | 'contact' | 'feed' | 'homepage' | 'licence' | 'name' | 'usage'
type LineProps = Pick<ComponentProps<typeof SavedField>, 'rows' | 'hint'> & { label: string; maxLength: number }

const notAddress = (typed: string) =>
  typed === '' || isWebAddress(typed)
    ? null
    : t('Enter a complete web address, such as https://example.org. It is not saved until then.')
const CHECKS: Partial<Record<TextName, (typed: string) => string | null>> = {
  name: (typed) => (typed === '' ? t('Enter a name.') : null),
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
      <SectionTitle>{t('Terms')}</SectionTitle>
      <PolicyTable source={source} isEditable={isEditable} change={change} />
      <Set name={t('Licence')} note={t('never shown to readers')}>
        {line('licence', { label: t('What was agreed'), rows: 3, maxLength: 4_000 })}
        <LicenceEnd source={source} isEditable={isEditable} change={change} />
      </Set>
      <Set name={t('Name and address')} note={t('as readers see them')}>
        {line('name', { label: t('Name'), maxLength: 120 })}
        {line('homepage', { label: t('Link'), maxLength: 2_048 })}
        <LogoField mediaId={source.logo} isEditable={isEditable} onChange={(logo) => change({ logo })} />
        {line('about', { label: t('Description'), rows: 2, maxLength: 1_000 })}
        {line('usage', {
          label: t('Licence line'),
          maxLength: 500,
          hint: t('Shown on its page, for example “Published with permission of …”.'),
        })}
        {line('feed', {
          label: t('Feed address'),
          maxLength: 2_048,
          hint: t('Our feeds name it with each of its stories.'),
        })}
      </Set>
      <Set name={t('Contact')} note={t('never shown to readers')}>
        {line('contact', { label: t('Name, phone, email'), maxLength: 500 })}
      </Set>
    </section>
  )
}

function LicenceEnd({ source: { licenceUntil }, isEditable, change }: Props) {
  const { said } = useNewsroom()
  return (
    <Field
      label={t('Ends')}
      hint={t(
        'In newsroom time. Its stories are then withdrawn automatically, except those with an end date of their own.',
      )}
    >
      {({ id }) =>
        isEditable ? (
          <LateMoment id={id} name="end" at={licenceUntil} onLeave={(at) => change({ licenceUntil: at })} />
        ) : (
          <output id={id} className="text-ink-3">
            {licenceUntil === null ? t('no end') : said(licenceUntil)}
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
