'use client'
import type { ChangeEvent, RefObject } from 'react'
import { ExpiryField } from '#components/desk/media/detail/expiry-field.tsx'
import type { PictureFields as Fields, PictureEdit } from '#components/desk/media/detail/picture-edit.ts'
import { SourceTypeField } from '#components/desk/media/detail/source-type-field.tsx'
import { isWithoutText, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { Field } from '#components/desk/parts/field/field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import { t } from '#domain/messages/t.ts'

const LINE = `w-full ${CONTROL}`
const AREA = `${LINE} ${TEXT_AREA}`

type Shown = Fields & Pick<LibraryPicture, 'isSourceChosen' | 'hasCredentials'>
type Props = { fields: Shown; edit: PictureEdit; isEditable: boolean; altField: RefObject<HTMLTextAreaElement | null> }

/** Edits the texts of a picture and the terms of its use; autosaved. */
export function PictureFields({ fields, edit, isEditable, altField }: Props) {
  const { alt, isDecorative, mayBeGivenOn, expiresAt } = fields
  const { paper } = useNewsroom()
  const text = (name: 'alt' | 'caption' | 'credit' | 'rights', maxLength: number) => ({
    maxLength,
    ...writtenIn(paper.language),
    value: fields[name],
    readOnly: !isEditable,
    onBlur: () => void edit.flush(),
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      edit.change({ [name]: target.value }),
  })
  return (
    <>
      <div className="grid gap-1">
        <Field
          label={t('Alt text')}
          counter={alt === '' ? '' : t('{n, plural, one {# character} other {# characters}}', { n: alt.length })}
          why={isWithoutText(fields) ? t('Describe what the picture shows, or mark it as decorative.') : undefined}
        >
          {(wired) => (
            <textarea
              {...wired}
              {...text('alt', 1_000)}
              ref={altField}
              rows={2}
              disabled={isDecorative}
              className={AREA}
            />
          )}
        </Field>
        <Checkbox
          name={t('Decorative, no alt text')}
          isOn={isDecorative}
          isOff={!isEditable}
          onChange={(isOn) => edit.change({ isDecorative: isOn })}
        />
      </div>
      <Field label={t('Caption')}>
        {(wired) => <textarea {...wired} {...text('caption', 2_000)} rows={2} className={`${AREA} font-serif`} />}
      </Field>
      <Field label={t('Credit')}>{(wired) => <input {...wired} {...text('credit', 300)} className={LINE} />}</Field>
      <SourceTypeField
        picture={fields}
        isEditable={isEditable}
        onChange={(sourceType) => {
          edit.change({ sourceType })
          void edit.flush()
        }}
      />
      <div className="grid grid-cols-2 items-start gap-3">
        <Field label={t('Rights')}>
          {(wired) => <input {...wired} {...text('rights', 300)} placeholder={t('as agreed')} className={LINE} />}
        </Field>
        <ExpiryField at={expiresAt} isEditable={isEditable} onChange={(at) => edit.change({ expiresAt: at })} />
      </div>
      <Checkbox
        name={t('May be given on with a story that others republish')}
        isOn={mayBeGivenOn}
        isOff={!isEditable}
        onChange={(isOn) => edit.change({ mayBeGivenOn: isOn })}
      />
    </>
  )
}
