'use client'
import { useId } from 'react'
import { toast } from 'sonner'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { fieldSentence } from '#components/desk/parts/field/use-attempt.ts'
import type { FieldProps } from '#components/desk/taxonomy/term-facts.tsx'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { DeskAuthor } from '#domain/article/desk-views.ts'

const words = taxonomyWords.author

/** The portrait on a byline's page and in its feed, from the library. */
export function PortraitField({ item: { portrait, name }, save }: FieldProps<DeskAuthor>) {
  const id = useId()
  const put = (mediaId: string | null) =>
    save({ portrait: mediaId }).catch((error: unknown) => toast.error(`${words.pictureFailed} ${fieldSentence(error)}`))
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <span className="label" id={id}>
        {words.picture}
      </span>
      <PictureChoice
        mediaId={portrait}
        alt={name}
        title={words.choosePictureOf(name)}
        words={{ choose: words.choosePicture, change: words.changePicture, remove: words.removePicture }}
        frame="portrait"
        isSmall
        onChoose={(mediaId) => void put(mediaId)}
      />
    </div>
  )
}
