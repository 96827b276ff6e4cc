'use client'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { sourcesWords } from '#components/desk/words/sources.ts'

const words = sourcesWords.logo

type Props = { mediaId: string | null; isEditable: boolean; onChange: (mediaId: string | null) => void }

/** The logo of a source, from the library. */
export function LogoField({ mediaId, isEditable, onChange }: Props) {
  return (
    <FieldGroup label={words.label}>
      {mediaId === null && !isEditable && <span className="text-ink-3">{words.none}</span>}
      <PictureChoice
        mediaId={mediaId}
        alt={words.alt}
        title={words.choose}
        words={words}
        frame="[&_img]:max-h-20 [&_img]:max-w-48 [&_img]:object-contain"
        isSmall
        isEditable={isEditable}
        onChoose={onChange}
      />
    </FieldGroup>
  )
}
