'use client'
import { useRef, useState } from 'react'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { imageFields } from '#components/desk/editor/blocks/picture-form.tsx'
import { askFocus } from '#components/desk/media/asked-pictures.ts'
import { FocalQuestion } from '#components/desk/media/focal-question.tsx'
import { StoryPicture } from '#components/desk/media/library-picture.tsx'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { isWithoutText, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { CONTROL } from '#components/desk/parts/field/control-look.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useWritten } from '#components/desk/parts/written-in.ts'
import type { Lead } from '#domain/article/fields/fields.ts'
import { msg, t } from '#domain/messages/t.ts'

const LINES = [
  { name: 'alt', label: msg('Alt text'), max: 1_000 },
  { name: 'caption', label: msg('Caption'), max: 2_000 },
  { name: 'credit', label: msg('Credit'), max: 300 },
] as const

/** The lead picture of a story, from the library, with its texts. */
export function LeadField({ desk: { story, saving, isEditable, change } }: { desk: StoryDeskState }) {
  const { lead } = story
  const choose = useRef<HTMLButtonElement>(null)
  const [isChoosing, setChoosing] = useState(false)
  const { me } = useNewsroom()
  const close = () => setChoosing(false)
  const pick = ([picture]: LibraryPicture[]) => {
    close()
    if (!picture) return
    askFocus([picture], me)
    change({ lead: imageFields(picture) })
  }
  const remove = () => {
    change({ lead: null })
    choose.current?.focus()
  }
  return (
    <FieldGroup label={t('Lead picture')} why={saving.state.problems.lead}>
      {lead && <LeadPicture lead={lead} isEditable={isEditable} onChange={(next) => change({ lead: next })} />}
      {!lead && !isEditable && <span className="text-ink-3">{t('none')}</span>}
      {isEditable && (
        <div className="flex flex-wrap items-center gap-2">
          <Button size="small" ref={choose} onClick={() => setChoosing(true)}>
            {lead ? t('Choose a different picture') : t('Choose a picture')}
          </Button>
          {lead && (
            <Button size="small" kind="quiet" onClick={remove}>
              {t('Remove picture')}
            </Button>
          )}
        </div>
      )}
      {isChoosing && <PicturePicker title={t('Lead picture')} onPick={pick} onClose={close} />}
    </FieldGroup>
  )
}

type PictureProps = { lead: Lead; isEditable: boolean; onChange: (lead: Lead) => void }

function LeadPicture({ lead, isEditable, onChange }: PictureProps) {
  const { mediaId, alt, caption, credit, isDecorative = false } = lead
  const written = useWritten()
  // The alt text is kept, for when the box is unticked again.
  const decorate = (isOn: boolean) => onChange({ mediaId, alt, caption, credit, ...(isOn && { isDecorative: true }) })
  return (
    <div className="grid gap-2 [&_img]:w-full [&_img]:bg-hover">
      <StoryPicture key={mediaId} mediaId={mediaId} alt={alt} />
      {isEditable && <FocalQuestion mediaId={mediaId} />}
      {LINES.map(({ name, label, max }) => (
        <Field
          key={name}
          label={t(label)}
          hint={
            name === 'alt' && isWithoutText(lead) ? (
              <span className="text-red">{t('Describe what the picture shows, or mark it as decorative.')}</span>
            ) : undefined
          }
        >
          {(wired) => (
            <textarea
              {...wired}
              {...written}
              className={`field-sizing-content max-h-[50vh] w-full resize-none leading-[1.4] ${CONTROL}`}
              rows={1}
              value={lead[name]}
              maxLength={max}
              readOnly={!isEditable}
              disabled={name === 'alt' && isDecorative}
              onChange={({ target }) => onChange({ ...lead, [name]: target.value.replaceAll(/\s*\n\s*/g, ' ') })}
            />
          )}
        </Field>
      ))}
      <Checkbox name={t('Decorative, no alt text')} isOn={isDecorative} isOff={!isEditable} onChange={decorate} />
    </div>
  )
}
