'use client'
import { type RefObject, useId } from 'react'
import { ExpiryField } from '#components/desk/media/detail/expiry-field.tsx'
import type { PictureFields as Fields, PictureEdit } from '#components/desk/media/detail/picture-edit.ts'
import { isWithoutText } from '#components/desk/media/pictures.ts'
import { mediaDetailWords as words } from '#components/desk/words/media-detail.ts'

type Props = { fields: Fields; edit: PictureEdit; isEditable: boolean; altField: RefObject<HTMLTextAreaElement | null> }

/** Edits the texts of a picture and the terms of its use; autosaved. */
export function PictureFields({ fields, edit, isEditable, altField }: Props) {
  const id = useId()
  const { alt, isDecorative, caption, credit, rights, expiresAt } = fields
  const isMissing = isWithoutText(fields)
  const change = (to: Partial<Fields>) => edit.change(to)
  const shared = { readOnly: !isEditable, onBlur: () => void edit.flush() }
  return (
    <>
      <div className={isMissing ? 'field wrong' : 'field'}>
        <label htmlFor={`${id}-alt`}>
          {words.fields.alt} <span className="of">{words.characters(alt.length)}</span>
        </label>
        <textarea
          {...shared}
          id={`${id}-alt`}
          ref={altField}
          rows={2}
          maxLength={1_000}
          value={alt}
          disabled={isDecorative}
          aria-describedby={isMissing ? `${id}-why` : undefined}
          onChange={(event) => change({ alt: event.target.value })}
        />
        {isMissing && (
          <span className="why" id={`${id}-why`}>
            {words.altMissing}
          </span>
        )}
        <label className="tick">
          <input
            type="checkbox"
            checked={isDecorative}
            disabled={!isEditable}
            onChange={(event) => change({ isDecorative: event.target.checked })}
          />
          {words.fields.isDecorative}
        </label>
      </div>
      <div className="field">
        <label htmlFor={`${id}-caption`}>{words.fields.caption}</label>
        <textarea
          {...shared}
          id={`${id}-caption`}
          className="serif"
          rows={2}
          maxLength={2_000}
          value={caption}
          onChange={(event) => change({ caption: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-credit`}>{words.fields.credit}</label>
        <input
          {...shared}
          id={`${id}-credit`}
          maxLength={300}
          value={credit}
          onChange={(event) => change({ credit: event.target.value })}
        />
      </div>
      <div className="side-by-side">
        <div className="field">
          <label htmlFor={`${id}-rights`}>{words.fields.rights}</label>
          <input
            {...shared}
            id={`${id}-rights`}
            maxLength={300}
            placeholder={words.rightsHint}
            value={rights}
            onChange={(event) => change({ rights: event.target.value })}
          />
        </div>
        <ExpiryField at={expiresAt} isEditable={isEditable} onChange={(at) => change({ expiresAt: at })} />
      </div>
    </>
  )
}
