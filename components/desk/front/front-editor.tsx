'use client'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { DragBoard } from '#components/desk/drag/drag-board.tsx'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { type Draft, isChanged } from '#components/desk/front/draft-state.ts'
import type { DraggedStory } from '#components/desk/front/front-acts.ts'
import { FrontBar, type Opened } from '#components/desk/front/front-bar.tsx'
import { PANEL } from '#components/desk/front/front-panel.tsx'
import { FrontStrips } from '#components/desk/front/front-strips.tsx'
import { LayoutPanel } from '#components/desk/front/layout-panel.tsx'
import { PutInDialog } from '#components/desk/front/put-in-dialog.tsx'
import { SlotPanel } from '#components/desk/front/slot-panel.tsx'
import { SlotStories } from '#components/desk/front/slot-stories.tsx'
import { firstWidth, Stage, type Width } from '#components/desk/front/stage.tsx'
import { TimeDialog } from '#components/desk/front/time-dialog.tsx'
import { Tray, TRAY } from '#components/desk/front/tray.tsx'
import { type Composing, useComposing } from '#components/desk/front/use-composing.ts'
import type { SharedDraft } from '#components/desk/front/use-draft.ts'
import { useSheet } from '#components/desk/front/use-front.ts'
import { usePublishing } from '#components/desk/front/use-publishing.ts'
import { VersionsPanel } from '#components/desk/front/versions-panel.tsx'
import { Sheet } from '#components/desk/parts/dialog/sheet.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useIsNarrow } from '#components/desk/parts/use-is-narrow.ts'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { frontQueries } from '#components/desk/queries/front-queries.ts'
import { sectionQueries } from '#components/desk/queries/section-queries.ts'
import { ReaderBannerStrip } from '#components/desk/reader-banner/reader-banner-strip.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'
import type { FrontAtDesk } from '#domain/article/front/front-views.ts'
import { t } from '#domain/messages/t.ts'

// The height of the main acts, which stand over its foot in a narrow window.
const ROOM =
  'grid flex-1 grid-cols-[16.5rem_minmax(0,1fr)_18.5rem] items-start slim:grid-cols-[minmax(0,1fr)_17rem] narrow:grid-cols-[minmax(0,1fr)] thumb:pb-14'
const LIFTED =
  'max-w-64 border border-edge bg-raised px-3 py-2 font-serif text-[0.9375rem] leading-[1.22] font-semibold'
/** Below this width the panel would stand under the preview, which is thousands of pixels high. */
const ONE_COLUMN = '(width <= 56rem)'

type Props = { shared: SharedDraft; draft: Draft; found: FrontAtDesk }

/** The front editor: stories to add, a preview of the front, and the content of the selected slot. */
export function FrontEditor({ shared, draft, found }: Props) {
  const { act, error } = shared
  const published = found.front
  const isNarrow = useIsNarrow(ONE_COLUMN)
  const [width, setWidth] = useState<Width>(firstWidth)
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const sheet = useSheet(useSettled(draft.slots), true)
  const sections = useQuery(sectionQueries.every()).data ?? []
  const planned = useQuery(frontQueries.planned()).data?.items ?? []
  const front = useComposing(draft, sheet.data, sections, (slots) => act({ do: 'change', slots }))
  const publishing = usePublishing(draft, shared)
  const mayPublish =
    isChanged(draft) && published.version === draft.version && draft.conflict === null && !publishing.isBusy
  const publish = () => {
    if (mayPublish) publishing.publish()
  }
  useKeys({
    'mod+z': () => act({ do: 'undo' }),
    'mod+enter': publish,
    escape: () => front.setChosen(null),
  })
  const versions = (
    <PanelBoundary label={t('Versions')} className={PANEL}>
      <VersionsPanel current={published.version} planned={planned} publishing={publishing} />
    </PanelBoundary>
  )
  return (
    <>
      <FrontBar
        {...{ shared, draft, found, width, mayPublish, opened }}
        onWidth={setWidth}
        onOpen={setOpened}
        onPublish={publish}
      />
      <ReadingTrouble
        what={t('The front', {}, 'could not be loaded')}
        of={{ error: error ?? sheet.error, hasOld: true, retry: sheet.refetch }}
      />
      <ReaderBannerStrip />
      <FrontStrips {...{ published, draft, front, act }} next={planned[0]} onDiscard={() => publishing.discard()} />
      <FrontBoard front={front}>
        <PanelBoundary label={t('Stories to place')} className={TRAY}>
          <Tray front={front} onPutIn={(story) => setOpened({ is: 'put', story })} />
        </PanelBoundary>
        <Stage
          {...{ width, marked: front.marked, chosen: front.chosen }}
          sheet={sheet.data}
          edits={front}
          onChoose={(place) => {
            setOpened(isNarrow ? { is: 'slot' } : null)
            front.setChosen(place)
          }}
        />
        {opened?.is !== 'versions' ? (
          <PanelBoundary key={front.chosen} label={t('Selected slot')} className={PANEL}>
            <SidePanel {...{ front, sections, isNarrow }} isSlotOpen={opened?.is === 'slot'} onClose={close} />
          </PanelBoundary>
        ) : isNarrow ? (
          <Sheet title={t('Versions')} onClose={close}>
            {versions}
          </Sheet>
        ) : (
          versions
        )}
      </FrontBoard>
      {opened?.is === 'time' && <TimeDialog draft={draft} onClose={close} />}
      {opened?.is === 'put' && <PutInDialog {...{ front, isNarrow }} story={opened.story} onClose={close} />}
    </>
  )
}

/** Stories are dragged from the tray into slots and between slots; buttons and keys do the same. */
function FrontBoard({ front, children }: { front: Composing; children: ReactNode }) {
  const drop = (dragged: DraggedStory, target: string) => {
    if ('from' in dragged) front.moveTo(dragged.from, target)
    else front.put({ id: dragged.story, headline: dragged.headline }, target)
  }
  const lifted = ({ headline }: DraggedStory) => (
    <p className={LIFTED}>
      <bdi>{headline}</bdi>
    </p>
  )
  return (
    <DragBoard id="front" isByPointer onDrop={drop} overlay={lifted}>
      <div className={ROOM}>{children}</div>
    </DragBoard>
  )
}

type SideProps = {
  front: Composing
  sections: DeskSection[]
  isNarrow: boolean
  isSlotOpen: boolean
  onClose: () => void
}

/** Shows the selected slot, or the layout if none is selected; in a narrow window the slot is a sheet over the page. */
function SidePanel({ front, sections, isNarrow, isSlotOpen, onClose }: SideProps) {
  const { chosen } = front
  const panel = { front, sections }
  if (chosen !== null && !isNarrow) return <SlotPanel key={chosen} {...panel} place={chosen} />
  return (
    <>
      <LayoutPanel {...panel} />
      {chosen !== null && isSlotOpen && (
        <Sheet title={t('Selected slot')} onClose={onClose}>
          <SlotPanel key={chosen} {...panel} place={chosen}>
            <SlotStories front={front} place={chosen} onDone={onClose} />
          </SlotPanel>
        </Sheet>
      )}
    </>
  )
}
