'use client'
import { useId, useRef, useState } from 'react'
import { imageFields } from '#components/desk/editor/blocks/picture-form.tsx'
import { askFocus } from '#components/desk/media/asked-pictures.ts'
import { FocalQuestion } from '#components/desk/media/focal-question.tsx'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { isWithoutText, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import type { Lead } from '#domain/article/fields/fields.ts'

const words = storySidebarWords.lead
type Props = {
  lead: Lead | null
  isEditable: boolean
  problem?: string | undefined
  onChange: (lead: Lead | null) => void
}

const LINES = [
  { name: 'alt', max: 1_000 },
  { name: 'caption', max: 2_000 },
  { name: 'credit', max: 300 },
] as const

/** The lead picture of a story, from the library, with its texts. */
export function LeadField({ lead, isEditable, problem, onChange }: Props) {
  const id = useId()
  const choose = useRef<HTMLButtonElement>(null)
  const [isChoosing, setChoosing] = useState(false)
  const { me } = useNewsroom()
  const close = () => setChoosing(false)
  const pick = ([picture]: LibraryPicture[]) => {
    close()
    if (!picture) return
    askFocus([picture], me)
    onChange(imageFields(picture))
  }
  return (
    <div className={problem ? 'field wrong' : 'field'} role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {words.label}
      </span>
      {lead && (
        <div className="lead-picture">
          <StoryPicture key={lead.mediaId} mediaId={lead.mediaId} alt={lead.alt} />
          {isEditable && <FocalQuestion mediaId={lead.mediaId} />}
          {LINES.map(({ name, max }) => (
            <label key={name}>
              {words[name]}
              <textarea
                className="growing"
                rows={1}
                value={lead[name]}
                maxLength={max}
                readOnly={!isEditable}
                disabled={name === 'alt' && lead.isDecorative === true}
                aria-describedby={name === 'alt' && isWithoutText(lead) ? `${id}-why` : undefined}
                onChange={(event) => onChange({ ...lead, [name]: event.target.value.replaceAll(/\s*\n\s*/g, ' ') })}
              />
            </label>
          ))}
          {isWithoutText(lead) && (
            <span className="why" id={`${id}-why`}>
              {words.noAlt}
            </span>
          )}
          <label className="tick">
            <input
              type="checkbox"
              checked={lead.isDecorative === true}
              disabled={!isEditable}
              onChange={(event) => onChange(decorating(lead, event.target.checked))}
            />{' '}
            {words.decorative}
          </label>
        </div>
      )}
      {!lead && !isEditable && <span className="dim">{storySidebarWords.none}</span>}
      {isEditable && (
        <div className="row-flex">
          <button type="button" className="btn s" ref={choose} onClick={() => setChoosing(true)}>
            {lead ? words.replace : words.choose}
          </button>
          {lead && (
            <button
              type="button"
              className="btn s quiet"
              onClick={() => {
                onChange(null)
                choose.current?.focus()
              }}
            >
              {words.remove}
            </button>
          )}
        </div>
      )}
      {problem && <span className="why">{problem}</span>}
      {isChoosing && <PicturePicker title={words.label} onPick={pick} onClose={close} />}
    </div>
  )
}

/** Keeps the alt text, for when the box is unticked again. */
const decorating = ({ mediaId, alt, caption, credit }: Lead, isOn: boolean): Lead => ({
  mediaId,
  alt,
  caption,
  credit,
  ...(isOn && { isDecorative: true }),
})
