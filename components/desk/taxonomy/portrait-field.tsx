'use client'
import { toast } from 'sonner'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import type { FieldProps } from '#components/desk/taxonomy/term-facts.tsx'
import type { DeskAuthor } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

/** The portrait on a byline's page and in its feed, from the library. */
export function PortraitField({ item: { portrait, name }, save }: FieldProps<DeskAuthor>) {
  const put = (mediaId: string | null) =>
    save({ portrait: mediaId }).catch((error: unknown) =>
      toast.error(`${t('The picture was not changed.')} ${fieldSentence(error)}`),
    )
  return (
    <FieldGroup label={t('Picture')}>
      <PictureChoice
        mediaId={portrait}
        alt={name}
        title={t('Choose a picture of {name}', { name })}
        words={{ choose: t('Choose a picture'), change: t('Change picture'), remove: t('Remove picture') }}
        frame="[&_img]:block [&_img]:h-auto [&_img]:w-28"
        isSmall
        onChoose={(mediaId) => void put(mediaId)}
      />
    </FieldGroup>
  )
}
