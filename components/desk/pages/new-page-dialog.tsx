'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { api } from '#components/desk/api.ts'
import { sentence } from '#components/desk/pages/use-pages.ts'
import { ActDialog } from '#components/desk/parts/dialog/act-dialog.tsx'
import { pagesWords } from '#components/desk/words/pages.ts'
import type { DeskPageItem } from '#domain/paper/page-fields.ts'
import { type PageKind, pageKind } from '#domain/paper/page-kind.ts'

const { creating: words, kinds } = pagesWords

type Props = { pages: readonly DeskPageItem[]; onClose: () => void; returnFocus: () => void }

/**
 * Creates a page. Its kind is chosen first, because machines learn from it which policy the page is; only one public
 * page can have each kind but `plain`.
 */
export function NewPageDialog({ pages, onClose, returnFocus }: Props) {
  const router = useRouter()
  const taken = new Set(pages.map(({ kind }) => kind))
  const [kind, setKind] = useState<PageKind>(
    pageKind.options.find((one) => one !== 'plain' && !taken.has(one)) ?? 'plain',
  )
  const [title, setTitle] = useState('')
  const begin = useMutation({
    mutationFn: () => {
      const slug = kind === 'plain' || taken.has(kind) ? {} : { slug: kind }
      return api.send<{ id: number }>('POST', '/api/pages', { title: title.trim() || kinds[kind], kind, ...slug })
    },
    onSuccess: ({ id }) => router.push(`/desk/pages/${id}` as never),
  })
  return (
    <ActDialog
      title={words.title}
      onSubmit={() => begin.mutate()}
      onClose={onClose}
      returnFocus={returnFocus}
      does={words.confirm}
      isBusy={begin.isPending}
      refusal={begin.error && sentence(begin.error)}
    >
      <div className="field">
        <label htmlFor="new-page-kind">{words.kind}</label>
        <select id="new-page-kind" value={kind} onChange={(event) => setKind(event.target.value as PageKind)}>
          {pageKind.options.map((one) => (
            <option key={one} value={one}>
              {kinds[one]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="new-page-title">{words.pageTitle}</label>
        <input
          id="new-page-title"
          autoComplete="off"
          maxLength={200}
          placeholder={kinds[kind]}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
    </ActDialog>
  )
}
