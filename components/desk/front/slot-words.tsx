import { useId, useState } from 'react'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { MomentField } from '#components/desk/parts/moment-field.tsx'
import type { ChosenStory } from '#domain/article/front-slots.ts'
import type { FrontStory } from '#domain/article/front-views.ts'

/** Overrides of the story's texts; undefined restores the story's own. */
export type Said = { [K in 'headline' | 'standfirst' | 'picture' | 'until']?: ChosenStory[K] | undefined }
type Props = { label: string; story: FrontStory; chosen: ChosenStory | null; onSay: (more: Said) => void }

/** Edits the front's own headline, standfirst and picture for a story, and when the story leaves the slot. */
export function SlotWords({ label, story, chosen, onSay: say }: Props) {
  const id = useId()
  const [isPicking, setPicking] = useState(false)
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-h`}>Headline here</label>
        <textarea
          id={`${id}-h`}
          className="serif"
          rows={2}
          placeholder={story.headline}
          value={chosen?.headline ?? ''}
          onChange={({ target }) => say({ headline: target.value === '' ? undefined : target.value })}
        />
        <small>Empty: the story’s own headline.</small>
      </div>
      <div className="field">
        <label htmlFor={`${id}-s`}>Standfirst here</label>
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
        <legend>Picture</legend>
        <p className="row-flex">
          <button
            type="button"
            className="btn s"
            aria-pressed={chosen?.picture === undefined}
            onClick={() => say({ picture: undefined })}
          >
            The story’s
          </button>
          <button
            type="button"
            className="btn s"
            aria-pressed={typeof chosen?.picture === 'string'}
            onClick={() => setPicking(true)}
          >
            Another…
          </button>
          <button
            type="button"
            className="btn s"
            aria-pressed={chosen?.picture === null}
            onClick={() => say({ picture: null })}
          >
            None
          </button>
        </p>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-u`}>Leaves this slot</label>
        <MomentField
          id={`${id}-u`}
          at={chosen?.until ?? null}
          onChange={(until) => say({ until: until ?? undefined })}
        />
        <small>Then the rule fills it.</small>
      </div>
      {isPicking && (
        <PicturePicker
          title={`A picture for ${label}`}
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
