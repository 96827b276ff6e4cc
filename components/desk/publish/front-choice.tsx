'use client'
import { useSheet } from '#components/desk/front/use-front.ts'
import { HINT, TICK } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PublishPart } from '#components/desk/publish/publish-part.tsx'
import type { ChoiceProps } from '#components/desk/publish/publish-plan.ts'
import { PUBLISH_PLACES } from '#domain/article/front/front-placement.ts'
import type { Place } from '#domain/article/front/front-places.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { placeLabel } from '#domain/article/front/place-label.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

/** The name of a slot in which a story can be put while it is published. */
export const publishPlaceLabel = (place: Place): string => placeLabel(place, emptyFront(), () => undefined)

/**
 * Puts the story on the front with the same act that publishes it; without a choice the rule decides. For editors, and
 * not for a later time, whose front is not known yet.
 */
export function FrontChoice({ storyId, choice, onChange }: ChoiceProps & { storyId: number }) {
  const { me } = useNewsroom()
  const mayCompose = can(me, 'front.edit')
  const isNow = choice.at === null
  const sheet = useSheet(null, mayCompose && isNow).data
  if (!mayCompose) return null
  if (!isNow) {
    return (
      <PublishPart title={t('Front')}>
        <p className={HINT}>
          {t('A slot can be chosen when the story is published now. For a later time, schedule a front.')}
        </p>
      </PublishPart>
    )
  }
  const own = sheet?.standing.find(({ story, isByHand }) => isByHand && story === storyId)?.place ?? null
  const headlineAt = (at: Place) => {
    const id = sheet?.standing.find((one) => one.place === at)?.story
    return sheet?.stories.find((one) => one.id === id)?.headline
  }
  const option = (slot: Place | null, label: string, headline?: string) => (
    <label
      key={slot}
      className="grid min-h-11 cursor-pointer grid-cols-[1.25rem_minmax(0,1fr)] content-start items-center gap-x-2 rounded-sm border border-rule p-2 has-checked:border-blue"
    >
      <input
        type="radio"
        className={TICK}
        name="front"
        checked={choice.slot === slot}
        onChange={() => onChange({ ...choice, slot })}
      />
      <b>{label}</b>
      {headline !== undefined && (
        <small className="col-start-2 truncate text-ink-3">{t('now: {headline}', { headline })}</small>
      )}
    </label>
  )
  return (
    <PublishPart title={t('Front')} radios="grid grid-cols-[repeat(auto-fill,minmax(11.5rem,1fr))] gap-2">
      {option(
        null,
        own === null ? t('Automatic', {}, 'slot on the front') : t('Stays in {slot}', { slot: publishPlaceLabel(own) }),
      )}
      {PUBLISH_PLACES.filter((one) => one !== own).map((one) => option(one, publishPlaceLabel(one), headlineAt(one)))}
    </PublishPart>
  )
}
