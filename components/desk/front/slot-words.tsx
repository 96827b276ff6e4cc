import { useState } from 'react'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { writtenIn } from '#components/desk/parts/written-in.ts'
import type { ChosenStory } from '#domain/article/front/front-slots.ts'
import type { FrontStory } from '#domain/article/front/front-views.ts'
import { t } from '#domain/messages/t.ts'

/** Overrides of the story's texts; undefined restores the story's own. */
export type Said = { [K in 'headline' | 'standfirst' | 'picture' | 'until']?: ChosenStory[K] | undefined }
type Props = {
  label: string
  story: Pick<FrontStory, 'headline' | 'standfirst'>
  chosen: ChosenStory | null
  onSay: (more: Said) => void
  /** In a letter, which is sent once, no story leaves a slot. */
  isLetter?: boolean
}

/** Edits the front's or letter's own headline, standfirst and picture for a story, and when it leaves the slot of a front. */
export function SlotWords({ label, story, chosen, onSay: say, isLetter = false }: Props) {
  const [isPicking, setPicking] = useState(false)
  const { paper } = useNewsroom()
  const picture = chosen?.picture
  const pictures = [
    { name: t('The story’s'), isSo: picture === undefined, choose: () => say({ picture: undefined }) },
    { name: t('Different…'), isSo: typeof picture === 'string', choose: () => setPicking(true) },
    { name: t('None', {}, 'picture'), isSo: picture === null, choose: () => say({ picture: null }) },
  ]
  const text = (of: 'headline' | 'standfirst', name: string, rows: number, hint?: string) => (
    <Field label={name} hint={hint}>
      {(wired) => (
        <textarea
          {...wired}
          {...writtenIn(paper.language)}
          className={`w-full font-serif ${CONTROL} ${TEXT_AREA}`}
          rows={rows}
          placeholder={story[of]}
          value={chosen?.[of] ?? ''}
          onChange={({ target }) => say({ [of]: target.value === '' ? undefined : target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {text(
        'headline',
        isLetter ? t('Headline in the letter') : t('Headline on the front'),
        2,
        t('Leave empty to use the story’s own headline.'),
      )}
      {text('standfirst', isLetter ? t('Standfirst in the letter') : t('Standfirst on the front'), 3)}
      <FieldGroup label={t('Picture')}>
        <p className="flex flex-wrap items-center gap-1">
          {pictures.map(({ name, isSo, choose }) => (
            <Button key={name} size="small" aria-pressed={isSo} onClick={choose}>
              {name}
            </Button>
          ))}
        </p>
      </FieldGroup>
      {!isLetter && (
        <Field label={t('Leaves this slot at')} hint={t('Then the slot is filled automatically.')}>
          {({ id }) => (
            <MomentField id={id} at={chosen?.until ?? null} onChange={(until) => say({ until: until ?? undefined })} />
          )}
        </Field>
      )}
      {isPicking && (
        <PicturePicker
          title={t('Choose a picture for {slot}', { slot: label })}
          onClose={() => setPicking(false)}
          onPick={([one]) => {
            setPicking(false)
            if (one) say({ picture: one.id })
          }}
        />
      )}
    </>
  )
}
