'use client'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { chooseFocus, endQuestion, useIsAsked } from '#components/desk/media/asked-pictures.ts'
import { FocalPoint } from '#components/desk/media/detail/focal-point.tsx'
import { usePictureEdit } from '#components/desk/media/detail/use-picture-edit.ts'
import { storyPicture } from '#components/desk/media/library-picture.tsx'
import type { LibraryPicture } from '#components/desk/media/pictures.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { t } from '#domain/messages/t.ts'

const LOOK =
  'grid justify-items-start gap-2 border border-rule bg-hover p-3 font-sans text-base leading-[1.4] font-normal'

/** Asks for the focal point of a picture that has just entered a story, where it stands. One press skips it. */
export function FocalQuestion({ mediaId, onEnd }: { mediaId: string; onEnd?: () => void }) {
  const { data } = useQuery(storyPicture(mediaId))
  const isAsked = useIsAsked(mediaId)
  if (!data || !isAsked) return null
  return <Question key={mediaId} picture={data} onEnd={onEnd} />
}

/** Key handler of a picture's block: the keys that lead from its form back to the text end the question, too. */
export const endByKey = (mediaId: string) => (event: KeyboardEvent) => {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
  const isField = event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type="range"])')
  if (isPlain && isField && (event.key === 'Enter' || event.key === 'Escape')) endQuestion(mediaId)
}

function Question({ picture, onEnd }: { picture: LibraryPicture; onEnd: (() => void) | undefined }) {
  const { edit, fields } = usePictureEdit(picture)
  const [isChosen, setChosen] = useState(false)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // The editor would take the press for the block's, and the browser would drag the whole block.
    const keep = (event: MouseEvent) => {
      event.stopPropagation()
      event.preventDefault()
    }
    const section = box.current
    section?.addEventListener('mousedown', keep)
    return () => section?.removeEventListener('mousedown', keep)
  }, [])
  return (
    <section ref={box} className={LOOK} aria-label={t('Focal point')} contentEditable={false}>
      <p>{t('Click on what matters most in the picture: every crop keeps it in view.')}</p>
      <div className="max-w-80">
        <FocalPoint
          picture={picture}
          focus={fields.focus}
          isEditable
          onFocus={(focus) => {
            edit.change({ focus })
            setChosen(true)
            chooseFocus(picture.id)
          }}
        />
      </div>
      <Button
        size="small"
        onClick={() => {
          endQuestion(picture.id)
          onEnd?.()
        }}
      >
        {isChosen ? t('Done') : t('Skip')}
      </Button>
    </section>
  )
}
