'use client'
import { type Dispatch, useRef, useState } from 'react'
import { FrontBar, type Opened } from '#components/desk/front/front-bar.tsx'
import { FrontBoard } from '#components/desk/front/front-board.tsx'
import { FrontDialogs } from '#components/desk/front/front-dialogs.tsx'
import { FrontLoading } from '#components/desk/front/front-loading.tsx'
import { FrontStrips } from '#components/desk/front/front-strips.tsx'
import { SidePanel } from '#components/desk/front/side-panel.tsx'
import { firstWidth, Stage, type Width } from '#components/desk/front/stage.tsx'
import { Tray } from '#components/desk/front/tray.tsx'
import { useComposing } from '#components/desk/front/use-composing.ts'
import { type Draft, type DraftAct, isChanged } from '#components/desk/front/use-draft.ts'
import { usePlanned, useSections, useSheet } from '#components/desk/front/use-front.ts'
import { usePuttingOut } from '#components/desk/front/use-putting-out.ts'
import { VersionsPanel } from '#components/desk/front/versions-panel.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useSettled } from '#components/desk/parts/use-settled.ts'
import { ReaderBannerStrip } from '#components/desk/reader-banner/reader-banner-strip.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskFront } from '#domain/article/desk-views.ts'
import { changesBetween } from '#domain/article/front-places.ts'

type Props = { out: DeskFront; draft: Draft; act: Dispatch<DraftAct>; error: Error | null }

/** The front editor: stories to add, a preview of the front, and the content of the selected slot. */
export function FrontEditor({ out, draft, act, error }: Props) {
  const { said } = useNewsroom()
  const [width, setWidth] = useState<Width>(firstWidth)
  const [opened, setOpened] = useState<Opened>(null)
  const search = useRef<HTMLInputElement>(null)
  const sheet = useSheet(useSettled(draft.slots), true)
  const sections = useSections().data?.items ?? []
  const planned = usePlanned(true).data?.items ?? []
  const front = useComposing(draft, sheet.data, sections, (slots) => act({ do: 'change', slots }))
  const putting = usePuttingOut(draft, (fresh) => act({ do: 'begin', front: fresh }), said)
  const isDraft = isChanged(draft)
  const mayPutOut = isDraft && out.version === draft.version && !putting.isBusy
  const putOut = () => void (mayPutOut && putting.putOut())
  useKeys({
    '/': () => search.current?.focus(),
    'mod+z': () => act({ do: 'undo' }),
    'mod+enter': putOut,
    escape: () => front.setChosen(null),
  })
  const standing = new Map(sheet.data?.standing.map((one) => [one.story, one.place]))
  const { chosen } = front
  return (
    <FrontBoard onMove={front.moveTo} onPut={front.put}>
      <FrontBar {...{ draft, act, width, mayPutOut, opened }} onWidth={setWidth} onOpen={setOpened} onPutOut={putOut} />
      <ReadingTrouble what={frontWords.what} error={error ?? sheet.error} hasOld onRetry={() => void sheet.refetch()} />
      <ReaderBannerStrip />
      <FrontStrips
        {...{
          out,
          version: draft.version,
          differs: countChanges(draft),
          next: planned[0],
          twice: front.twice,
          labelOf: front.labelOf,
        }}
        onDiscard={() => act({ do: 'discard' })}
        onTheirs={() => act({ do: 'begin', front: out })}
        onMine={() => act({ do: 'begin', front: out, slots: draft.slots })}
        onMove={front.settle}
        onLeave={() => front.setTwice(null)}
      />
      <div className="frontdesk">
        <Tray
          search={search}
          placeOf={(id) => {
            const place = standing.get(id)
            return place === undefined ? undefined : front.labelOf(place)
          }}
          onPutIn={(story) => setOpened({ is: 'put', story })}
          onGo={(id) => {
            const place = standing.get(id)
            if (place === undefined) return
            front.setChosen(place)
            document.querySelector<HTMLElement>(`[data-place="${place}"] button`)?.focus()
          }}
        />
        {sheet.data ? (
          <Stage
            sheet={sheet.data}
            {...{ width, marked: front.marked, chosen, isEditable: true }}
            onChoose={(place) => {
              setOpened(null)
              front.setChosen(place)
            }}
            onMove={front.move}
            onTakeOut={front.takeOut}
          />
        ) : (
          <FrontLoading />
        )}
        {opened?.is === 'versions' ? (
          <VersionsPanel
            current={out.version}
            planned={planned}
            onRollBack={(one) => void putting.rollBack(one)}
            onCancel={(plan) => void putting.cancel(plan)}
          />
        ) : (
          <SidePanel front={front} draft={draft} sheet={sheet.data} sections={sections} act={act} />
        )}
      </div>
      <FrontDialogs opened={opened} front={front} onClose={() => setOpened(null)} onSet={putting.setFor} />
    </FrontBoard>
  )
}

function countChanges({ base, slots }: Draft): number {
  const isOther = base.layout !== slots.layout || JSON.stringify(base.bands) !== JSON.stringify(slots.bands)
  return Math.max(changesBetween(base, slots).length, isOther ? 1 : 0)
}
