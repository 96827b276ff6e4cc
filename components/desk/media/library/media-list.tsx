'use client'
import { FilterX, Upload } from 'lucide-react'
import { GridLoading, MediaGrid } from '#components/desk/media/library/media-grid.tsx'
import type { MediaNarrowing } from '#components/desk/media/pictures.ts'
import { TAKEN_TYPES } from '#components/desk/media/queue/why-not-taken.ts'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FileButton } from '#components/desk/parts/button/file-button.tsx'
import { ListStates } from '#components/desk/parts/list/list-states.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { mediaQueries } from '#components/desk/queries/media-queries.ts'
import { mediaWords as words } from '#components/desk/words/media.ts'

type Props = {
  narrowing: MediaNarrowing
  chosen: string | null
  hrefOf: (id: string) => string
  onOpen: (id: string, byKeys: boolean) => void
  onClear: () => void
  onFiles: (files: File[]) => void
}

/** Lists the pictures that match the filters, or says why there are none. */
export function MediaList({ narrowing, chosen, hrefOf, onOpen, onClear, onFiles }: Props) {
  const list = usePagedList(mediaQueries.list(useNewsroom().paper.zone, narrowing))
  const isAll = Object.values(narrowing).every((one) => one === '')
  const { title, about, choose } = words.empty
  const first = (
    <FileButton kind="primary" icon={Upload} label={choose} isMultiple accept={TAKEN_TYPES.join()} onChoose={onFiles} />
  )
  const clear = (
    <Button icon={FilterX} onClick={onClear}>
      {words.clear}
    </Button>
  )
  return (
    <PageBody>
      <ListStates
        list={list}
        label={words.what}
        loading={<GridLoading />}
        empty={isAll ? { title, how: about, act: first } : { title: noneOf(narrowing), act: clear }}
        moreName={words.older}
      >
        <MediaGrid pictures={list.items} chosen={chosen} hrefOf={hrefOf} onOpen={onOpen} />
      </ListStates>
    </PageBody>
  )
}

/** Says which filters nothing matches. */
function noneOf({ q, state, ...others }: MediaNarrowing): string {
  if (q !== '') return words.noMatchFor(q)
  return state !== '' && Object.values(others).every((one) => one === '') ? words.none[state] : words.noMatch
}
