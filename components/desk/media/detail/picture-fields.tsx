'use client'
import { type RefObject, useId } from 'react'
import { ExpiryField } from '#components/desk/media/detail/expiry-field.tsx'
import type { PictureFields as Fields, PictureEdit } from '#components/desk/media/detail/picture-edit.ts'
import { isWithoutText } from '#components/desk/media/pictures.ts'

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
          Text for those who cannot see it <span className="of">{letters(alt)}</span>
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
            Say what it shows, or that it only decorates.
          </span>
        )}
        <label className="tick">
          <input
            type="checkbox"
            checked={isDecorative}
            disabled={!isEditable}
            onChange={(event) => change({ isDecorative: event.target.checked })}
          />
          Only decoration, no text
        </label>
      </div>
      <div className="field">
        <label htmlFor={`${id}-caption`}>Caption</label>
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
        <label htmlFor={`${id}-credit`}>Credit</label>
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
          <label htmlFor={`${id}-rights`}>Rights</label>
          <input
            {...shared}
            id={`${id}-rights`}
            maxLength={300}
            placeholder="as agreed"
            value={rights}
            onChange={(event) => change({ rights: event.target.value })}
          />
        </div>
        <ExpiryField at={expiresAt} isEditable={isEditable} onChange={(at) => change({ expiresAt: at })} />
      </div>
    </>
  )
}

const letters = (text: string) => (text === '' ? '' : `${text.length} ${text.length === 1 ? 'letter' : 'letters'}`)
