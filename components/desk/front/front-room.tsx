import type { ReactNode, RefObject } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import type { Opened } from '#components/desk/front/front-bar.tsx'
import { FrontLoading } from '#components/desk/front/front-loading.tsx'
import { Stage, type Width } from '#components/desk/front/stage.tsx'
import { Tray } from '#components/desk/front/tray.tsx'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { frontWords } from '#components/desk/words/front.ts'
import type { Place } from '#domain/article/front/front-places.ts'
import type { FrontSheet } from '#domain/article/front/front-views.ts'

type Props = {
  search: RefObject<HTMLInputElement | null>
  front: Composing
  sheet: FrontSheet | undefined
  width: Width
  onOpen: (opened: Opened) => void
  onChoose: (place: Place) => void
  /** The panel beside the preview. */
  children: ReactNode
}

/** The stories to place, the preview of the front, and a panel. */
export function FrontRoom({ search, front, sheet, width, onOpen, onChoose, children }: Props) {
  const standing = new Map(sheet?.standing.map((one) => [one.story, one.place]))
  const { chosen } = front
  return (
    <div className="frontdesk">
      <PanelBoundary label={frontWords.stories.label} className="tray">
        <Tray
          search={search}
          placeOf={(id) => {
            const place = standing.get(id)
            return place === undefined ? undefined : front.labelOf(place)
          }}
          onPutIn={(story) => onOpen({ is: 'put', story })}
          onGo={(id) => {
            const place = standing.get(id)
            if (place === undefined) return
            front.setChosen(place)
            document.querySelector<HTMLElement>(`[data-place="${place}"] button`)?.focus()
          }}
        />
      </PanelBoundary>
      {sheet ? (
        <Stage
          sheet={sheet}
          {...{ width, marked: front.marked, chosen, isEditable: true }}
          onChoose={onChoose}
          onMove={front.move}
          onTakeOut={front.takeOut}
        />
      ) : (
        <FrontLoading />
      )}
      {children}
    </div>
  )
}
