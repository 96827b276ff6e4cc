'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FrontEditor } from '#components/desk/front/front-editor.tsx'
import { Stage, type Width, WidthChoice } from '#components/desk/front/stage.tsx'
import { useDraft } from '#components/desk/front/use-draft.ts'
import { useSheet } from '#components/desk/front/use-front.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { sectionQueries } from '#components/desk/queries/section-queries.ts'
import { emptyFront } from '#domain/article/front/front-slots.ts'
import { placeLabel } from '#domain/article/front/place-label.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

const nothing = () => undefined
const JUST_LOOKING = { marked: [], chosen: null, edits: undefined, onChoose: nothing }

/** The front page: people with permission compose it here, everyone else sees it as readers do. */
export function FrontDesk() {
  const { me } = useNewsroom()
  const isEditor = can(me, 'front.edit')
  const shared = useDraft(isEditor, me.id)
  const { draft, found, error } = shared
  if (!isEditor) return <ReadOnlyFront />
  if (found && draft) return <FrontEditor shared={shared} draft={draft} found={found} />
  return (
    <>
      <Bar title={t('Front')} />
      <ReadingTrouble
        what={t('The front', {}, 'could not be loaded')}
        of={{ error, hasOld: false, retry: shared.refetch }}
      />
      {shared.isPending && <Stage sheet={undefined} width="desktop" {...JUST_LOOKING} />}
    </>
  )
}

/** The public front, for users who may not edit it. */
function ReadOnlyFront() {
  const [width, setWidth] = useState<Width>('desktop')
  const query = useSheet(null, true)
  const { data } = query
  const sections = useQuery(sectionQueries.every()).data
  const nameOf = (id: number) => sections?.find((one) => one.id === id)?.name
  const slots = { ...emptyFront(), bands: data?.frame ?? [] }
  const headlines = new Map(data?.stories.map((one) => [one.id, one.headline]))
  const marked = (data?.standing ?? []).map(({ place, story, isByHand }) => ({
    place,
    isByHand,
    warnings: [],
    label: placeLabel(place, slots, nameOf),
    headline: headlines.get(story) ?? '',
  }))
  return (
    <>
      <Bar
        title={t('Front')}
        state={<span className="text-ink-3">{t('as readers see it; only editors can change it')}</span>}
      >
        <WidthChoice width={width} onChange={setWidth} />
      </Bar>
      <ReadingTrouble what={t('The front', {}, 'could not be loaded')} of={query} />
      <Stage sheet={data} width={width} {...JUST_LOOKING} marked={marked} />
    </>
  )
}
