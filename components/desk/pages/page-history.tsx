'use client'
import { api } from '#components/desk/api.ts'
import type { PageSaving } from '#components/desk/pages/use-page-saving.ts'
import { sentence } from '#components/desk/pages/use-pages.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Dialog } from '#components/desk/parts/dialog/dialog.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { Refusal } from '#components/desk/parts/form/refusal.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { standingPageQueries } from '#components/desk/queries/standing-page-queries.ts'
import { t } from '#domain/messages/t.ts'
import type { PageRevision } from '#domain/paper/page-fields.ts'

type Props = { saving: PageSaving; onPutBack: () => void; onClose: () => void }

/** Lists the kept texts of a page. Restoring one keeps the current text as a revision too. */
export function PageHistory({ saving: { page, sender }, onPutBack, onClose }: Props) {
  const { said } = useNewsroom()
  const list = useList(standingPageQueries.revisions(page.id))
  const restore = useAct({
    send: async (number: number) => {
      if (!(await sender.flush())) return false
      await api.send('POST', `/api/pages/${page.id}/revisions/${number}/restoration`, { version: sender.version })
      return true
    },
    onDone: (isRestored) => {
      if (!isRestored) return
      onClose()
      onPutBack()
    },
    refusal: null,
    renews: [standingPageQueries.revisions(page.id).queryKey],
  })
  const when = ({ at, why }: PageRevision) =>
    why === 'published'
      ? t('published {time}', { time: said(at) }, 'version')
      : t('saved {time}', { time: said(at) }, 'version')
  return (
    <Dialog
      title={t('Earlier versions')}
      onClose={onClose}
      actions={
        <Button keys="Esc" onClick={onClose}>
          {t('Close')}
        </Button>
      }
    >
      <Refusal of={restore.error && sentence(restore.error)} />
      <List
        list={list}
        label={t('Earlier versions')}
        rowKey={({ number }) => number}
        rowName={when}
        columns={[
          {
            name: t('Earlier versions'),
            isNameHidden: true,
            cell: (one) => (
              <>
                <bdi>{one.title}</bdi>
                <small className="block text-xs text-ink-3">
                  {when(one)}
                  {one.by && `, ${one.by.name}`}
                </small>
              </>
            ),
          },
        ]}
        actions={({ number }) => [
          { name: t('Restore'), isBusy: restore.isBusy(number), does: () => restore.act(number) },
        ]}
        empty={{
          title: t('None yet. A version is kept at each publication, and before somebody else edits the page.'),
          isSmall: true,
        }}
      />
    </Dialog>
  )
}
