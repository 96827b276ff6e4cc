import { useState } from 'react'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { ChosenStory } from '#domain/article/front/front-slots.ts'
import type { FrontStory } from '#domain/article/front/front-views.ts'

const words = frontWords.slot

/** Overrides of the story's texts; undefined restores the story's own. */
export type Said = { [K in 'headline' | 'standfirst' | 'picture' | 'until']?: ChosenStory[K] | undefined }
type Props = { label: string; story: FrontStory; chosen: ChosenStory | null; onSay: (more: Said) => void }

/** Edits the front's own headline, standfirst and picture for a story, and when the story leaves the slot. */
export function SlotWords({ label, story, chosen, onSay: say }: Props) {
  const [isPicking, setPicking] = useState(false)
  const picture = chosen?.picture
  const pictures = [
    { name: words.pictures.own, isSo: picture === undefined, choose: () => say({ picture: undefined }) },
    { name: words.pictures.other, isSo: typeof picture === 'string', choose: () => setPicking(true) },
    { name: words.pictures.none, isSo: picture === null, choose: () => say({ picture: null }) },
  ]
  const text = (of: 'headline' | 'standfirst', rows: number, hint?: string) => (
    <Field label={words[of]} hint={hint}>
      {(wired) => (
        <textarea
          {...wired}
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
      {text('headline', 2, words.headlineHint)}
      {text('standfirst', 3)}
      <FieldGroup label={words.picture}>
        <p className="flex flex-wrap items-center gap-1">
          {pictures.map(({ name, isSo, choose }) => (
            <Button key={name} size="small" aria-pressed={isSo} onClick={choose}>
              {name}
            </Button>
          ))}
        </p>
      </FieldGroup>
      <Field label={words.until} hint={words.untilHint}>
        {({ id }) => (
          <MomentField id={id} at={chosen?.until ?? null} onChange={(until) => say({ until: until ?? undefined })} />
        )}
      </Field>
      {isPicking && (
        <PicturePicker
          title={words.choosePicture(label)}
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
