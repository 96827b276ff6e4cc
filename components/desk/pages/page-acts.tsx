'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { PageHistory } from '#components/desk/pages/page-history.tsx'
import type { PageSaving } from '#components/desk/pages/use-page-saving.ts'
import { sentence } from '#components/desk/pages/use-pages.ts'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { ActionMenu } from '#components/desk/parts/list/row-actions.tsx'
import { standingPageQueries } from '#components/desk/queries/standing-page-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { t } from '#domain/messages/t.ts'

type Props = { saving: PageSaving; onReopen: () => void }

/** The actions on a page. A withdrawal is undone by publishing it again. */
export function PageActs({ saving, onReopen }: Props) {
  const { page } = saving
  const [isHistory, setHistory] = useState(false)
  const { publish, withdraw, discard, isBusy } = usePageActs(saving)
  const isPublished = page.state === 'published'
  const isDone = isPublished && !page.hasChangesNotOut && !saving.isDirty
  useKeys({ 'mod+enter': isDone ? () => undefined : publish })
  return (
    <>
      {page.path !== null && (
        <ButtonLink className="narrow:hidden" href={page.path} target="_blank" rel="noreferrer">
          {t('View page')}
        </ButtonLink>
      )}
      <Button kind="primary" isOff={isDone || isBusy} onClick={publish}>
        {isPublished ? t('Publish changes') : t('Publish page')}
      </Button>
      <ActionMenu
        label={t('More actions for this page')}
        actions={[
          { name: t('Earlier versions…'), does: () => setHistory(true) },
          ...(isPublished ? [{ name: t('Withdraw page: its address will answer 410'), does: withdraw }] : []),
          ...(page.state === 'draft' ? [{ name: t('Delete draft'), does: discard }] : []),
        ]}
      />
      {isHistory && <PageHistory saving={saving} onPutBack={onReopen} onClose={() => setHistory(false)} />}
    </>
  )
}

function usePageActs({ page, setPage, sender }: PageSaving) {
  const router = useRouter()
  const refusal = (error: unknown) => t('Nothing was changed. {why}', { why: sentence(error) })
  const renews = [standingPageQueries.list().queryKey]
  const publish = useAct({
    // Null: what was written could not be saved, which the page says.
    send: async () =>
      (await sender.flush())
        ? api.send<{ path: string }>('POST', `/api/pages/${page.id}/publication`, { version: sender.version })
        : null,
    done: (made) => made && t('“{title}” is published at {path}.', { title: page.title, path: made.path }),
    onDone: (made) =>
      made && setPage((now) => ({ ...now, state: 'published', path: made.path, hasChangesNotOut: false })),
    refusal,
    renews,
  })
  const withdraw = useAct({
    send: () => api.send('DELETE', `/api/pages/${page.id}/publication`),
    done: t('“{title}” is withdrawn. Publish it to restore it.', { title: page.title }),
    onDone: () => setPage((now) => ({ ...now, state: 'withdrawn', path: null, hasChangesNotOut: true })),
    refusal,
    renews,
  })
  const discard = useAct({
    send: () => api.send('DELETE', `/api/pages/${page.id}`),
    done: t('The draft “{title}” is deleted.', { title: page.title }),
    onDone: () => router.push('/desk/pages'),
    refusal,
    renews,
  })
  const isBusy = publish.isPending || withdraw.isPending || discard.isPending
  const unlessBusy = (act: () => void) => () => {
    if (!isBusy) act()
  }
  return {
    publish: unlessBusy(publish.act),
    withdraw: unlessBusy(withdraw.act),
    discard: unlessBusy(discard.act),
    isBusy,
  }
}
