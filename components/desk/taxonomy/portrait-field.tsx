'use client'
import { toast } from 'sonner'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import type { FieldProps } from '#components/desk/taxonomy/term-facts.tsx'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { DeskAuthor } from '#domain/article/desk-views.ts'

const words = taxonomyWords.author

/** The portrait on a byline's page and in its feed, from the library. */
export function PortraitField({ item: { portrait, name }, save }: FieldProps<DeskAuthor>) {
  const put = (mediaId: string | null) =>
    save({ portrait: mediaId }).catch((error: unknown) => toast.error(`${words.pictureFailed} ${fieldSentence(error)}`))
  return (
    <FieldGroup label={words.picture}>
      <PictureChoice
        mediaId={portrait}
        alt={name}
        title={words.choosePictureOf(name)}
        words={{ choose: words.choosePicture, change: words.changePicture, remove: words.removePicture }}
        frame="[&_img]:block [&_img]:h-auto [&_img]:w-28"
        isSmall
        onChoose={(mediaId) => void put(mediaId)}
      />
    </FieldGroup>
  )
}
