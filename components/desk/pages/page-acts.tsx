'use client'
import * as DropdownMenu from '@radix-ui/react-dropdown-menu'
import { useQueryClient } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { api } from '#components/desk/api.ts'
import { PageHistory } from '#components/desk/pages/page-history.tsx'
import type { PageSaving } from '#components/desk/pages/use-page-saving.ts'
import { sentence } from '#components/desk/pages/use-pages.ts'
import { standingPageQueries } from '#components/desk/queries/standing-page-queries.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { pagesWords } from '#components/desk/words/pages.ts'

const words = pagesWords.acts

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
        <a className="btn hide-s" href={page.path} target="_blank" rel="noreferrer">
          {words.view}
        </a>
      )}
      <button
        type="button"
        className="btn primary"
        aria-disabled={isDone || isBusy}
        onClick={isDone ? undefined : publish}
      >
        {isPublished ? words.publishChanges : words.publish}
      </button>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className="iconbtn" aria-label={words.more} title={words.more}>
          <Ellipsis className="i" aria-hidden="true" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
            <DropdownMenu.Item onSelect={() => setHistory(true)}>
              <span className="whole">{words.versions}</span>
            </DropdownMenu.Item>
            {isPublished && (
              <DropdownMenu.Item onSelect={withdraw}>
                <span className="whole">{words.withdraw}</span>
              </DropdownMenu.Item>
            )}
            {page.state === 'draft' && (
              <DropdownMenu.Item onSelect={discard}>
                <span className="whole">{words.remove}</span>
              </DropdownMenu.Item>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {isHistory && <PageHistory saving={saving} onPutBack={onReopen} onClose={() => setHistory(false)} />}
    </>
  )
}

function usePageActs({ page, setPage, sender }: PageSaving) {
  const client = useQueryClient()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const act = (does: () => Promise<void>) => async () => {
    if (isBusy) return
    setBusy(true)
    try {
      await does()
    } catch (error) {
      toast.error(`${words.failed} ${sentence(error)}`)
    } finally {
      setBusy(false)
      void client.invalidateQueries({ queryKey: standingPageQueries.list().queryKey })
    }
  }
  const publish = act(async () => {
    if (!(await sender.flush())) return
    const { path } = await api.send<{ path: string }>('POST', `/api/pages/${page.id}/publication`, {
      version: sender.version,
    })
    setPage((now) => ({ ...now, state: 'published', path, hasChangesNotOut: false }))
    toast(words.published(page.title, path))
  })
  const withdraw = act(async () => {
    await api.send('DELETE', `/api/pages/${page.id}/publication`)
    setPage((now) => ({ ...now, state: 'withdrawn', path: null, hasChangesNotOut: true }))
    toast(words.withdrawn(page.title))
  })
  const discard = act(async () => {
    await api.send('DELETE', `/api/pages/${page.id}`)
    toast(words.removed(page.title))
    router.push('/desk/pages')
  })
  return { publish: () => void publish(), withdraw: () => void withdraw(), discard: () => void discard(), isBusy }
}
