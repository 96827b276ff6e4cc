import { useEffect, useState } from 'react'
import { type PageLine, PageSender } from '#components/desk/pages/page-sender.ts'
import type { DeskPageCopy, PageFields } from '#domain/paper/page-fields.ts'

/** A page as edited in this window, and its autosave. An empty title is not sent. */
export function usePageSaving(first: DeskPageCopy) {
  const [page, setPage] = useState(first)
  const [line, setLine] = useState<PageLine>({ isDirty: false, savedAt: null, trouble: null })
  const [sender] = useState(() => new PageSender(first, setLine))
  const change = (fields: PageFields) => {
    setPage((now) => ({ ...now, ...fields, hasChangesNotOut: true }) as DeskPageCopy)
    if (fields.title?.trim() !== '') sender.edit(fields)
  }
  useLeaving(line.isDirty, sender)
  return { page, setPage, change, sender, ...line }
}

/** Saves pending edits on unmount, and asks before the window closes over them. */
function useLeaving(isDirty: boolean, sender: PageSender): void {
  useEffect(() => () => void sender.flush(), [sender])
  useEffect(() => {
    if (!isDirty) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])
}

export type PageSaving = ReturnType<typeof usePageSaving>
