'use client'
import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react'
import { moved, percent } from '#components/desk/media/detail/focus-steps.ts'
import { fileOf, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { t } from '#domain/messages/t.ts'

const SHADOW = '[box-shadow:0_0_0_2px_#17181c,inset_0_0_0_2px_#17181c]'
const FOCUS = 'has-focus-visible:[outline:3px_solid_var(--color-blue)] has-focus-visible:outline-offset-4'
const RING = `absolute -m-4 size-8 rounded-full border-2 border-[#fff] ${SHADOW} ${FOCUS}`

type Focus = LibraryPicture['focus']
type Props = { picture: LibraryPicture; focus: Focus; isEditable: boolean; onFocus: (focus: Focus) => void }

/**
 * Edits the focal point around which every crop is placed: by dragging on the picture or by arrow keys, with Shift in
 * larger steps. A screen reader gets two sliders, one for each axis; visually both are the one ring.
 */
export function FocalPoint({ picture, focus, isEditable, onFocus }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLInputElement>(null)
  const id = useId()
  const press = (event: KeyboardEvent) => {
    const next = moved(focus, event.key, event.shiftKey)
    if (!next || !isEditable) return
    event.preventDefault()
    onFocus(next)
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = frame.current?.getBoundingClientRect()
    if (!box || !isEditable || event.buttons !== 1) return
    onFocus({
      x: percent((event.clientX - box.left) / box.width),
      y: percent((event.clientY - box.top) / box.height),
    })
  }
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (!isEditable || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    handle.current?.focus({ preventScroll: true })
    drag(event)
  }
  const at = t('{left, number}% from the left, {top, number}% from the top', {
    left: Math.round(focus.x * 100),
    top: Math.round(focus.y * 100),
  })
  return (
    <div className="relative cursor-crosshair touch-none" ref={frame} onPointerDown={grab} onPointerMove={drag}>
      <img
        src={fileOf(picture)}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        draggable={false}
        className="w-full select-none"
      />
      <span className={RING} style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }}>
        {(['x', 'y'] as const).map((axis) => (
          <input
            key={axis}
            ref={axis === 'x' ? handle : undefined}
            type="range"
            className="pointer-events-none absolute inset-0 m-0 size-full min-h-0 cursor-move opacity-0"
            min={0}
            max={100}
            disabled={!isEditable}
            aria-label={axis === 'x' ? t('Focal point, horizontal') : t('Focal point, vertical')}
            aria-valuetext={at}
            aria-describedby={id}
            value={Math.round(focus[axis] * 100)}
            onChange={(event) => onFocus({ ...focus, [axis]: Number(event.target.value) / 100 })}
            onKeyDown={press}
          />
        ))}
      </span>
      <span className="sr-only" id={id}>
        {t('Arrow keys move it, with Shift in larger steps. Every crop keeps it in view.')}
      </span>
    </div>
  )
}
