import { useQueryClient } from '@tanstack/react-query'
import { BookmarkPlus, BookmarkX } from 'lucide-react'
import { useRef, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { FormDialog } from '#components/desk/parts/dialog/form-dialog.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { TextField } from '#components/desk/parts/field/text-field.tsx'
import { useDeskForm } from '#components/desk/parts/form/use-desk-form.ts'
import { renew } from '#components/desk/queries/change-now.ts'
import { ownViewQueries } from '#components/desk/queries/own-view-queries.ts'
import { ownViewOf, useOwnViews } from '#components/desk/story-list/use-own-views.ts'
import { storyListWords } from '#components/desk/words/story-list.ts'
import { MOST_NAME, ownViewFields } from '#domain/article/lists/own-view.ts'
import { isNarrowed, type ListFilters, listQuery } from '#domain/article/lists/story-list-address.ts'

const words = storyListWords.own
const LISTS = [ownViewQueries.list().queryKey]

/** Keeps the present view among the tabs, or removes it from them. A view that has a tab of its own is not kept. */
export function KeepView({ filters }: { filters: ListFilters }) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const own = ownViewOf(useOwnViews(), filters)
  const remove = useAct({
    send: (name: string) => api.send('DELETE', '/api/me/views', { name }),
    done: (_, name) => words.removed(name),
    refusal: (error) => words.notRemoved(errorSentence(error)),
    renews: LISTS,
  })
  if (own === null && !isNarrowed(filters) && filters.sort === 'changed') return null
  return (
    <>
      <Button
        ref={button}
        size="small"
        icon={own ? BookmarkX : BookmarkPlus}
        isBusy={remove.isPending}
        onClick={() => (own ? remove.act(own.name) : setOpen(true))}
      >
        {own ? words.remove(own.name) : words.keep}
      </Button>
      {isOpen && (
        <NameDialog
          query={listQuery(filters)}
          onClose={() => setOpen(false)}
          returnFocus={() => button.current?.focus()}
        />
      )}
    </>
  )
}

type NameProps = { query: string; onClose: () => void; returnFocus: () => void }

function NameDialog({ query, onClose, returnFocus }: NameProps) {
  const client = useQueryClient()
  const form = useDeskForm({
    schema: ownViewFields,
    start: { name: '' },
    bodyOf: ({ name }) => ({ name, query }),
    says: { name: words.noName },
    send: (body: { name: string; query: string }) => api.send('PUT', '/api/me/views', body),
    onDone: () => {
      void renew(client, LISTS)
      onClose()
    },
  })
  return (
    <FormDialog
      form={form}
      title={words.title}
      does={words.doesKeep}
      doing={words.keeping}
      onClose={onClose}
      returnFocus={returnFocus}
    >
      <TextField name="name" label={words.name} hint={words.hint} maxLength={MOST_NAME} />
    </FormDialog>
  )
}
