'use client'
import { type ReactNode, useRef, useState } from 'react'
import { PanelBoundary } from '#components/desk/faults/panel-boundary.tsx'
import { type Draft, isChanged } from '#components/desk/front/draft-state.ts'
import { FrontBar, type Opened } from '#components/desk/front/front-bar.tsx'
import { FrontBoard } from '#components/desk/front/front-board.tsx'
import { FrontDialogs } from '#components/desk/front/front-dialogs.tsx'
import { FrontRoom } from '#components/desk/front/front-room.tsx'
import { FrontStrips } from '#components/desk/front/front-strips.tsx'
import { SidePanel } from '#components/desk/front/side-panel.tsx'
import { firstWidth, type Width } from '#components/desk/front/stage.tsx'
import { useComposing } from '#components/desk/front/use-composing.ts'
import type { SharedDraft } from '#components/desk/front/use-draft.ts'
import { usePlanned, useSheet } from '#components/desk/front/use-front.ts'
import { useIsNarrow } from '#components/desk/front/use-is-narrow.ts'
import { usePublishing } from '#components/desk/front/use-publishing.ts'
import { VersionsPanel } from '#components/desk/front/versions-panel.tsx'
import { Sheet } from '#components/desk/parts/dialog/sheet.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { ReaderBannerStrip } from '#components/desk/reader-banner/reader-banner-strip.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { frontWords } from '#components/desk/words/front.ts'
import { changesBetween } from '#domain/article/front/front-places.ts'
import type { FrontAtDesk } from '#domain/article/front/front-views.ts'

type Props = { shared: SharedDraft; draft: Draft; found: FrontAtDesk }

/** The front editor: stories to add, a preview of the front, and the content of the selected slot. */
export function FrontEditor({ shared, draft, found }: Props) {
  const { act, error } = shared
  const published = found.front
  const { said } = useNewsroom()
  const isNarrow = useIsNarrow()
  const [width, setWidth] = useState<Width>(firstWidth)
  const [opened, setOpened] = useState<Opened>(null)
  const search = useRef<HTMLInputElement>(null)
  const sheet = useSheet(useSettled(draft.slots), true)
  const sections = useSections().data ?? []
  const planned = usePlanned(true).data?.items ?? []
  const front = useComposing(draft, sheet.data, sections, (slots) => act({ do: 'change', slots }))
  const publishing = usePublishing(draft, shared, said)
  const isDraft = isChanged(draft)
  const mayPublish = isDraft && published.version === draft.version && draft.conflict === null && !publishing.isBusy
  const publish = () => void (mayPublish && publishing.publish())
  useKeys({
    '/': () => search.current?.focus(),
    'mod+z': () => act({ do: 'undo' }),
    'mod+enter': publish,
    escape: () => front.setChosen(null),
  })
  return (
    <FrontBoard onMove={front.moveTo} onPut={front.put}>
      <FrontBar
        {...{ shared, draft, found, width, mayPublish, opened }}
        onWidth={setWidth}
        onOpen={setOpened}
        onPublish={publish}
      />
      <ReadingTrouble what={frontWords.what} error={error ?? sheet.error} hasOld onRetry={() => void sheet.refetch()} />
      <ReaderBannerStrip />
      <FrontStrips
        {...{
          front: published,
          draft,
          differs: countChanges(draft),
          next: planned[0],
          twice: front.twice,
          labelOf: front.labelOf,
        }}
        onDiscard={() => void publishing.discard()}
        onRebase={() => act({ do: 'rebase', front: published })}
        onTheirs={() => act({ do: 'take-theirs' })}
        onMine={() => act({ do: 'keep-mine' })}
        onMove={front.settle}
        onLeave={() => front.setTwice(null)}
      />
      <FrontRoom
        {...{ search, front, width }}
        sheet={sheet.data}
        onOpen={setOpened}
        onChoose={(place) => {
          setOpened(isNarrow ? { is: 'slot' } : null)
          front.setChosen(place)
        }}
      >
        {opened?.is === 'versions' ? (
          <Versions isNarrow={isNarrow} onClose={() => setOpened(null)}>
            <PanelBoundary label={frontWords.versions.heading} className="slotpanel">
              <VersionsPanel
                current={published.version}
                planned={planned}
                onRollBack={(one) => void publishing.rollBack(one)}
                onCancel={(plan) => void publishing.cancel(plan)}
                onRestoreDraft={(one) => void publishing.restoreDraft(one)}
              />
            </PanelBoundary>
          </Versions>
        ) : (
          <PanelBoundary key={front.chosen} label={frontWords.slot.selected} className="slotpanel">
            <SidePanel
              {...{ front, draft, sections, act, isNarrow }}
              sheet={sheet.data}
              isSlotOpen={opened?.is === 'slot'}
              onClose={() => setOpened(null)}
            />
          </PanelBoundary>
        )}
      </FrontRoom>
      <FrontDialogs opened={opened} front={front} onClose={() => setOpened(null)} onSet={publishing.setFor} />
    </FrontBoard>
  )
}

function Versions({ isNarrow, onClose, children }: { isNarrow: boolean; onClose: () => void; children: ReactNode }) {
  if (!isNarrow) return children
  return (
    <Sheet title={frontWords.versions.heading} onClose={onClose}>
      {children}
    </Sheet>
  )
}

function countChanges({ base, slots }: Draft): number {
  const isOther = base.layout !== slots.layout || JSON.stringify(base.bands) !== JSON.stringify(slots.bands)
  return Math.max(changesBetween(base, slots).length, isOther ? 1 : 0)
}
