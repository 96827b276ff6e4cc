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
import { msg, t } from '#domain/messages/t.ts'

const NONE = {
  unused: msg('No unused pictures.'),
  expiring: msg('No picture expires soon.'),
  expired: msg('No expired pictures.'),
  'no-alt': msg('Every picture has alt text.'),
  deleted: msg('No picture was deleted in the last 30 days.'),
}

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

  const first = (
    <FileButton
      kind="primary"
      icon={Upload}
      label={t('Choose files')}
      isMultiple
      accept={TAKEN_TYPES.join()}
      onChoose={onFiles}
    />
  )
  const clear = (
    <Button icon={FilterX} onClick={onClear}>
      {t('Clear filters')}
    </Button>
  )
  return (
    <PageBody>
      <ListStates
        list={list}
        label={t('The library')}
        loading={<GridLoading />}
        empty={
          isAll
            ? {
                title: t('No pictures yet. Drop some anywhere on this page.'),
                how: t(
                  'JPEG, PNG, WebP, AVIF, GIF or SVG, up to 20 MB each, as many at a time as you like. Caption and credit are read from the file; location and camera data are removed.',
                ),
                act: first,
              }
            : { title: noneOf(narrowing), act: clear }
        }
        moreName={t('Older pictures')}
      >
        <MediaGrid pictures={list.items} chosen={chosen} hrefOf={hrefOf} onOpen={onOpen} />
      </ListStates>
    </PageBody>
  )
}

/** Says which filters nothing matches. */
function noneOf({ q, state, ...others }: MediaNarrowing): string {
  if (q !== '') return t('No picture matches “{q}”.', { q })
  return state !== '' && Object.values(others).every((one) => one === '')
    ? t(NONE[state])
    : t('No picture matches these filters.')
}
