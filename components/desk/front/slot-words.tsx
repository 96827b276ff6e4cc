import { useId, useState } from 'react'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { ChosenStory } from '#domain/article/front/front-slots.ts'
import type { FrontStory } from '#domain/article/front/front-views.ts'

/** Overrides of the story's texts; undefined restores the story's own. */
export type Said = { [K in 'headline' | 'standfirst' | 'picture' | 'until']?: ChosenStory[K] | undefined }
type Props = { label: string; story: FrontStory; chosen: ChosenStory | null; onSay: (more: Said) => void }

/** Edits the front's own headline, standfirst and picture for a story, and when the story leaves the slot. */
export function SlotWords({ label, story, chosen, onSay: say }: Props) {
  const words = frontWords.slot
  const id = useId()
  const [isPicking, setPicking] = useState(false)
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-h`}>{words.headline}</label>
        <textarea
          id={`${id}-h`}
          className="serif"
          rows={2}
          placeholder={story.headline}
          value={chosen?.headline ?? ''}
          onChange={({ target }) => say({ headline: target.value === '' ? undefined : target.value })}
        />
        <small>{words.headlineHint}</small>
      </div>
      <div className="field">
        <label htmlFor={`${id}-s`}>{words.standfirst}</label>
        <textarea
          id={`${id}-s`}
          className="serif"
          rows={3}
          placeholder={story.standfirst}
          value={chosen?.standfirst ?? ''}
          onChange={({ target }) => say({ standfirst: target.value === '' ? undefined : target.value })}
        />
      </div>
      <fieldset className="field">
        <legend>{words.picture}</legend>
        <p className="row-flex">
          <button
            type="button"
            className="btn s"
            aria-pressed={chosen?.picture === undefined}
            onClick={() => say({ picture: undefined })}
          >
            {words.pictures.own}
          </button>
          <button
            type="button"
            className="btn s"
            aria-pressed={typeof chosen?.picture === 'string'}
            onClick={() => setPicking(true)}
          >
            {words.pictures.other}
          </button>
          <button
            type="button"
            className="btn s"
            aria-pressed={chosen?.picture === null}
            onClick={() => say({ picture: null })}
          >
            {words.pictures.none}
          </button>
        </p>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-u`}>{words.until}</label>
        <MomentField
          id={`${id}-u`}
          at={chosen?.until ?? null}
          onChange={(until) => say({ until: until ?? undefined })}
        />
        <small>{words.untilHint}</small>
      </div>
      {isPicking && (
        <PicturePicker
          title={words.choosePicture(label)}
          onClose={() => setPicking(false)}
          onPick={([picture]) => {
            setPicking(false)
            if (picture) say({ picture: picture.id })
          }}
        />
      )}
    </>
  )
}
