'use client'
import { PictureChoice } from '#components/desk/media/picture-choice.tsx'
import { sourcesWords } from '#components/desk/words/sources.ts'

const words = sourcesWords.logo

type Props = { mediaId: string | null; isEditable: boolean; onChange: (mediaId: string | null) => void }

/** The logo of a source, from the library. */
export function LogoField({ mediaId, isEditable, onChange }: Props) {
  return (
    <div className="field" role="group" aria-label={words.label}>
      <span className="label">{words.label}</span>
      {mediaId === null && !isEditable && <span className="dim">{words.none}</span>}
      <PictureChoice
        mediaId={mediaId}
        alt={words.alt}
        title={words.choose}
        words={words}
        frame="source-logo"
        isSmall
        isEditable={isEditable}
        onChoose={onChange}
      />
    </div>
  )
}
