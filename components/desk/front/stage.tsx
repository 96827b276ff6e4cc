'use client'
import { GripVertical, Hand, TriangleAlert, WandSparkles } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import type { DraggedStory } from '#components/desk/front/front-board.tsx'
import { useReaderPage } from '#components/desk/front/use-reader-page.ts'
import { frontWords as words } from '#components/desk/words/front.ts'
import { FrontPage } from '#components/front/front-page.tsx'
import type { Place } from '#domain/article/front/front-places.ts'
import type { FrontSheet } from '#domain/article/front/front-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

/** Widths in CSS pixels: where the readers' widest layout begins, and a phone. */
const WIDTHS = { desktop: 1_120, phone: 390 } as const
export type Width = keyof typeof WIDTHS
/** Returns the width in which the front is shown at first: on a phone its own, because the slots are to be touched. */
export const firstWidth = (): Width => (window.matchMedia('(max-width: 48rem)').matches ? 'phone' : 'desktop')
export type Marked = { place: Place; label: string; headline: string; isByHand: boolean; warnings: string[] }
type Box = { top: number; left: number; width: number; height: number }

type Props = {
  sheet: FrontSheet
  width: Width
  marked: Marked[]
  chosen: Place | null
  isEditable: boolean
  onChoose: (place: Place) => void
  onMove: (place: Place, by: 1 | -1) => void
  onTakeOut: (place: Place) => void
}

/**
 * A preview of the front in an iframe of the readers' width, with the readers' components and style sheet. One button
 * for each slot lies over it, outside the iframe.
 */
export function Stage({ sheet, width, marked, ...acts }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const source = useReaderPage()
  const [body, setBody] = useState<HTMLElement | null>(null)
  const { boxes, height, scale } = useBoxes({ body, stage, sheet, marked, width: WIDTHS[width] })
  const sized = { width: WIDTHS[width] * scale, height: height * scale } as CSSProperties
  return (
    <section className="stage" ref={stage} aria-label={words.preview.label}>
      <div className="sheet-frame" style={sized}>
        {source && (
          <iframe
            ref={frame}
            title={words.preview.frame}
            sandbox="allow-same-origin"
            tabIndex={-1}
            srcDoc={source}
            style={{ width: WIDTHS[width], height, transform: `scale(${scale})` }}
            onLoad={() => {
              const inside = frame.current?.contentDocument?.body ?? null
              if (inside) inside.inert = true
              setBody(inside)
            }}
          />
        )}
        {body && createPortal(<FrontPage front={sheet.front} site={sheet.site} />, body)}
        <ol className="slots-over">
          {marked.map((one) => {
            const box = boxes.get(one.place)
            return box && <SlotBox key={one.place} marked={one} box={box} {...acts} />
          })}
        </ol>
      </div>
    </section>
  )
}

type BoxProps = Omit<Props, 'sheet' | 'width' | 'marked'> & { marked: Marked; box: Box }

function SlotBox({ marked, box, chosen, isEditable, onChoose, onMove, onTakeOut }: BoxProps) {
  const { place, label, headline, isByHand, warnings } = marked
  const { ref: dragRef, listeners } = useDragSource<DraggedStory>(
    `slot:${place}`,
    { from: place, headline },
    !isEditable,
  )
  const { ref: dropRef, isOver } = useDropTarget(place, !isEditable)
  const Sign = isByHand ? Hand : WandSparkles
  const press = (event: KeyboardEvent) => {
    if (!isEditable) return
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      onMove(place, event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onTakeOut(place)
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      const row = event.currentTarget.closest('li')
      const next = event.key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling
      next?.querySelector('button')?.focus()
    }
  }
  const classes = ['slot-over', chosen === place && 'on', isOver && 'over', isByHand && 'hand']
  return (
    <li className={classes.filter(Boolean).join(' ')} style={box} ref={dropRef} data-place={place}>
      <button
        type="button"
        ref={dragRef}
        {...listeners}
        aria-pressed={chosen === place}
        aria-label={words.slot.label(label, isByHand, headline, warnings)}
        onClick={() => onChoose(place)}
        onKeyDown={press}
      >
        <span className="slot-tag" aria-hidden="true">
          {isEditable && <GripVertical className="i" />}
          {label}
          <Sign className="i" />
        </span>
        {warnings.length > 0 && (
          <span className="slot-warn" aria-hidden="true">
            <TriangleAlert className="i" />
          </span>
        )}
      </button>
    </li>
  )
}

type Measured = { boxes: ReadonlyMap<Place, Box>; height: number; scale: number }
type Measuring = {
  body: HTMLElement | null
  stage: { current: HTMLElement | null }
  sheet: FrontSheet
  marked: Marked[]
  width: number
}

/** Measures where each slot's story is in the iframe, found by the link to it. */
function useBoxes({ body, stage, sheet, marked, width }: Measuring): Measured {
  const [measured, setMeasured] = useState<Measured>({ boxes: new Map(), height: 800, scale: 0.6 })
  useEffect(() => {
    const outer = stage.current
    if (!body || !outer) return
    const measure = () => {
      const style = getComputedStyle(outer)
      const room = outer.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
      const scale = Math.min(1, room / width)
      const slugs = new Map(sheet.stories.map((one) => [one.id, one.slug]))
      const boxes = new Map<Place, Box>()
      for (const { place, story: id } of sheet.standing) {
        const link = body.querySelector(`main a[href="${articlePath(slugs.get(id) ?? '')}"]`)
        const story = link?.closest('.story, li')
        // For a full-width story the parent is measured, because it contains everything drawn over it.
        const rect = (
          story?.parentElement?.matches('.big, .live-top') ? story.parentElement : story
        )?.getBoundingClientRect()
        if (!rect || place.startsWith('latest')) continue
        const top = rect.top * scale
        boxes.set(place, { top, left: rect.left * scale, width: rect.width * scale, height: rect.height * scale })
      }
      setMeasured({ boxes, height: Math.ceil(body.getBoundingClientRect().height), scale })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(body)
    observer.observe(outer)
    measure()
    return () => observer.disconnect()
  }, [body, stage, sheet, marked, width])
  return measured
}
