import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { api, problemOf } from '#components/desk/api.ts'
import { renew } from '#components/desk/queries/change-now.ts'
import { newsletterQueries } from '#components/desk/queries/newsletter-queries.ts'
import type { EditionDocument } from '#domain/newsletters/edition-document.ts'
import type { EditionView } from '#domain/newsletters/newsletter-views.ts'

const QUIET_MS = 700
const RETRY_MS = 5_000

type Saved = Pick<EditionView, 'document' | 'version'>
export type EditionDraft = ReturnType<typeof useEditionDraft>

/**
 * The document of an edition: saved a moment after each change, one save at a time, and again after a failure. What
 * somebody else saved is taken over while nothing is unsaved here; otherwise a person decides.
 */
export function useEditionDraft(edition: EditionView) {
  const client = useQueryClient()
  const [document, setDocument] = useState(edition.document)
  const [saved, setSaved] = useState<Saved>(edition)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: ({ document, version }: Saved) =>
      api.send<{ version: number }>('PUT', `/api/editions/${edition.id}`, { document, version }),
    onSuccess: ({ version }, sent) => setSaved({ document: sent.document, version }),
    onSettled: () => renew(client, [newsletterQueries.edition(edition.id).queryKey]),
  })
  const isUnsaved = document !== saved.document
  const isConflict = error !== null && problemOf(error).code === 'changed-meanwhile'
  const takeOver = () => {
    setSaved(edition)
    setDocument(edition.document)
  }
  // The answer of a save may have been lost.
  const isOwn = () => JSON.stringify(edition.document) === JSON.stringify(document)
  if (edition.version > saved.version && !isPending && (!isUnsaved || isOwn())) takeOver()
  const save = (version: number) => mutate({ document, version })
  const saveNow = useEffectEvent(() => save(saved.version))
  const isDue = isUnsaved && !isPending && !isConflict
  const wait = error === null ? QUIET_MS : RETRY_MS
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(() => saveNow(), wait)
    return () => clearTimeout(timer)
  }, [isDue, document, wait])
  const change = (more: Partial<EditionDocument>) => setDocument((old) => ({ ...old, ...more }))
  return {
    document,
    change,
    version: saved.version,
    isUnsaved: isUnsaved || isPending,
    trouble: error !== null && !isConflict ? problemOf(error).title : null,
    isConflict,
    takeTheirs: () => {
      reset()
      takeOver()
    },
    keepMine: () => save(edition.version),
  }
}
