import { useState } from 'react'
import { PicturePicker } from '#components/desk/media/picture-picker.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { CONTROL, TEXT_AREA } from '#components/desk/parts/field/control-look.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { Field } from '#components/desk/parts/field/field.tsx'
import { MomentField } from '#components/desk/parts/field/moment-field.tsx'
import type { ChosenStory } from '#domain/article/front/front-slots.ts'
import type { FrontStory } from '#domain/article/front/front-views.ts'
import { msg, t } from '#domain/messages/t.ts'

const TABLE = {
  selected: msg('Selected slot'),
  position: (n: number, all: number) => t('slot {n, number} of {all, number}', { n, all }),
  label: (slot: string, isByHand: boolean, headline: string, warnings: readonly string[]) =>
    [
      `${slot}, ${filledBy[isByHand ? 'hand' : 'rule']}: ${headline}`,
      ...(warnings.length > 0 ? [warnings.join(' ')] : []),
    ].join('. ') /* TODO words inside: filledBy */,
  empty: msg('No story in this slot.'),
  filledBy: msg('Filled by'),
  fillers: {
    editor: msg('an editor'),
    rule: msg('the default rule'),
    mostRead: (within: Within) => `most read, ${periods[within]}` /* TODO words inside: periods */,
    newest: (section: string) => t('newest in {section}', { section }),
  },
  moveUp: msg('Move up'),
  moveDown: msg('Move down'),
  remove: msg('Remove'),
  keys: { move: msg('move'), place: msg('place'), remove: msg('remove') },
  headline: msg('Headline on the front'),
  headlineHint: msg('Leave empty to use the story’s own headline.'),
  standfirst: msg('Standfirst on the front'),
  picture: msg('Picture'),
  pictures: { own: msg('The story’s'), other: msg('Different…'), none: msg('None') },
  choosePicture: (slot: string) => t('Choose a picture for {slot}', { slot }),
  until: msg('Leaves this slot at'),
  untilHint: msg('Then the slot is filled automatically.'),
  pin: (section: string) => t('Pin to the top of {section}', { section }),
  unpin: (section: string) => t('Unpin from the top of {section}', { section }),
}

/** Overrides of the story's texts; undefined restores the story's own. */
export type Said = { [K in 'headline' | 'standfirst' | 'picture' | 'until']?: ChosenStory[K] | undefined }
type Props = { label: string; story: FrontStory; chosen: ChosenStory | null; onSay: (more: Said) => void }

/** Edits the front's own headline, standfirst and picture for a story, and when the story leaves the slot. */
export function SlotWords({ label, story, chosen, onSay: say }: Props) {
  const [isPicking, setPicking] = useState(false)
  const picture = chosen?.picture
  const pictures = [
    { name: t('The story’s'), isSo: picture === undefined, choose: () => say({ picture: undefined }) },
    { name: t('Different…'), isSo: typeof picture === 'string', choose: () => setPicking(true) },
    { name: t('None'), isSo: picture === null, choose: () => say({ picture: null }) },
  ]
  const text = (of: 'headline' | 'standfirst', rows: number, hint?: string) => (
    <Field label={t(TABLE[of])} hint={hint}>
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
      {text('headline', 2, t('Leave empty to use the story’s own headline.'))}
      {text('standfirst', 3)}
      <FieldGroup label={t('Picture')}>
        <p className="flex flex-wrap items-center gap-1">
          {pictures.map(({ name, isSo, choose }) => (
            <Button key={name} size="small" aria-pressed={isSo} onClick={choose}>
              {name}
            </Button>
          ))}
        </p>
      </FieldGroup>
      <Field label={t('Leaves this slot at')} hint={t('Then the slot is filled automatically.')}>
        {({ id }) => (
          <MomentField id={id} at={chosen?.until ?? null} onChange={(until) => say({ until: until ?? undefined })} />
        )}
      </Field>
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
