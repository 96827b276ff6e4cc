'use client'
import { Download } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ListDialog } from '#components/desk/redirects/list-dialog.tsx'
import { NotFoundList } from '#components/desk/redirects/not-found-list.tsx'
import { RedirectDialog } from '#components/desk/redirects/redirect-dialog.tsx'
import { RedirectList } from '#components/desk/redirects/redirect-list.tsx'
import { redirectsWords as words } from '#components/desk/words/redirects.ts'
import { can } from '#domain/permissions/can.ts'

const VIEWS = ['all', 'here', 'elsewhere', 'gone', 'not-found'] as const

/** Redirects from old addresses, and the paths that were not found. */
export function RedirectsPage() {
  const { me } = useNewsroom()
  const asked = useSearchParams().get('view')
  const view = VIEWS.find((one) => one === asked) ?? 'all'
  const [open, setOpen] = useState<'add' | 'list' | null>(null)
  const close = () => setOpen(null)
  if (!can(me, 'taxonomy.edit')) {
    return (
      <>
        <div className="bar">
          <h1>{words.title}</h1>
        </div>
        <div className="empty">
          <h2>{words.onlyEditors}</h2>
        </div>
      </>
    )
  }
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="gap" />
        <a className="btn s" href="/api/redirects/export" download>
          <Download className="i" aria-hidden="true" />
          {words.export}
        </a>
        <button type="button" className="btn s" onClick={() => setOpen('list')}>
          {words.paste}
        </button>
        <button type="button" className="btn s primary" onClick={() => setOpen('add')}>
          {words.add}
        </button>
      </div>
      <nav className="tabs" aria-label={words.views.label}>
        {VIEWS.map((key) => (
          <DeskLink
            key={key}
            href={key === 'all' ? '/desk/redirects' : `/desk/redirects?view=${key}`}
            aria-current={key === view ? 'page' : undefined}
          >
            {words.views[key]}
          </DeskLink>
        ))}
      </nav>
      {view === 'not-found' ? <NotFoundList /> : <RedirectList filter={view} />}
      {open === 'add' && <RedirectDialog onClose={close} />}
      {open === 'list' && <ListDialog onClose={close} />}
    </>
  )
}
