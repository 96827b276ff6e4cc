'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Marked } from '#components/desk/front/front-acts.ts'
import { type SlotActs, SlotBox } from '#components/desk/front/slot-box.tsx'
import { type Box, slotBoxes } from '#components/desk/front/slot-boxes.ts'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { SCREEN_NAMES } from '#components/desk/parts/screen-names.ts'
import { readerPageQueries } from '#components/desk/queries/reader-page-queries.ts'
import { FrontPage } from '#components/front/front-page.tsx'
import type { Place } from '#domain/article/front/front-places.ts'
import type { FrontSheet } from '#domain/article/front/front-views.ts'
import { t } from '#domain/messages/t.ts'

const STAGE = 'min-h-160 min-w-0 border-x border-rule bg-canvas px-4 py-6 slim:border-s-0 narrow:border-0 narrow:px-3'

/** Widths in CSS pixels: where the readers' widest layout begins, and a phone. */
const WIDTHS = { desktop: 1_120, phone: 390 } as const
export type Width = keyof typeof WIDTHS
/** Returns the width in which the front is shown at first: on a phone its own, because the slots are to be touched. */
export const firstWidth = (): Width => (window.matchMedia('(max-width: 48rem)').matches ? 'phone' : 'desktop')

/** Chooses the width of the preview. */
export const WidthChoice = ({ width, onChange }: { width: Width; onChange: (width: Width) => void }) => (
  <Segmented
    label={t('Preview')}
    value={width}
    choices={(['desktop', 'phone'] as const).map((value) => ({ value, name: t(SCREEN_NAMES[value]) }))}
    onChoose={onChange}
  />
)

type Props = SlotActs & { sheet: FrontSheet | undefined; width: Width; marked: Marked[] }

/** The preview, or a placeholder as tall as most of it, so that little moves when it loads. */
export const Stage = ({ sheet, ...rest }: Props) =>
  sheet ? (
    <Preview sheet={sheet} {...rest} />
  ) : (
    <div className={STAGE} aria-busy="true">
      <Skeleton label={t('Loading the front')} rows={13} />
    </div>
  )

/**
 * A preview of the front in an iframe of the readers' width, with the readers' components and style sheet. One button
 * for each slot lies over it, outside the iframe.
 */
function Preview({ sheet, width, marked, ...acts }: Props & { sheet: FrontSheet }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const source = useQuery(readerPageQueries.empty()).data
  const [body, setBody] = useState<HTMLElement | null>(null)
  const { boxes, height, scale } = useBoxes({ body, stage, sheet, marked, width: WIDTHS[width] })
  return (
    <section className={STAGE} ref={stage} aria-label={t('Preview of the front')}>
      <div
        className="relative mx-auto bg-sheet outline outline-rule"
        style={{ width: WIDTHS[width] * scale, height: height * scale }}
      >
        {source && (
          <iframe
            ref={frame}
            className="absolute top-0 left-0 block origin-top-left border-0"
            title={t('The front as readers see it')}
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
        <ol className="absolute inset-0">
          {marked.map((one) => {
            const box = boxes.get(one.place)
            return box && <SlotBox key={one.place} marked={one} box={box} {...acts} />
          })}
        </ol>
      </div>
    </section>
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

/** Measures the slots in the iframe, and again when its page or the room for it changes its size. */
function useBoxes({ body, stage, sheet, marked, width }: Measuring): Measured {
  const [measured, setMeasured] = useState<Measured>({ boxes: new Map(), height: 800, scale: 0.6 })
  useEffect(() => {
    const outer = stage.current
    if (!body || !outer) return
    const measure = () => {
      const style = getComputedStyle(outer)
      const room = outer.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
      const scale = Math.min(1, room / width)
      const height = Math.ceil(body.getBoundingClientRect().height)
      setMeasured({ boxes: slotBoxes(body, sheet, scale), height, scale })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(body)
    observer.observe(outer)
    measure()
    return () => observer.disconnect()
  }, [body, stage, sheet, marked, width])
  return measured
}
