'use client'
import { useSheet } from '#components/desk/front/use-front.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { publishWords } from '#components/desk/words/publish.ts'
import { PUBLISH_PLACES } from '#domain/article/front/front-placement.ts'
import type { Place } from '#domain/article/front/front-places.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { placeLabel } from '#domain/article/front/place-label.ts'
import { can } from '#domain/permissions/can.ts'

const words = publishWords.front

/** The name of a slot in which a story can be put while it is published. */
export const publishPlaceLabel = (place: Place): string => placeLabel(place, emptyFront(), () => undefined)

type Props = {
  storyId: number
  /** The story goes out later: the front of that time is not known yet. */
  isLater: boolean
  place: Place | null
  onChange: (place: Place | null) => void
}

/** Puts the story on the front with the same act that publishes it; without a choice the rule decides. For editors. */
export function FrontChoice({ storyId, isLater, place, onChange }: Props) {
  const { me } = useNewsroom()
  const mayCompose = can(me, 'front.edit')
  const sheet = useSheet(null, mayCompose && !isLater).data
  if (!mayCompose) return null
  const now = sheet?.standing.find(({ story, isByHand }) => isByHand && story === storyId)?.place ?? null
  const headlineAt = (at: Place) => {
    const id = sheet?.standing.find((one) => one.place === at)?.story
    return sheet?.stories.find((one) => one.id === id)?.headline
  }
  return (
    <section aria-labelledby="publish-front">
      <h3 className="head2" id="publish-front">
        {words.heading}
      </h3>
      {isLater ? (
        <p className="hint">{words.later}</p>
      ) : (
        <div className="front-choice" role="radiogroup" aria-labelledby="publish-front">
          <Option
            label={now === null ? words.byRule : words.stays(publishPlaceLabel(now))}
            isChosen={place === null}
            onChoose={() => onChange(null)}
          />
          {PUBLISH_PLACES.filter((one) => one !== now).map((one) => (
            <Option
              key={one}
              label={publishPlaceLabel(one)}
              headline={headlineAt(one)}
              isChosen={place === one}
              onChoose={() => onChange(one)}
            />
          ))}
        </div>
      )}
    </section>
  )
}

type OptionProps = { label: string; headline?: string | undefined; isChosen: boolean; onChoose: () => void }

function Option({ label, headline, isChosen, onChoose }: OptionProps) {
  return (
    <label className={isChosen ? 'on' : undefined}>
      <input type="radio" name="front" checked={isChosen} onChange={onChoose} />
      <b>{label}</b>
      {headline !== undefined && <small>{words.now(headline)}</small>}
    </label>
  )
}
